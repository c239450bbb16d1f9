import { answerOf } from '../answers.ts';
import type { StepId } from '../step.ts';
import type { AnswerRule } from './rule.ts';

const PRIVATE: readonly (string | undefined)[] = ['skype', 'teams-personal', 'dont-know', undefined];

/** A switch is off: external communications for all, contact with private persons, or the user's own policy. */
export const externalAccessOff: AnswerRule<'policy.external-access-off'> = {
  code: 'policy.external-access-off',
  severity: 'problem',
  features: ['im', 'directory-search'],
  evaluate({ answers }) {
    const is = (step: StepId, value: string): boolean => answerOf(answers, step)?.value === value;
    const off: readonly StepId[] = [
      ...(is('external', 'off') ? (['external'] as const) : []),
      // Of no interest to somebody who wants to reach another organisation.
      ...(is('people', 'no') && PRIVATE.includes(answerOf(answers, 'goal')?.value)
        ? (['people'] as const)
        : []),
      ...(is('user-policy', 'no') ? (['user-policy'] as const) : []),
    ];
    return off.length === 0 ? null : { details: {}, confidence: 0.95, by: off };
  },
};
