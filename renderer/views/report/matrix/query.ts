import type { Messages } from '../../../../shared/messages/messages.ts';
import type { RowState } from '../../../../shared/messages/ui/matrix.ts';
import type { Sort } from './columns.ts';
import type { Entries, Entry } from './entries.ts';
import { sortEntries } from './sort-entries.ts';

/** What the person wants to see of the table. */
export interface Query {
  readonly state: 'all' | RowState;
  readonly feature: string | null;
  readonly search: string;
  /** Null: faults first. */
  readonly sort: Sort | null;
}
export const EVERYTHING: Query = { state: 'all', feature: null, search: '', sort: null };

export const isFiltered = ({ state, feature, search }: Query): boolean =>
  state !== 'all' || feature !== null || search.trim() !== '';

/** The rows that a query finds, in its order. While a run is `live` that is the order of the plan, so that nothing jumps. */
export function select(
  entries: Entries,
  query: Query,
  { live, messages }: { readonly live: boolean; readonly messages: Messages },
): readonly Entry[] {
  const found = filtered(live ? entries.inPlan : entries.byUrgency, entries, query);
  return live || query.sort === null ? found : sortEntries(found, query.sort, messages);
}

function filtered(
  all: readonly Entry[],
  entries: Entries,
  { state, feature, search }: Query,
): readonly Entry[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (state === 'all' && feature === null && words.length === 0) return all;
  const texts = words.length === 0 ? [] : entries.searchTexts();
  return all.filter(
    (entry) =>
      (state === 'all' || entry.state === state) &&
      (feature === null || entry.row.features.includes(feature)) &&
      words.every((word) => texts[entry.place]?.includes(word)),
  );
}
