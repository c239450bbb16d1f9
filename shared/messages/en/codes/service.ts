import type { CodeTexts } from '../../area.ts';

export const service: CodeTexts<'service' | 'catalog'> = {
  'service.retired': {
    name: 'Service retired',
    meaning:
      'The host belongs to a service that its provider has ended. No firewall change brings it back, and nothing here is at fault.',
    toldApart:
      'The catalogue knows the date and the successor. Names of a retired service may go on resolving and answering, so the way and the service are judged apart.',
    advice: ['Change nothing in the firewall for it.', 'Use the successor that the finding names.'],
  },
  'service.unavailable': {
    name: 'Service fails by itself',
    meaning:
      'The way to the service is open, but the service itself fails: it reports an error of its own (5xx), one of its addresses is dead, or its name no longer exists anywhere.',
    toldApart:
      'The certificate shows that the service itself answers. Other addresses of the same name are tried, and an independent DNS server is asked, so that neither a firewall nor a DNS filter is taken for it.',
    advice: [
      'Change nothing in this network.',
      'Look at the provider’s page on the state of its services.',
      'If single addresses stay dead, check that the firewall allows the whole range.',
    ],
  },
  'catalog.stale': {
    name: 'Catalogue out of date',
    meaning:
      'The endpoint catalogue is older than 90 days, or a newer one is published. New hosts and ranges are missing from the checks.',
    toldApart: 'The date in the catalogue is compared with the date of the run.',
    advice: [
      'Use a newer catalogue (option --catalog).',
      'Check allow lists that were made from the old one.',
    ],
  },
};
