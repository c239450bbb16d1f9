import { compareReports } from '../compare/compare.ts';
import type { Messages } from '../messages/messages.ts';
import type { Report } from '../model/report.ts';
import { compareVerdicts, type Comparison, type RunFact } from './facts.ts';

/** A run, with its report where that is at hand. */
export interface ComparedRun {
  readonly fact: RunFact;
  readonly report: Report;
}

/**
 * What the run of the network complained of and that of another one prove together, endpoint by endpoint; where that
 * names nobody, by their verdicts. Null where there are not two.
 */
export function comparisonOf(
  here: ComparedRun | null,
  there: ComparedRun | null,
  messages: Messages,
): Comparison {
  const byVerdict = compareVerdicts(here?.fact ?? null, there?.fact ?? null);
  // Only what stands in the way of a request is of interest, and only where both runs can say so.
  if (here?.fact.says !== 'explains' || there === null || there.fact.says === 'unclear') return byVerdict;
  const { root, findings } = compareReports(here.report, there.report, messages);
  const codes = new Set(findings.map(({ code }) => code));
  if (codes.has('compare.this-network') && root?.side === 'a') return 'this-network';
  if (codes.has('compare.not-the-network') && root === null) return 'not-the-network';
  return byVerdict;
}
