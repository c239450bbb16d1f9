import { type Root, type Side, SIDES } from './comparison.ts';
import { isExcused } from './innocent.ts';
import { isLiving } from './pair-rows.ts';
import { circumstancesOf } from './reservations.ts';
import { failingOnlyIn } from './root.ts';
import type { CompareView } from './rule.ts';

/** One thing that the two runs show together. */
export type Proof =
  /** These fail in one and work in the other. */
  | {
      readonly kind: 'fails-only-in';
      readonly side: Side;
      readonly endpoints: number;
      readonly oneComputer: boolean;
      readonly oneNetwork: boolean;
    }
  /** The root difference is not the network's. */
  | { readonly kind: 'own-firewall' | 'own-clock' | 'own-service'; readonly side: Side }
  /** Everything that both measured works in both; one of them does it worse. */
  | { readonly kind: 'only-worse'; readonly side: Side }
  /** One run had no network at all: of the services it says nothing. */
  | { readonly kind: 'only-other-has-network'; readonly side: Side }
  | { readonly kind: 'fails-in-both'; readonly endpoints: number; readonly oneNetwork: boolean }
  /** They fail in both, in different ways: each run has a cause of its own. */
  | { readonly kind: 'fails-otherwise'; readonly endpoints: number }
  | { readonly kind: 'works-in-both'; readonly endpoints: number }
  | { readonly kind: 'nothing' };

const OWN: Readonly<Record<string, 'own-firewall' | 'own-clock' | 'own-service'>> = {
  'host-firewall.blocked': 'own-firewall',
  'network.clock-skew': 'own-clock',
  'service.unavailable': 'own-service',
};

/** What the two runs prove together, the most telling first. */
export function proofsOf({ rows, root, reservations }: CompareView): readonly Proof[] {
  const has = (kind: string): boolean => reservations.some((one) => one.kind === kind);
  if (has('same-run')) return [{ kind: 'nothing' }];
  const cut = SIDES.filter((side) =>
    reservations.some((one) => one.kind === 'no-network' && one.side === side),
  );
  if (cut.length === 2) return [{ kind: 'nothing' }];
  const { oneComputer, oneNetwork } = circumstancesOf(reservations);
  const proofs: Proof[] = cut.map((side) => ({ kind: 'only-other-has-network', side }));
  for (const side of root?.side === 'b' ? (['b', 'a'] as const) : SIDES) {
    const endpoints = failingOnlyIn(rows, side).filter((row) => !isExcused(row, side)).length;
    if (endpoints > 0 && !cut.includes(side))
      proofs.push({ kind: 'fails-only-in', side, endpoints, oneComputer, oneNetwork });
  }
  if (root !== null) proofs.push(...aboutRoot(root));
  const failing = rows.filter((row) => row.outcome === 'fails-in-both' && isLiving(row));
  const alike = failing.filter((row) => row.alike).length;
  if (cut.length === 0 && alike > 0) proofs.push({ kind: 'fails-in-both', endpoints: alike, oneNetwork });
  const otherwise = failing.length - alike;
  if (cut.length === 0 && otherwise > 0) proofs.push({ kind: 'fails-otherwise', endpoints: otherwise });
  const working = rows.filter(({ outcome }) => outcome === 'works-in-both').length;
  if (working > 0) proofs.push({ kind: 'works-in-both', endpoints: working });
  return proofs.length === 0 ? [{ kind: 'nothing' }] : proofs;
}

function aboutRoot({ finding, side, explained, measuredInBoth }: Root): readonly Proof[] {
  if (finding === null || !measuredInBoth) return [];
  const own = OWN[finding.code];
  if (own !== undefined) return [{ kind: own, side }];
  return finding.severity === 'warning' && explained.length === 0 ? [{ kind: 'only-worse', side }] : [];
}
