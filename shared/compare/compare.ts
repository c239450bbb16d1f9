import type { Messages } from '../messages/messages.ts';
import type { Report } from '../model/report.ts';
import { rejudge, resay } from '../report.ts';
import { compareJudged, isJudgedAlike } from './compare-judged.ts';
import type { Comparison } from './comparison.ts';

/**
 * Holds two saved runs side by side, in the given language. Runs that different versions of Callpath judged are both
 * judged by today's rules, so that a difference is one of the networks and not of the rules.
 */
export function compareReports(a: Report, b: Report, messages: Messages): Comparison {
  const alike = isJudgedAlike(a, b);
  const prepared = (report: Report): Report =>
    alike || report.observations.length === 0 ? resay(report, messages) : rejudge(report, messages);
  return compareJudged({ a: prepared(a), b: prepared(b) }, { judgedAgain: !alike }, messages);
}
