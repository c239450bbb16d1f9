import type { ComparedRow } from '../../../shared/compare/comparison.ts';

export const FILTERS = ['all', 'differs', 'fails-in-both', 'not-compared', 'works-in-both'] as const;
/** Which endpoints the person wants to see. */
export type Filter = (typeof FILTERS)[number];

export const filterOf = ({ outcome }: ComparedRow): Exclude<Filter, 'all'> =>
  outcome === 'fails-only-in-a' || outcome === 'fails-only-in-b' ? 'differs' : outcome;

export const rowsFor = (rows: readonly ComparedRow[], filter: Filter): readonly ComparedRow[] =>
  filter === 'all' ? rows : rows.filter((row) => filterOf(row) === filter);

export function countsOf(rows: readonly ComparedRow[]): Readonly<Record<Filter, number>> {
  const counts: Record<Filter, number> = {
    all: rows.length,
    differs: 0,
    'fails-in-both': 0,
    'not-compared': 0,
    'works-in-both': 0,
  };
  for (const row of rows) counts[filterOf(row)] += 1;
  return counts;
}
