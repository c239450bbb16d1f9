import { isAddress, namesIn } from './domains.ts';
import { isStepId, type StepId } from './step.ts';
import { stepOf } from './steps.ts';

/** One answer, as it is kept in cases and reports. */
export interface GivenAnswer {
  readonly step: StepId;
  /** An option's name, or what the kind of the step takes. */
  readonly value: string;
  /** ISO 8601 UTC: when it was given. */
  readonly at: string;
}
/** Everything answered so far, one answer for each step; the order says nothing. */
export type Answers = readonly GivenAnswer[];

/** As kept: a step of a newer version stays in the file, and is not asked about. */
export interface KeptAnswer {
  readonly step: string;
  readonly value: string;
  readonly at: string;
}

/** The latest answer of each step that this version knows. */
export function knownAnswers(kept: readonly KeptAnswer[]): Answers {
  const byStep = new Map<StepId, GivenAnswer>();
  for (const { step, value, at } of kept)
    if (isStepId(step) && isAnswer(step, value)) byStep.set(step, { step, value, at });
  return [...byStep.values()];
}

export const answerOf = (answers: Answers, step: StepId): GivenAnswer | null =>
  answers.find((answer) => answer.step === step) ?? null;

/** An answer more, in the place of an earlier one to the same step. The others stay: the guide knows which still count. */
export const withAnswer = <A extends KeptAnswer>(answers: readonly A[], given: A): readonly A[] => [
  ...answers.filter(({ step }) => step !== given.step),
  given,
];

export const withoutAnswer = <A extends KeptAnswer>(answers: readonly A[], step: StepId): readonly A[] =>
  answers.filter((answer) => answer.step !== step);

/** Whether the step takes this value. */
export function isAnswer(id: StepId, value: string): boolean {
  const { kind, options } = stepOf(id);
  if (options.includes(value)) return true;
  switch (kind) {
    case 'instant':
      return isInstant(value);
    case 'address':
      return isAddress(value);
    case 'domains':
      return namesIn(value) !== null;
    case 'choice':
    case 'run':
    case 'compare':
      return false;
    default:
      return false;
  }
}

/** `2026-11-22T09:15:00Z`, with or without seconds and their parts. */
export const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(value) && !Number.isNaN(Date.parse(value));
