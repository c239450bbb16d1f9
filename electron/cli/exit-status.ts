import type { Report } from '../../shared/model/report.ts';

/** The contract's exit statuses. */
export const EXIT = { reachable: 0, problem: 1, unusable: 2, incomplete: 3 } as const;

export function exitStatusOf(report: Report): number {
  if (report.interrupted === true || report.verdict.status === 'inconclusive') return EXIT.incomplete;
  return report.findings.some((finding) => finding.severity === 'problem') ? EXIT.problem : EXIT.reachable;
}
