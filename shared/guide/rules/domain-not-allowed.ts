import { answerOf } from '../answers.ts';
import { contactOf, isAllowed, namesIn } from '../domains.ts';
import type { AnswerRule } from './rule.ts';

/** The contact's domain is on the list of blocked ones, or not on that of allowed ones. */
export const domainNotAllowed: AnswerRule<'policy.domain-not-allowed'> = {
  code: 'policy.domain-not-allowed',
  severity: 'problem',
  features: ['im'],
  evaluate({ answers }) {
    const value = (step: Parameters<typeof answerOf>[1]): string => answerOf(answers, step)?.value ?? '';
    const mode = value('external');
    if (mode !== 'allowed-only' && mode !== 'except-blocked') return null;
    const contact = contactOf(value('contact'));
    const domains = value('domains');
    const listed = domains === 'none' ? [] : namesIn(domains);
    if (contact === null || listed === null) return null;
    const isPrivate = ['skype', 'teams-personal'].includes(value('goal'));
    const allowed = isAllowed({
      mode,
      listed,
      contact,
      isPrivate,
      privateAllowed: value('people') === 'yes',
    });
    if (allowed) return null;
    return {
      details: {},
      // Whether contact with private persons is on decides for them, and it is not known here.
      confidence: isPrivate && value('people') !== 'yes' && mode === 'allowed-only' ? 0.75 : 0.95,
      by: ['external', 'contact', 'domains'],
      figures: { domain: contact.domain, listed: mode === 'except-blocked' },
    };
  },
};
