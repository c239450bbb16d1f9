import type { ReportSummary } from '../../../shared/api/runs.ts';
import type { AppState } from '../../state/app-state.ts';

/** Of the selected reports the earliest two, the earlier one first: before and after. The second of one alone is open. */
export function toCompare(selected: readonly ReportSummary[]): AppState['compared'] {
  const [a, b] = selected.toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
  return { a: a?.id ?? null, b: b?.id ?? null };
}
