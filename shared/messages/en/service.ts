import type { FindingTexts } from '../area.ts';
import { sentences, steps } from '../sentences.ts';
import { instant, number, plural } from './numbers.ts';
import { hosts, hostsFirst, ofScope } from './phrases.ts';
import { unavailable } from './unavailable.ts';

export const service: FindingTexts<'service'> = {
  ...unavailable,
  'service.retired': {
    title: ({ details, scope }) =>
      `${hostsFirst(scope)} ${ofScope(scope, 'belongs', 'belong')} to a service retired on ${instant(details.on)}`,
    explanation: ({ details: { on, successor }, scope }) =>
      sentences(
        `The service behind ${hosts(scope)} was retired on ${instant(on)}.`,
        successor !== '' && `${successor} took its place.`,
        'Whether these names still answer says nothing about this network, and there is nothing to open in the firewall.',
      ),
    remediation: ({ details: { successor } }) =>
      steps(
        'Change nothing in the firewall for this. Before old rules are removed, check that nothing in use needs them: Teams still needs *.lync.com and *.skype.com.',
        successor !== '' &&
          `Use ${successor} instead, and check with its own profile whether it is reachable.`,
      ),
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
