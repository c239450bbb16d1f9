import { answerOf } from '../answers.ts';
import type { AnswerRule } from './rule.ts';

/** The request arrived one way or the other, and the contact has not accepted it. */
export const notAccepted: AnswerRule<'contact.not-accepted'> = {
  code: 'contact.not-accepted',
  severity: 'info',
  features: ['im', 'presence'],
  evaluate({ answers }) {
    const delivered = answerOf(answers, 'outcome')?.value === 'delivered';
    const sent = answerOf(answers, 'contact-sends')?.value === 'arrived';
    if (answerOf(answers, 'accepted')?.value !== 'no' || !(delivered || sent)) return null;
    const by = delivered ? ('outcome' as const) : ('contact-sends' as const);
    return { details: {}, confidence: 0.9, by: [by, 'accepted'] };
  },
};
