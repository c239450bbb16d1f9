import type { FindingTexts } from '../area.ts';
import type { FindingText } from '../messages.ts';
import { sentences, steps } from '../sentences.ts';
import { type UnavailableKind, unavailableKind } from '../unavailable-kind.ts';
import { capitalWords, named, plural } from './numbers.ts';
import { AGAIN, concerns, hosts, hostsFirst, hostsInTitle, loss, ofScope, place } from './phrases.ts';

const TEXTS: Readonly<Record<UnavailableKind, FindingText<'service.unavailable'>>> = {
  gone: {
    title: ({ scope }) => `${hostsFirst(scope)} no longer ${ofScope(scope, 'exists', 'exist')} in DNS`,
    explanation: ({ scope }) =>
      sentences(
        `The DNS server of this network and an independent one agree: ${hosts(scope)} ${ofScope(scope, 'does', 'do')} not exist any more.`,
        'Nobody here denies the name; the service has moved or was shut down, and the catalogue still lists it.',
        concerns(scope),
      ),
    remediation: () => [
      'Change nothing in this network.',
      'Use a newer catalogue (option --catalog); if it still lists the name, tell whoever publishes it.',
    ],
  },
  'dead-address': {
    title: ({ details: { deadAddresses: dead }, scope }) =>
      `${capitalWords(dead.length)} ${plural(dead.length, 'address', 'addresses')} of ${hostsInTitle(scope)} ${plural(dead.length, 'does', 'do')} not answer`,
    explanation: ({ details, figures, scope }) =>
      sentences(
        `${named(details.deadAddresses)} got no answer, while other addresses of ${hosts(scope)} do${figures.contrast === undefined ? '' : ` (${figures.contrast})`}.`,
        `${ofScope(scope, 'The name still works', 'The names still work')} by the other addresses, now and then after a short wait.`,
        'Single silent addresses point to the service rather than to a firewall, which would treat all of them alike.',
        concerns(scope),
      ),
    remediation: ({ details: { deadAddresses: dead }, figures: { ranges = [] } }) =>
      steps(
        `Change nothing in this network for now; tell whoever runs the service that ${named(dead, 8)} ${plural(dead.length, 'does', 'do')} not answer.`,
        ranges.length > 0 &&
          `If it lasts, check that the firewall allows all of ${named(ranges, 8)} and not only single addresses.`,
        AGAIN,
      ),
  },
  'own-error': {
    title: ({ scope }) =>
      `${hostsFirst(scope)} ${ofScope(scope, 'reports an error of its own', 'report errors of their own')}`,
    explanation: ({ scope }) =>
      sentences(
        `${place(scope)} ${ofScope(scope, 'is reachable and answers', 'are reachable and answer')}, but with a server error (HTTP 5xx).`,
        'Nothing in the answer bears the mark of a filter or proxy, so the error comes from the service and not from this network.',
        loss(scope),
      ),
    remediation: ({ scope }) => [
      'Change nothing in this network.',
      `Look at the provider’s page on the state of its services, and tell whoever runs ${hosts(scope)}.`,
      AGAIN,
    ],
  },
};

export const unavailable: Pick<FindingTexts<'service'>, 'service.unavailable'> = {
  'service.unavailable': {
    title: (fact) => TEXTS[unavailableKind(fact)].title(fact),
    explanation: (fact) => TEXTS[unavailableKind(fact)].explanation(fact),
    remediation: (fact) => TEXTS[unavailableKind(fact)].remediation(fact),
  },
};
