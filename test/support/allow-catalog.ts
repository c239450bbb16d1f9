import type { Catalog } from '../../shared/catalog/catalog.ts';
import { parseCatalog } from '../../shared/catalog/schema.ts';

const set = (id: number, more: object): object => ({
  id,
  serviceArea: 'Skype',
  serviceAreaDisplayName: 'Teams',
  expressRoute: false,
  category: 'Allow',
  required: true,
  ...more,
});

const catalogOf = (endpointSets: readonly object[]): Catalog =>
  parseCatalog({
    callpathCatalog: 1,
    id: 'allow-test',
    version: '2026-08-14',
    title: { en: 'Test', fr: 'Essai' },
    source: 'made up',
    controls: {},
    profiles: [
      {
        id: 'all',
        title: { en: 'All', fr: 'Tout' },
        sets: endpointSets.map((one) => ('id' in one ? one.id : 0)),
        srv: [],
      },
    ],
    endpointSets,
  });

/** A set of each kind that rules are made of, or not. */
export const allowCatalog: Catalog = catalogOf([
  set(1, {
    ips: ['52.112.0.0/14', '52.122.0.0/15', '2603:1063::/38'],
    udpPorts: ' 3479,  3480,  3481, 3478',
    category: 'Optimize',
    feature: 'media',
  }),
  set(2, {
    urls: ['*.teams.test', 'teams.test', 'api.teams.test'],
    ips: ['52.112.0.0/15', '52.114.0.0/15', '52.112.7.0/24', '2603:01EC:0042::/48', '52.122.0.0/15'],
    tcpPorts: '443, 80',
    udpPorts: '443',
    feature: 'presence',
  }),
  set(3, { urls: ['*cdn.note.test', 'autodiscover.*.host.test'], tcpPorts: '443', feature: 'meetings' }),
  set(4, {
    urls: ['config.teams.test', 'other.test'],
    tcpPorts: '443',
    required: false,
    notes: 'Nice to have; not more.',
    serviceAreaDisplayName: 'Extras',
  }),
  set(5, {
    urls: ['relay.teams.test'],
    ips: ['52.112.0.0/14'],
    tcpPorts: '443',
    required: false,
    feature: 'media',
  }),
  set(6, { urls: ['192.0.2.7', '2001:db8::7'], tcpPorts: '5061', feature: 'federation' }),
  set(7, { urls: ['lyncdiscover.{sipDomain}'], tcpPorts: '443', feature: 'sign-in' }),
  set(8, { urls: ['no-ports.test'] }),
  set(9, {
    urls: ['gone.test'],
    tcpPorts: '443',
    serviceAreaDisplayName: 'Directory',
    retired: { on: '2025-05-05', successor: 'Teams Free' },
  }),
]);

/** What a text of a catalogue may hold, wherever one may stand: each language's own way out of a comment or a string. */
export const NASTY =
  '"; flush ruleset; \' ; Remove-Item C:/ ; $(reboot) `reboot` */ return "PROXY evil.test:1"; /* \u2028 return "PROXY evil.test:1"; ’; reboot; ‘ <!-- #> include /etc/passwd ? =cmd|x!A1 \\';

/** Valid as a catalogue, and written by somebody who means harm. */
export const nastyCatalog: Catalog = catalogOf([
  set(1, {
    serviceAreaDisplayName: NASTY,
    notes: `${NASTY}\nhttp_access allow all\r\nadd rule inet filter input accept\n}; return "PROXY evil.test:1";\\`,
    urls: ['a.test', '*.b.test', '*c.test'],
    ips: ['192.0.2.0/24', '2001:db8::/32'],
    tcpPorts: '443',
    udpPorts: '3478-3481',
    feature: 'im',
  }),
  set(2, {
    serviceAreaDisplayName: '=1+1',
    urls: ['x.test'],
    tcpPorts: '443',
    retired: { on: '2025-05-05', successor: NASTY },
  }),
]);
