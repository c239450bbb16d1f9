import type { Finding } from '../../../shared/model/finding.ts';
import type { Report } from '../../../shared/model/report.ts';

export interface ComparedFinding {
  readonly finding: Finding;
  /** The other judgement says nothing like it. */
  readonly isOnlyHere: boolean;
}

/** The findings of one judgement beside those of another; both are said in one language. */
export function comparedFindings(here: Report, there: Report): readonly ComparedFinding[] {
  const known = new Set(there.findings.map(keyOf));
  return here.findings.map((finding) => ({ finding, isOnlyHere: !known.has(keyOf(finding)) }));
}

/** Ids differ from one judgement to the next; what is found, and where, does not. */
const keyOf = ({ code, title }: Finding): string => `${code} ${title}`;
