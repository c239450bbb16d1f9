import { expect, test } from 'vitest';
import { searchSets } from '../../../../renderer/views/endpoints/search-sets.ts';
import type { EndpointSet } from '../../../../shared/catalog/catalog.ts';

const blank = {
  serviceArea: 'Skype',
  serviceAreaDisplayName: 'Teams',
  expressRoute: false,
  category: 'Allow',
  required: true,
} as const;

const SETS: readonly EndpointSet[] = [
  {
    ...blank,
    id: 11,
    ips: ['52.112.0.0/14', '2603:1063::/38'],
    udpPorts: '3478, 3479,3480,3481',
    feature: 'media',
  },
  {
    ...blank,
    id: 12,
    urls: ['*.teams.microsoft.com', 'teams.microsoft.com'],
    ips: ['52.122.0.0/15', '52.112.0.0/14'],
    tcpPorts: '80,443',
    feature: 'presence',
  },
  {
    ...blank,
    id: 443,
    urls: ['office365.example.test'],
    tcpPorts: '50000-50059',
    probe: [{ host: '192.0.2.7', port: 5061, as: 'sip' }],
    notes: 'Café réservé',
  },
];
const WORDS = new Map([
  [11, 'calls and screen sharing'],
  [12, 'availability (presence)'],
]);

const found = (query: string) =>
  searchSets(SETS, query, ({ id, notes }) => `${WORDS.get(id) ?? ''} ${notes ?? ''}`).map(
    ({ set, names, ranges }) => [set.id, ...names, ...ranges],
  );

test.each([
  { query: '', expected: [[11], [12], [443]], why: 'nothing is looked for' },
  {
    query: '52.113.1.1',
    expected: [
      [11, '52.112.0.0/14'],
      [12, '52.112.0.0/14'],
    ],
    why: 'the range that contains the address',
  },
  { query: '52.116.0.1', expected: [], why: 'the first address after a range' },
  { query: '2603:1063:0:0::5', expected: [[11, '2603:1063::/38']], why: 'IPv6 in any spelling' },
  { query: '[2603:1063::5]:443', expected: [], why: 'an address and a port that the set does not have' },
  { query: '52.122.9.0/24', expected: [[12, '52.122.0.0/15']], why: 'a part of a range' },
  { query: '192.0.2.7', expected: [[443]], why: 'an address that is measured' },
  {
    query: 'eu.x.teams.microsoft.com',
    expected: [[12, '*.teams.microsoft.com']],
    why: 'the wildcard that covers a host',
  },
  {
    query: 'https://TEAMS.microsoft.com/v2/?a=b',
    expected: [[12, '*.teams.microsoft.com', 'teams.microsoft.com']],
    why: 'a pasted link',
  },
  {
    query: 'teams.microsoft.com:443',
    expected: [[12, '*.teams.microsoft.com', 'teams.microsoft.com']],
    why: 'host and port',
  },
  { query: 'teams.microsoft.com:5061', expected: [], why: 'another port' },
  { query: '3480', expected: [[11]], why: 'a port of a list' },
  { query: 'udp/3480', expected: [[11]], why: 'with its protocol in front' },
  { query: '3480/tcp', expected: [], why: 'of the other protocol' },
  { query: '50030', expected: [[443]], why: 'a port within a range' },
  { query: '5061/tcp', expected: [[443]], why: 'a port that is measured' },
  { query: '443', expected: [[12], [443]], why: 'a port, or the number of a set' },
  { query: '365', expected: [[443, 'office365.example.test']], why: 'a number in a name' },
  { query: 'screen sharing', expected: [[11]], why: 'a feature in words' },
  { query: 'cafe reserve', expected: [[443]], why: 'without accents' },
  { query: 'presence 52.112.0.1', expected: [[12, '52.112.0.0/14']], why: 'all words must be found' },
  { query: '99999', expected: [], why: 'no port and no set' },
])('“$query”: $why', ({ query, expected }) => {
  expect(found(query)).toEqual(expected);
});

test('thousands of ranges are searched', () => {
  const ips = Array.from({ length: 10_000 }, (_, n) => `10.${n >> 8}.${n & 255}.0/24`);
  const sets = [{ ...blank, id: 1, ips }];
  const [hit] = searchSets(sets, '10.38.200.7', () => '');
  expect([...(hit?.ranges ?? [])]).toEqual(['10.38.200.0/24']);
});
