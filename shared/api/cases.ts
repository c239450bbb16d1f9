import type { KeptAnswer } from '../guide/answers.ts';
import type { CaseStatus } from '../guide/case.ts';
import type { Place } from '../guide/facts.ts';
import type { GuideState } from '../guide/guide.ts';
import type { EndingText } from '../messages/guide.ts';
import type { Severity } from '../model/finding.ts';
import type { VerdictStatus } from '../model/report.ts';

/** What a person writes about a case. */
export interface CaseWords {
  readonly title: string;
  readonly reportedBy: string;
  readonly reported: string;
}
/** Bounds of the fields of a case. */
export const MAX_CASE_LINE = 200;
export const MAX_CASE_TEXT = 4_000;

/** A case as the list shows it. */
export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly reportedBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly runs: number;
  readonly status: CaseStatus;
  /** The end of the wait, ISO 8601 UTC; null where there is none. It may have passed. */
  readonly readyAt: string | null;
  /** What the case has come to; null as long as something is asked. */
  readonly conclusion: { readonly severity: Severity; readonly title: string } | null;
}

/** One run of a case, without its measurements. */
export interface CaseRunSummary {
  readonly reportId: string;
  readonly place: Place;
  readonly label: string;
  readonly startedAt: string;
  readonly status: VerdictStatus;
  readonly summary: string;
  /** What is wrong by it, the most important first; nothing that is for information only. */
  readonly findings: readonly RunFinding[];
}

export interface RunFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
}

/** A case as its screen shows it: what was answered, what is asked, and what it has come to, as of now. */
export interface OpenCase extends CaseWords {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly answers: readonly KeptAnswer[];
  readonly runs: readonly CaseRunSummary[];
  readonly status: CaseStatus;
  readonly state: GuideState;
  /** The conclusion in words; null while there is none. */
  readonly said: EndingText | null;
}

/** The case that a run is made for. */
export interface RunForCase {
  readonly id: string;
  readonly place: Place;
}
