import type { FindingTexts } from '../area.ts';
import { sentences, steps } from '../sentences.ts';
import { instant } from './numbers.ts';

/** What the answers of the guided test say. */
export const answers: FindingTexts<'policy' | 'client' | 'contact'> = {
  'policy.waiting-period': {
    title: () => 'It is too early for a test to prove anything',
    explanation: ({ details: { readyAt } }) =>
      sentences(
        'The setting was changed less than 24 hours ago, and a change may take that long to reach every data centre.',
        `A test that fails before ${instant(readyAt)} proves nothing; what was measured of the network holds.`,
      ),
    remediation: ({ details: { readyAt } }) => [
      `Wait until ${instant(readyAt)}, and change nothing until then: each change starts the wait again.`,
      'Sign out of the client and in again before the next test.',
    ],
  },
  'policy.external-access-off': {
    title: () => 'Contact with people outside is switched off',
    explanation: () =>
      'By the answers given, external communications, the contact with private persons or the user’s own policy is switched off. No request leaves the organisation then, whatever the network does.',
    remediation: () => [
      'An administrator switches external communications on, for the organisation and for the user, and the contact with private persons where one of them is to be reached.',
      'Wait up to 24 hours, sign out of the client and in again, and test once more.',
    ],
  },
  'policy.domain-not-allowed': {
    title: ({ figures: { domain } }) =>
      domain === undefined
        ? 'The contact’s domain is not allowed'
        : `The domain ${domain} of the contact is not allowed`,
    explanation: ({ figures: { listed } }) =>
      sentences(
        listed === true
          ? 'By the answers given, the contact’s domain is on the list of blocked domains.'
          : 'By the answers given, only listed domains are allowed, and the contact’s is not among them.',
        'Requests to it are refused before they reach the network.',
      ),
    remediation: ({ figures: { listed, domain } }) =>
      steps(
        listed === true
          ? `An administrator takes ${domain ?? 'the domain'} off the list of blocked domains, if that is wanted.`
          : `An administrator adds ${domain ?? 'the domain'} to the allowed domains, if that is wanted.`,
        'The other organisation must allow yours as well: ask its administrator.',
        'Wait up to 24 hours, sign out of the client and in again, and test once more.',
      ),
  },
  'client.unsupported-platform': {
    title: ({ figures: { everything } }) =>
      everything === true ? 'No client can do this' : 'This client cannot do it',
    explanation: ({ figures: { everything } }) =>
      everything === true
        ? 'Neither Skype for Business nor Teams reaches other providers of instant messages, sends text messages to phones this way, or holds a group chat with a Skype contact. No setting and no firewall rule changes that.'
        : 'Skype for Business on a Mac has no Skype directory search, and does not talk to Skype contacts. The network has no part in it.',
    remediation: ({ figures: { everything } }) =>
      everything === true
        ? ['Reach the person another way: by Teams, by mail or by telephone.']
        : [
            'Try it in the client on Windows, or in Teams.',
            'Skype itself was retired on 5 May 2025: ask the contact for their Teams address first.',
          ],
  },
  'contact.not-accepted': {
    title: () => 'The contact has not accepted the request yet',
    explanation: () =>
      'The request arrived, so settings and network let it through. Until the contact signs in and accepts it, no messages go either way.',
    remediation: () => [
      'Ask the contact, by mail or telephone, to sign in and accept the request.',
      'If it cannot be found any more, have the contact send one instead.',
    ],
  },
};
