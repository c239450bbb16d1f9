import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import { duration } from './numbers.ts';
import {
  AGAIN,
  alternative,
  destination,
  hostsFirst,
  loss,
  ofScope,
  place,
  portRule,
  portWords,
} from './phrases.ts';

export const sip: FindingTexts<'sip'> = {
  'sip.no-answer': {
    title: ({ scope }) => `${hostsFirst(scope)} ${ofScope(scope, 'does', 'do')} not speak SIP`,
    explanation: ({ details, figures, scope }) => {
      const after = figures.waitedMs === undefined ? '' : ` within ${duration(figures.waitedMs)}`;
      const seen = {
        silence: `the SIP question got no answer${after}`,
        closed: 'the connection was closed at the SIP question, without an answer',
        'not-sip': 'the answer to the SIP question was not SIP',
      }[details.how];
      return sentences(
        `${place(scope)} ${ofScope(scope, 'accepts', 'accept')} encrypted connections on ${portWords(scope.ports)}, but ${seen}.`,
        'The port is open, so it is not a port rule: a device that inspects traffic and knows only web traffic behaves like this, and so does a server without the SIP service.',
        alternative(figures),
        loss(scope),
      );
    },
    remediation: ({ figures, scope }) => [
      `Ask whoever runs the firewall to let ${portRule(scope.ports)} to ${destination(scope, figures)} through untouched: no inspection, no application filter, no SIP helper (ALG).`,
      'Try from another network: if nothing speaks SIP there either, tell whoever runs the service.',
      AGAIN,
    ],
  },
};
