import { LAYER_NAMES } from '../../../../shared/export/layers.ts';
import type { HeadingKey } from '../../../../shared/messages/messages.ts';

/** The columns in the order of the table, each by its heading. */
export const COLUMNS = [
  'host',
  'port',
  ...LAYER_NAMES,
  'time',
  'neededFor',
  'result',
] as const satisfies readonly HeadingKey[];
export type Column = (typeof COLUMNS)[number];

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/** What the next press of a heading sorts by: upwards, downwards, and then faults first again (null). */
export function nextSort(sort: Sort | null, column: Column): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
