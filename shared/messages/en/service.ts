import type { FactOf } from '../../model/finding.ts';
import type { FindingTexts } from '../area.ts';
import { sentences, steps } from '../sentences.ts';
import { capitalWords, instant, named, number, plural } from './numbers.ts';
import { AGAIN, concerns, hosts, hostsInTitle, loss, ofScope, place } from './phrases.ts';

type Unavailable = FactOf<'service.unavailable'>;

/** Which of the three ways a service can fail by itself this is. */
const caseOf = ({ details, figures }: Unavailable): 'gone' | 'dead-address' | 'own-error' => {
  if (figures.alternative === 'service-gone') return 'gone';
  return details.deadAddresses.length > 0 ? 'dead-address' : 'own-error';
};

export const service: FindingTexts<'service'> = {
  'service.retired': {
    title: ({ details, scope }) =>
      `${hostsInTitle(scope)} ${ofScope(scope, 'belongs', 'belong')} to a service retired on ${instant(details.on)}`,
    explanation: ({ details: { on, successor }, scope }) =>
      sentences(
        `The service behind ${hosts(scope)} was retired on ${instant(on)}.`,
        successor !== '' && `${successor} took its place.`,
        'Whether these names still answer says nothing about this network, and there is nothing to open in the firewall.',
      ),
    remediation: ({ details: { successor } }) =>
      steps(
        'Change nothing in the firewall for this; rules for it can be removed when they are next reviewed.',
        successor !== '' &&
          `Use ${successor} instead, and check with its own profile whether it is reachable.`,
      ),
  },
  'service.unavailable': {
    title: (fact) => {
      const { details, scope } = fact;
      switch (caseOf(fact)) {
        case 'gone':
          return `${hostsInTitle(scope)} no longer ${ofScope(scope, 'exists', 'exist')} in DNS`;
        case 'dead-address':
          return `${capitalWords(details.deadAddresses.length)} ${plural(details.deadAddresses.length, 'address', 'addresses')} of ${hostsInTitle(scope)} ${plural(details.deadAddresses.length, 'does', 'do')} not answer`;
        case 'own-error':
          return `${hostsInTitle(scope)} ${ofScope(scope, 'reports an error of its own', 'report errors of their own')}`;
      }
    },
    explanation: (fact) => {
      const { details, figures, scope } = fact;
      switch (caseOf(fact)) {
        case 'gone':
          return sentences(
            `The DNS server of this network and an independent one agree: ${hosts(scope)} ${ofScope(scope, 'does', 'do')} not exist any more.`,
            'Nobody here denies the name; the service has moved or was shut down, and the catalogue still lists it.',
            concerns(scope),
          );
        case 'dead-address':
          return sentences(
            `${named(details.deadAddresses)} got no answer, while other addresses of ${hosts(scope)} do${figures.contrast === undefined ? '' : ` (${figures.contrast})`}.`,
            'The names still work by the other addresses, now and then after a short wait.',
            'One address out of several points to the service rather than to a firewall, which would treat them alike.',
            concerns(scope),
          );
        case 'own-error':
          return sentences(
            `${place(scope)} ${ofScope(scope, 'is', 'are')} reachable and ${ofScope(scope, 'answers', 'answer')}, but with a server error (HTTP 5xx).`,
            'The certificate is the service’s own, so the error comes from the service and not from this network.',
            loss(scope),
          );
      }
    },
    remediation: (fact) => {
      const { details, figures, scope } = fact;
      const ranges = figures.ranges ?? [];
      switch (caseOf(fact)) {
        case 'gone':
          return [
            'Change nothing in this network.',
            'Use a newer catalogue (option --catalog); if it still lists the name, tell whoever publishes it.',
          ];
        case 'dead-address':
          return steps(
            `Change nothing in this network for now; tell whoever runs the service that ${named(details.deadAddresses, 8)} ${plural(details.deadAddresses.length, 'does', 'do')} not answer.`,
            ranges.length > 0 &&
              `If it lasts, check that the firewall allows the whole range ${named(ranges, 8)} and not only single addresses of it.`,
            AGAIN,
          );
        case 'own-error':
          return [
            'Change nothing in this network.',
            `Look at the provider’s page on the state of its services, and tell whoever runs ${hosts(scope)}.`,
            AGAIN,
          ];
      }
    },
  },
};

export const catalog: FindingTexts<'catalog'> = {
  'catalog.stale': {
    title: ({ figures: { ageDays } }) =>
      ageDays === undefined
        ? 'The endpoint catalogue is out of date'
        : `The endpoint catalogue is ${number(ageDays)} days old`,
    explanation: ({ figures: { version, ageDays } }) =>
      sentences(
        `This run used ${version === undefined ? 'a catalogue' : `version ${version} of the catalogue`}${ageDays === undefined ? ', and a newer one is published' : `, which was read ${number(ageDays)} ${plural(ageDays, 'day', 'days')} ago`}.`,
        'Providers add and remove hosts and ranges every month: new ones are missing here, and old ones may be tested in vain.',
        'The measurements themselves hold.',
      ),
    remediation: () => [
      'Use a newer catalogue: option --catalog takes a catalogue file, or the list of the Microsoft 365 endpoints web service as downloaded.',
      'Check allow lists that were made from the old one against it.',
    ],
  },
};
