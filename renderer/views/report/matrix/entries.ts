import { placeKey } from '../../../../shared/export/endpoints-of.ts';
import { failingFirst } from '../../../../shared/export/failing-first.ts';
import type { MatrixRow } from '../../../../shared/export/matrix.ts';
import { featuresOf, needOf, portOf, resultOf } from '../../../../shared/export/report-facts.ts';
import type { Messages } from '../../../../shared/messages/messages.ts';
import type { RowState } from '../../../../shared/messages/ui/matrix.ts';

/** A row as the table handles it. */
export interface Entry {
  /** Stays the same while the rows of a run are made anew. */
  readonly key: string;
  readonly row: MatrixRow;
  readonly state: RowState;
  /** Its place in the order of the plan. */
  readonly place: number;
}

/** The rows, prepared for filtering, searching and sorting thousands of them. */
export interface Entries {
  readonly inPlan: readonly Entry[];
  /** Faults that matter first. */
  readonly byUrgency: readonly Entry[];
  readonly counts: Readonly<Record<RowState, number>>;
  /** Every feature that a row is needed for, once, in the order of the plan. */
  readonly features: readonly string[];
  /** What a row is found by, in lower case; by the row's place. Made when the first search asks for it. */
  readonly searchTexts: () => readonly string[];
}

export function entriesOf(rows: readonly MatrixRow[], messages: Messages): Entries {
  const seen = new Map<string, number>();
  const inPlan = rows.map((row, place): Entry => {
    const named = `${placeKey(row.host, row.port, row.transport)}|${row.as}`;
    const times = seen.get(named) ?? 0;
    seen.set(named, times + 1);
    return { key: times === 0 ? named : `${named}|${times}`, row, state: rowState(row), place };
  });
  const counts: Record<RowState, number> = { failing: 0, works: 0, 'not-measured': 0, retired: 0 };
  for (const { state } of inPlan) counts[state] += 1;
  const byRow = new Map(inPlan.map((entry) => [entry.row, entry]));
  let texts: readonly string[] | null = null;
  return {
    inPlan,
    byUrgency: failingFirst(rows).flatMap((row) => byRow.get(row) ?? []),
    counts,
    features: [...new Set(rows.flatMap(({ features }) => features))],
    searchTexts: () => (texts ??= rows.map((row) => searchText(row, messages))),
  };
}

/** What is retired is never called failing, and what was not measured neither fails nor works. */
export function rowState({ state, need }: MatrixRow): RowState {
  if (state === 'ok') return 'works';
  if (state !== 'failed') return 'not-measured';
  return need === 'retired' ? 'retired' : 'failing';
}

const searchText = (row: MatrixRow, messages: Messages): string =>
  [
    row.host,
    portOf(row),
    ...row.addresses,
    ...row.sets,
    featuresOf(row, messages),
    needOf(row, messages),
    resultOf(row, messages).text,
  ]
    .join(' ')
    .toLowerCase();
