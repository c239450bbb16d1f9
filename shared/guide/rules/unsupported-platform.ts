import { answerOf } from '../answers.ts';
import type { AnswerRule } from './rule.ts';

/** What no client of any kind can do for a company's user. */
const NO_CLIENT: readonly string[] = ['group-with-skype', 'other-service', 'text-message'];

/**
 * The client cannot do what is tried: Skype for Business on a Mac neither finds Skype users nor talks to them, and no
 * client reaches other providers of instant messages, sends text messages, or holds a group chat with a Skype contact.
 */
export const unsupportedPlatform: AnswerRule<'client.unsupported-platform'> = {
  code: 'client.unsupported-platform',
  severity: 'problem',
  features: ['directory-search', 'im'],
  evaluate({ answers }) {
    const goal = answerOf(answers, 'goal')?.value ?? '';
    if (NO_CLIENT.includes(goal)) {
      return { details: {}, confidence: 0.98, by: ['goal'], figures: { everything: true } };
    }
    const client = answerOf(answers, 'client')?.value;
    if (goal !== 'skype' || client !== 'sfb-server-mac') return null;
    return { details: {}, confidence: 0.98, by: ['goal', 'client'] };
  },
};
