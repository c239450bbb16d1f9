import type { CodeTexts } from '../../area.ts';

/** What only the answers given in the guided steps, or a second report, can tell. */
export const guided: CodeTexts<'policy' | 'client' | 'contact' | 'compare'> = {
  'policy.waiting-period': {
    name: 'Too early to tell',
    meaning:
      'Fewer than 24 hours have passed since the setting was changed. Until it has reached every data centre, a failing test proves nothing.',
    toldApart: 'By the time of the change that was given in the guided steps.',
    advice: ['Test again after the time in the finding.', 'Sign out of the client and in again first.'],
  },
  'policy.external-access-off': {
    name: 'External contacts switched off',
    meaning: 'By the answers given, external communications or contact with Skype users is switched off.',
    toldApart: 'By the answers given in the guided steps; the network has no part in it.',
    advice: [
      'An administrator switches external communications on, for the organisation and for the person.',
      'Wait up to 24 hours, then sign out and in again.',
    ],
  },
  'policy.domain-not-allowed': {
    name: 'Domain of the contact not allowed',
    meaning: 'By the answers given, the contact’s domain is not among the allowed ones, or is blocked.',
    toldApart: 'Contacts of other domains work; only those of this one fail.',
    advice: ['Administrators on both sides check their lists of allowed and blocked domains.'],
  },
  'client.unsupported-platform': {
    name: 'Client cannot do it',
    meaning:
      'By the answers given, the client in use does not have this function: the Mac client, for example, has no Skype directory search.',
    toldApart: 'By the answers given in the guided steps; the network has no part in it.',
    advice: ['Use a client that has the function, on Windows for example.'],
  },
  'contact.not-accepted': {
    name: 'Contact has not accepted yet',
    meaning:
      'By the answers given, the contact has not signed in and accepted the request yet. Until then no messages go either way.',
    toldApart: 'By the answers given in the guided steps, while the network checks are fine.',
    advice: [
      'Ask the contact to sign in and accept the request.',
      'If the request never arrives, have the contact send one instead.',
    ],
  },
  'compare.this-network': {
    name: 'This network blocks it',
    meaning:
      'What fails on one network works on the other, from the same computer: the first network blocks it.',
    toldApart:
      'Two reports are held side by side, endpoint by endpoint and layer by layer. Another computer, another catalogue or another day make it less certain.',
    advice: ['Whoever runs the first network gets both reports: together they are the proof.'],
  },
  'compare.not-the-network': {
    name: 'Not the network',
    meaning: 'The same thing fails on both networks.',
    toldApart:
      'Two reports are held side by side: what fails in both at the same step and in the same way is not the network. Retired services do not count.',
    advice: ['Look at the service, the account or this computer.'],
  },
};
