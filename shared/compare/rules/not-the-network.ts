import { isLiving } from '../pair-rows.ts';
import { circumstancesOf, confidenceIn } from '../reservations.ts';
import { evidenceOf, scopeOfRows } from '../scope.ts';
import type { CompareRule } from '../rule.ts';

/** The same step fails in the same way in two networks. */
const BASE = 0.9;

/** The same fails in both runs, for the same reason: the service, the account or this computer does it. */
export const notTheNetwork: CompareRule<'compare.not-the-network'> = {
  code: 'compare.not-the-network',
  evaluate({ sides, rows, reservations, causes }) {
    // Behind a network that carries nothing, nobody knows what would fail.
    if (reservations.some(({ kind }) => kind === 'same-run' || kind === 'no-network')) return [];
    const same = rows.filter((row) => row.outcome === 'fails-in-both' && row.alike && isLiving(row));
    if (same.length === 0) return [];
    const cause = causes.inBoth.find(({ a }) => a.severity !== 'info')?.a ?? null;
    return [
      {
        severity: 'info',
        confidence: confidenceIn(BASE, reservations, 'both-networks'),
        scope: scopeOfRows(same),
        details: {},
        evidence: evidenceOf(same),
        figures: {
          compared: {
            here: sides.a.name,
            there: sides.b.name,
            endpoints: same.length,
            ...(cause === null ? {} : { cause: cause.title }),
            ...circumstancesOf(reservations),
          },
        },
      },
    ];
  },
};
