import type { ReportSummary } from '../../../shared/api/runs.ts';

/** The newest that was measured on this computer's own network; null without any. */
export const lastCheckOf = (reports: readonly ReportSummary[]): ReportSummary | null =>
  reports
    .filter(({ practice, imported }) => practice === null && !imported)
    .reduce<ReportSummary | null>(
      (last, report) => (last === null || report.startedAt > last.startedAt ? report : last),
      null,
    );
