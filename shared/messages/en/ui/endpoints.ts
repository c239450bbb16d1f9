import type { EndpointsText } from '../../ui/endpoints.ts';
import { number, plural } from '../numbers.ts';

const names = (n: number): string => `${number(n)} ${plural(n, 'name', 'names')}`;
const ranges = (n: number): string => `${number(n)} ${plural(n, 'address range', 'address ranges')}`;
const sets = (n: number): string => `${number(n)} ${plural(n, 'set', 'sets')}`;

export const endpoints: EndpointsText = {
  title: 'Endpoints',
  catalog: 'Catalogue',
  profile: 'Profile',
  everything: 'Every set of the catalogue',
  search: 'Search the endpoints',
  searchHint: 'Name, address, port, feature…',
  clearSearch: 'Show all again',
  counts: (c) => `${sets(c.sets)}, ${names(c.names)}, ${ranges(c.ranges)}`,
  matching: ({ found, all }) => `${number(found)} of ${sets(all)} ${plural(found, 'matches', 'match')}`,
  nothingFound: (query) =>
    `No set of this profile has “${query}”. An IP address is found in the range that contains it, a host name under the wildcard that covers it.`,
  elsewhere: (n) => `Show the ${sets(n)} of the catalogue that ${plural(n, 'has', 'have')} it`,
  contains: ({ range, address }) => `${range} contains ${address}`,
  version: (version) => `Version ${version}`,
  importFile: 'Import a catalogue…',
  imported: (title) => `“${title}” is imported. It can be chosen on the Check screen as well.`,
  remove: 'Remove this catalogue',
  removeTitle: (title) => `Remove “${title}”?`,
  removeText:
    'Reports that were measured with it stay and can still be judged. The file you imported it from stays too.',
  removed: (title) => `“${title}” is removed.`,
  groups: {
    required: { title: 'Required', aside: 'Without these the service does not work.' },
    optional: { title: 'Optional', aside: 'The service works without these, with something less.' },
    retired: { title: 'Retired', aside: 'Switched off by its owner for good. Nothing to open or to repair.' },
  },
  without: {
    'sign-in': 'People cannot sign in.',
    presence: 'People do not see who is available.',
    im: 'People cannot exchange messages.',
    'directory-search': 'The directory search finds nobody.',
    federation: 'Messages to and from other organisations do not arrive.',
    media: 'Calls and screen sharing fail, or sound bad over a detour.',
    meetings: 'People cannot join meetings.',
    certificates: 'Certificates cannot be checked for revocation; connections become slow or are refused.',
  },
  withoutUnknown: (area) => `The list does not say; it belongs to ${area}.`,
  retired: ({ date, successor }) => `Retired on ${date}. Its successor: ${successor}.`,
  retiredShort: (date) => `since ${date}`,
  rows: {
    purpose: 'What it is for',
    without: 'Without it',
    need: 'Need',
    names: 'Names',
    ports: 'Ports',
    ranges: 'Address ranges',
    measuredAt: 'Measured at',
    source: 'Source',
    notes: 'Notes',
    record: 'Record',
  },
  required: 'Required',
  optional: 'Optional',
  probesMade: 'The hosts are worked out from its names and ports when the check runs.',
  notProbed: 'Not measured.',
  mayBeMissing: 'may be missing',
  as: {
    tcp: 'TCP',
    tls: 'TLS',
    https: 'HTTPS',
    http: 'HTTP',
    sip: 'SIP over TLS',
    stun: 'media (STUN)',
    'turn-tcp': 'media over TCP (TURN)',
  },
  readOn: (date) => `Read on ${date}.`,
  record: ({ id, category, expressRoute }) =>
    `Set ${id}, category ${category}${expressRoute ? ', reachable over ExpressRoute' : ''}`,
  nNames: names,
  nRanges: ranges,
  more: (n) => `Show ${number(n)} more`,
  fewer: 'Show fewer',
  moreSets: (n) => `Show ${number(n)} more ${plural(n, 'set', 'sets')}`,
  copy: 'Copy names and ranges',
  copied: 'Copied',
  copyOf: (id) => `Copy names and ranges of set ${id}`,
  srv: {
    title: 'Service records',
    aside: 'DNS is asked for these as well; {sipDomain} is the SIP domain you check.',
  },
};
