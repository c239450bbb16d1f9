import type { Answers } from '../answers.ts';
import type { StepId } from '../step.ts';
import type { Figures, FindingCode, FindingDetails, Severity } from '../../model/finding.ts';

/** The codes that stand on answers. */
export type AnswerCode = Extract<FindingCode, `${'policy' | 'client' | 'contact'}.${string}`>;

/** What a rule may look at: the answers, and the time they are judged for. */
export interface AnswerView {
  readonly answers: Answers;
  /** ISO 8601 UTC: now in the guide; in a report, when its run began. */
  readonly at: string;
}

export interface AnswerDraft<C extends AnswerCode> {
  readonly details: FindingDetails[C];
  readonly confidence: number;
  /** The answers it stands on. */
  readonly by: readonly StepId[];
  readonly figures?: Figures;
}

/** One cause told by answers. A pure function; it holds no prose. Null where the answers do not say so. */
export interface AnswerRule<C extends AnswerCode> {
  readonly code: C;
  readonly severity: Severity;
  /** What does not work because of it. */
  readonly features: readonly string[];
  readonly evaluate: (view: AnswerView) => AnswerDraft<C> | null;
}
export type AnyAnswerRule = { [C in AnswerCode]: AnswerRule<C> }[AnswerCode];
