import type { FindingTexts } from '../area.ts';
import { withoutHostPrefix } from '../host-prefix.ts';
import { sentences } from '../sentences.ts';
import { duration, named, plural } from './numbers.ts';
import {
  AGAIN,
  questionsTo,
  concerns,
  contrast,
  hosts,
  hostsInTitle,
  loss,
  ofScope,
  releasable,
} from './phrases.ts';

/** What an answer of this kind says, after “The DNS server”. */
function saidOf(rcode: string, one: boolean): string {
  switch (rcode) {
    case 'NXDOMAIN':
      return `says that ${one ? 'this name does' : 'these names do'} not exist (NXDOMAIN)`;
    case 'REFUSED':
      return `refuses to answer for ${one ? 'this name' : 'these names'} (REFUSED)`;
    case 'SERVFAIL':
      return `reports a failure for ${one ? 'this name' : 'these names'} (SERVFAIL)`;
    case 'NODATA':
    case 'NOERROR':
      return `answers without any address (${rcode})`;
    case '':
      return `denies ${one ? 'it' : 'them'}`;
    default:
      return `answers with ${rcode}`;
  }
}

const ASK_DNS = 'Ask whoever runs the DNS server';

export const dns: FindingTexts<'dns'> = {
  'dns.resolver-unreachable': {
    title: ({ details: { resolvers } }) =>
      resolvers.length === 1 ? 'The DNS server does not answer' : 'None of the DNS servers answers',
    explanation: ({ details: { resolvers }, scope, figures }) => {
      const others = contrast(scope, figures);
      return sentences(
        resolvers.length === 0
          ? 'No DNS server that this computer is set to use answered.'
          : `${questionsTo(figures)} ${named(resolvers)} got no answer at all.`,
        others !== null && `The network itself works: ${others}.`,
        'Without a DNS server no name becomes an address, so nothing online works from this computer, whatever the firewall allows.',
      );
    },
    remediation: ({ details: { resolvers } }) => [
      'Disconnect and reconnect the network (or the VPN), so that this computer is given its DNS servers again.',
      resolvers.length === 0
        ? 'Ask whoever runs the network which DNS server this computer has to use.'
        : `Ask whoever runs the network to check ${named(resolvers, 8)}, and that UDP and TCP 53 to ${plural(resolvers.length, 'it', 'them')} are open from this computer.`,
      AGAIN,
    ],
  },
  'dns.resolver-failing': {
    title: ({ details }) => `The DNS server answers every name with an error (${details.rcode})`,
    explanation: ({ details, figures }) =>
      sentences(
        `The DNS server is reachable, but answered all the names that were asked with ${details.rcode}, neutral ones too.`,
        figures.contrast !== undefined &&
          `An independent DNS server (${figures.contrast}) answers the same questions.`,
        'So no single name is denied: the server itself cannot or will not look names up.',
        'Without it no name becomes an address, and nothing online works from this computer.',
      ),
    remediation: ({ details }) => [
      details.rcode === 'REFUSED'
        ? `${ASK_DNS} to let this computer’s network ask it: it refuses all questions from here.`
        : `${ASK_DNS} to check the servers it forwards to, and its own way out to the internet.`,
      AGAIN,
    ],
  },
  'dns.name-blocked': {
    title: ({ scope }) => `The DNS server denies ${hostsInTitle(scope)}`,
    explanation: ({ details, scope }) =>
      sentences(
        `Asked for ${hosts(scope)}, the DNS server ${saidOf(details.rcode, ofScope(scope, 'one', '') === 'one')}, while it resolves other names.`,
        details.confirmedBy === null
          ? `No independent DNS server could be asked, so it is not known whether ${ofScope(scope, 'the name exists', 'the names exist')} elsewhere.`
          : `An independent DNS server (${details.confirmedBy}) knows ${ofScope(scope, 'it', 'them')}: the denial is made in this network.`,
        loss(scope),
      ),
    remediation: ({ details, scope, figures }) => [
      `${ASK_DNS} or the DNS filter to release ${releasable(scope, figures)}.`,
      ...(details.confirmedBy === null
        ? [
            'Ask for the name from another network, a phone without Wi-Fi for example: if it is unknown there too, it is no filter of this network.',
          ]
        : []),
      AGAIN,
    ],
  },
  'dns.sinkhole': {
    title: ({ scope }) => `The DNS server sends ${hostsInTitle(scope)} to a false address`,
    explanation: ({ details: { answers, expected }, scope, figures }) => {
      const published =
        expected.length === 0
          ? ''
          : `; the service’s own addresses are ${named(expected.map(withoutHostPrefix))}`;
      return sentences(
        `Asked for ${hosts(scope)}, the DNS server answers with ${named(answers) || 'an address'}, ${plural(answers.length, 'which is no address', 'which are no addresses')} of the service${published}.`,
        figures.contrast !== undefined && `Elsewhere the answer is another one: ${figures.contrast}.`,
        'DNS filters and hosts files answer like this to keep people away from a name.',
        loss(scope),
      );
    },
    remediation: ({ scope, figures }) => [
      `Look for ${named(scope.hosts) || 'these names'} in the hosts file of this computer; what stands there about ${ofScope(scope, 'it', 'them')} has to go.`,
      `${ASK_DNS} or the DNS filter to release ${releasable(scope, figures)}.`,
      AGAIN,
    ],
  },
  'dns.srv-missing': {
    title: ({ details }) => `The service record ${details.name} is missing`,
    explanation: ({ details, scope, figures }) =>
      sentences(
        `DNS has no usable service record (SRV) ${details.name}: it does not exist, or the host it names has no address.`,
        figures.contrast !== undefined && `Other names resolve, ${figures.contrast} for example.`,
        'Clients and other organisations read this record to find the right server; a firewall has no part in it.',
        loss(scope),
      ),
    remediation: ({ details }) => [
      `Ask whoever runs the DNS zone of the domain to publish ${details.name} as an SRV record, with a host name that resolves.`,
      'If this network answers with a DNS zone of its own (split DNS), have the record added there too.',
      'Run Callpath again once the record has spread: this finding must be gone.',
    ],
  },
  'dns.slow': {
    title: ({ details }) => `Looking up names takes ${duration(details.medianMs)}`,
    explanation: ({ details, scope }) =>
      sentences(
        `Half of all DNS questions took longer than ${duration(details.medianMs)}.`,
        'Every new connection waits for that first, so sign-in and pages feel slow although the way itself is open.',
        concerns(scope),
      ),
    remediation: () => [
      `${ASK_DNS} to check its load and the servers it forwards to.`,
      'If a VPN is in use, check whether all names are looked up through the tunnel.',
      AGAIN,
    ],
  },
};
