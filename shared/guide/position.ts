import { answerOf, type Answers, type GivenAnswer } from './answers.ts';
import { runAt, type GuideFacts } from './facts.ts';
import type { StepId } from './step.ts';

/** Where somebody stands in the guide: the answers that count so far, and what was measured. */
export interface Position {
  readonly answers: Answers;
  readonly facts: GuideFacts;
}

export const valueAt = ({ answers }: Position, step: StepId): string | null =>
  answerOf(answers, step)?.value ?? null;

export const isAsked = (position: Position, step: StepId): boolean => valueAt(position, step) !== null;

/** What the measurements say instead of the person; null where they say nothing. */
export function measuredAnswer({ facts }: Position, step: StepId): GivenAnswer | null {
  if (step === 'run') {
    const run = runAt(facts, 'here');
    return run === null ? null : { step, value: run.says, at: run.startedAt };
  }
  if (step === 'elsewhere' && facts.comparison !== null && facts.comparison !== 'unclear') {
    const value = facts.comparison === 'this-network' ? 'works-there' : 'fails-there';
    return { step, value, at: runAt(facts, 'elsewhere')?.startedAt ?? facts.now };
  }
  return null;
}
