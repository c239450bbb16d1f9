import type { Scope } from '../model/finding.ts';
import { portLabel } from '../model/target.ts';
import type { ComparedRow, Side } from './comparison.ts';

/** A finding names the observations that suffice. */
const MOST_EVIDENCE = 40;

/** What these endpoints have in common, as a finding's scope: by name and port, for addresses are each network's own. */
export function scopeOfRows(rows: readonly ComparedRow[]): Scope {
  const ways = rows.map(({ a, b }) => (a?.via ?? b?.via ?? null) !== null);
  return {
    sets: distinct(rows.flatMap(({ sets }) => sets)),
    features: distinct(rows.flatMap(({ features }) => features)),
    hosts: distinct(rows.map(({ host }) => host)),
    addresses: [],
    ports: distinct(
      rows.flatMap(({ port, transport }) => (port === null ? [] : [portLabel(port, transport)])),
    ),
    route: routeOf(ways),
  };
}

/** Null where some go directly and some through a proxy. */
function routeOf(proxied: readonly boolean[]): Scope['route'] {
  if (!proxied.includes(true)) return 'direct';
  return proxied.includes(false) ? null : 'proxy';
}

/** The deciding observation of each row, by run: `A/o12`, `B/o7`. */
export function evidenceOf(rows: readonly ComparedRow[]): readonly string[] {
  const ids = rows.flatMap((row) => [...decidingIn(row, 'a'), ...decidingIn(row, 'b')]);
  return distinct(ids).slice(0, MOST_EVIDENCE);
}

function decidingIn(row: ComparedRow, side: Side): readonly string[] {
  const layers = row[side]?.layers;
  if (layers === undefined) return [];
  const name = row.layer ?? 'answer';
  const observation = layers[name]?.observation ?? layers.answer?.observation ?? null;
  return observation === null ? [] : [`${side.toUpperCase()}/${observation.id}`];
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
