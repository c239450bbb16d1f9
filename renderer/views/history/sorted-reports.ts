import type { ReportSummary } from '../../../shared/api/runs.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';

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

const COMPARE: Readonly<Record<SortKey, (a: ReportSummary, b: ReportSummary) => number>> = {
  name: (a, b) => a.label.localeCompare(b.label),
  date: (a, b) => a.startedAt.localeCompare(b.startedAt),
  verdict: (a, b) => GRAVITY[a.status] - GRAVITY[b.status],
  profile: (a, b) => a.profile.localeCompare(b.profile),
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

/** Reports that hold every word of the query; `words` says what a report is searched by. */
export function matchingReports(
  reports: readonly ReportSummary[],
  query: string,
  words: (report: ReportSummary) => string,
): readonly ReportSummary[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return reports;
  return reports.filter((report) => {
    const text = words(report).toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
