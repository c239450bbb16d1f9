import { isTooEarly, readyAtOf } from '../waiting.ts';
import type { AnswerRule } from './rule.ts';

/** Fewer than 24 hours since the change: what fails until then proves nothing. */
export const waitingPeriod: AnswerRule<'policy.waiting-period'> = {
  code: 'policy.waiting-period',
  severity: 'info',
  features: [],
  evaluate({ answers, at }) {
    const readyAt = readyAtOf(answers);
    if (readyAt === null || !isTooEarly(answers, at)) return null;
    return { details: { readyAt }, confidence: 1, by: ['changed'] };
  },
};
