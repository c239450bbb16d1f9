import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import { AGAIN, hostsFirst, hostsInTitle, loss, ofScope, place, releasable } from './phrases.ts';

export const http: FindingTexts<'http'> = {
  'http.block-page': {
    title: ({ scope, details: { product } }) =>
      `A web filter answers in place of ${hostsInTitle(scope)}${product === null ? '' : ` (${product})`}`,
    explanation: ({ details: { product, status }, scope }) =>
      sentences(
        `Instead of ${place(scope)}, a page of ${product ?? 'a filter'} came back, with status ${status}.`,
        product === null ? 'The page does not tell which product it is.' : null,
        'The connection itself is open: the filter lets it through and then answers in the service’s name.',
        loss(scope),
      ),
    remediation: ({ details: { product }, figures, scope }) => [
      `Ask whoever runs ${product === null ? 'the web filter' : `the web filter (${product})`} to allow ${releasable(scope, figures)}.`,
      AGAIN,
    ],
  },
  'http.unexpected-answer': {
    title: ({ scope }) => `${hostsFirst(scope)} ${ofScope(scope, 'answers', 'answer')}, but not as expected`,
    explanation: ({ scope }) =>
      sentences(
        `${place(scope)} ${ofScope(scope, 'answers', 'answer')} HTTP, but not in the way the service does.`,
        'No filter gives itself away in the answer, and the certificate holds where there is one; why the answer differs is not known.',
        'What this means for people is not known either: try the service itself.',
      ),
    remediation: ({ scope }) => [
      `Open ${ofScope(scope, 'the address', 'the addresses')} in a browser on this computer and on another network, and compare.`,
      'If only this network shows something else, ask whoever runs the web filter or proxy about it.',
    ],
  },
};
