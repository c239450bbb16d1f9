import type { CheckText } from '../../ui/check.ts';
import { number, plural } from '../numbers.ts';
import { featureNames } from '../features.ts';

export const check: CheckText = {
  title: 'Check',
  run: 'Run the check',
  runAgain: 'Run again',
  stop: 'Stop',
  stopping: 'Stopping…',
  intro: [
    'Callpath measures from this computer every name, address and port that the chosen profile needs, then says what is in the way, where, and who can do something about it. It takes a few seconds, a minute where much fails.',
    'Nothing is sent anywhere but to the services’ own places, to neutral test pages and, when a name is denied, to independent DNS servers. The report stays on this computer.',
  ],
  lastCheck: 'Last check:',
  profile: 'Profile',
  network: 'Network name',
  networkPlaceholder: 'Office…',
  networkNames: ['Office', 'Home', 'Café', 'VPN'],
  sipDomains: 'SIP domains',
  sipDomainsHint: 'What stands behind the @ of the sign-in address; several separated by commas.',
  notADomain: (text) => `“${text}” is no domain name.`,
  practiceRuns: 'The practice network is being measured. The check can start when that run has ended.',
  progress: {
    preparing: 'Reading the settings of this computer…',
    measuring: ({ done, known }) => `Measuring ${number(done)} of ${number(known)}`,
    justMeasured: 'Just measured:',
    measuringMedia: (seconds) =>
      `Now: media at the pace of a call, which takes about ${number(seconds)} ${plural(seconds, 'second', 'seconds')}`,
    left: { seconds: 'a few seconds left', 'under-a-minute': 'less than a minute left' },
    minutesLeft: (minutes) => `about ${number(minutes)} ${plural(minutes, 'minute', 'minutes')} left`,
    started: (profile) => `The check has started: ${profile}.`,
    quarter: (percent) => `${number(percent)} % measured.`,
    finished: ({ label, summary }) => `The check has ended. ${label}. ${summary}`,
  },
  report: {
    allFine: ({ endpoints, hosts, features }) =>
      `${number(endpoints)} ${plural(endpoints, 'endpoint', 'endpoints')} on ${number(hosts)} ${plural(hosts, 'host', 'hosts')} ${plural(endpoints, 'was', 'were')} measured${features.length === 0 ? '' : `, for ${featureNames(features)}`}. Nothing is in the way.`,
    nothingFound: 'Nothing was found in what was measured. What was not measured may still be in the way.',
    breaksBetween: ({ from, to }) => `Breaks between ${from} and ${to}:`,
    whyWeSaySo: (n) => `Why we say so: ${number(n)} ${plural(n, 'observation', 'observations')}`,
    features: 'Concerns',
    moreFindings: (left) => `Show ${number(left)} more ${plural(left, 'finding', 'findings')}`,
    showFewer: 'Show fewer',
    copyFor: {
      firewall: 'Copy for the firewall team',
      proxy: 'Copy for the proxy team',
      dns: 'Copy for the DNS team',
      network: 'Copy for the network team',
      tenant: 'Copy for the administrator',
      user: 'Copy for the user',
      service: 'Copy for the owner of the service',
    },
    copied: 'Request copied',
  },
};
