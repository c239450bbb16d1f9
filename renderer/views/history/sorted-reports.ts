import type { ReportSummary } from '../../../shared/api/runs.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';
import { folded } from '../../state/folded.ts';

export type SortKey = 'name' | 'date' | 'verdict' | 'profile' | 'duration';
export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}
export const NEWEST_FIRST: Sorting = { key: 'date', descending: true };

/** The worst first, when verdicts are sorted downwards. */
const GRAVITY: Readonly<Record<VerdictStatus, number>> = {
  reachable: 0,
  degraded: 1,
  inconclusive: 2,
  blocked: 3,
  offline: 4,
};

/** `Room 9` before `Room 10`; capitals and accents do not part what belongs together. */
const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const COMPARE: Readonly<Record<SortKey, (a: ReportSummary, b: ReportSummary) => number>> = {
  name: (a, b) => names.compare(a.label, b.label),
  // ISO 8601 in UTC: the order of the texts is the order of the times.
  date: (a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0),
  verdict: (a, b) => GRAVITY[a.status] - GRAVITY[b.status],
  profile: (a, b) => names.compare(a.profile, b.profile),
  duration: (a, b) => a.durationMs - b.durationMs,
};

/** Equal ones stay newest first. */
export function sortedReports(
  reports: readonly ReportSummary[],
  { key, descending }: Sorting,
): readonly ReportSummary[] {
  const sign = descending ? -1 : 1;
  return reports.toSorted((a, b) => sign * COMPARE[key](a, b) || COMPARE.date(b, a));
}

/** Clicking a column again turns it round; dates and times begin with the latest and longest. */
export const nextSorting = (sorting: Sorting, key: SortKey): Sorting =>
  sorting.key === key
    ? { key, descending: !sorting.descending }
    : { key, descending: key === 'date' || key === 'verdict' || key === 'duration' };

/** Reports that hold every word of the query; `words` says, folded, what a report is searched by. */
export function matchingReports(
  reports: readonly ReportSummary[],
  query: string,
  words: (report: ReportSummary) => string,
): readonly ReportSummary[] {
  const wanted = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return reports;
  return reports.filter((report) => {
    const text = words(report);
    return wanted.every((word) => text.includes(word));
  });
}
