import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { GATEWAY, HOSTS } from '../network/addresses.ts';
import type { Expectation, Network, Scenario } from '../scenario.ts';
import { FORGED_ADDRESS } from '../servers/dns-fronts.ts';
import { PORTAL_URL } from '../servers/pages.ts';
import { PAGES, type WrongServer } from '../servers/ports.ts';
import { HEALTHY, ask, problem, replaceServer, warning } from './breaking.ts';
import { DIRECTORY, LOGIN, PROHIBITED } from './otherwise.ts';
import { by, SQUID } from './proxy.ts';

const at = (name: string, title: string, wrong: WrongServer, expect: Expectation): Scenario => ({
  name,
  title,
  network: { internet: { prerouting: [replaceServer(DIRECTORY, 443, wrong)] } },
  expect,
});
const ODD_ANSWER = {
  status: 'degraded',
  findings: [warning('http.unexpected-answer', {}, { hosts: [DIRECTORY], ports: ['443/tcp'] })],
} as const;
const unstable = (name: string, title: string, forward: readonly string[]): Scenario => ({
  name,
  title,
  network: { firewall: { forward } },
  expect: {
    status: 'degraded',
    findings: [warning('network.unstable', { lossPercent: { between: [20, 90] } })],
  },
});
/** What the service of this set once was. */
const ended =
  (set: number) =>
  (catalog: Catalog): Catalog => ({
    ...catalog,
    endpointSets: catalog.endpointSets.map((one) =>
      one.id === set ? { ...one, retired: { on: '2021-07-31', successor: 'Microsoft Teams' } } : one,
    ),
  });
const retired = (name: string, title: string, network: Network): Scenario => ({
  name,
  title,
  network,
  catalog: ended(3),
  expect: { ...HEALTHY, notes: [{ code: 'service.retired', severity: 'info' }] },
});

/** Causes again that had one mechanism only. */
export const further: readonly Scenario[] = [
  at('handshake-closed', 'One service hangs up on every greeting', 'tls-closed', {
    status: 'blocked',
    findings: [problem('tls.handshake-failed', {}, { hosts: [DIRECTORY], ports: ['443/tcp'] })],
  }),
  at('handshake-silent', 'One service swallows every greeting', 'tls-silent', {
    status: 'blocked',
    findings: [problem('tls.handshake-failed', {}, { hosts: [DIRECTORY], ports: ['443/tcp'] })],
  }),
  {
    name: 'name-filter-everything',
    title: 'Greetings for every name of the internet are cut off',
    network: { road: { nameFilter: { how: 'reset', names: ['.test'] } } },
    expect: { status: 'blocked', findings: [problem('tls.name-filtered', { how: 'reset' })] },
  },
  {
    name: 'portal-511',
    title: 'A guest network says that a sign-in is required',
    network: {
      firewall: {
        prerouting: [`iifname "lan" tcp dport 80 dnat to ${GATEWAY}:${PAGES['portal-511']}`],
        forward: ['iifname "lan" drop'],
      },
    },
    expect: { status: 'blocked', findings: [problem('network.captive-portal', { portalUrl: PORTAL_URL })] },
  },
  {
    name: 'answers-forged',
    title: 'For one name a forged answer comes before the real one',
    network: {
      firewall: { prerouting: ask('forges'), forward: [`ip daddr ${FORGED_ADDRESS} drop`] },
    },
    expect: {
      status: 'blocked',
      findings: [problem('dns.sinkhole', { answers: [FORGED_ADDRESS] }, { hosts: [DIRECTORY] })],
    },
  },
  at('answer-missing', 'One service says nothing after its handshake', 'web-silent', ODD_ANSWER),
  at('answer-cut', 'One service hangs up after its handshake', 'web-closed', ODD_ANSWER),
  at('answer-not-http', 'One service answers, and not in HTTP', 'web-garbage', ODD_ANSWER),
  unstable('unstable-firewall', 'The firewall loses three packets of ten', ['numgen random mod 10 < 3 drop']),
  unstable('unstable-inbound', 'Four of ten packets from outside are lost', [
    'iifname "wan" numgen random mod 10 < 4 drop',
  ]),
  {
    name: 'mtu-tunnel',
    title: 'A tunnel swallows packets over 1100 bytes',
    network: {
      vpn: { carries: 'everything' },
      firewall: {
        forward: ['iifname "vpn" meta length > 1100 drop', 'oifname "vpn" meta length > 1100 drop'],
      },
    },
    expect: { status: 'blocked', findings: [problem('network.mtu-blackhole')] },
  },
  {
    name: 'reject-behind-far',
    title: 'One host refuses every port with a RST, from as far as it is',
    network: { internet: { input: [`ip daddr ${HOSTS[LOGIN]} meta l4proto tcp reject with tcp reset`] } },
    expect: { status: 'blocked', findings: [problem('firewall.reject', { by: 'far' }, { hosts: [LOGIN] })] },
  },
  {
    name: 'proxy-required-refused',
    title: 'Everything but the proxy and media is refused',
    network: {
      proxies: { squid: {} },
      firewall: { forward: ['iifname "lan" udp dport 3478-3481 accept', `iifname "lan" ${PROHIBITED}`] },
    },
    arguments: by(SQUID),
    expect: { ...HEALTHY, notes: [{ code: 'proxy.required', severity: 'info' }] },
  },
  {
    name: 'proxy-required-dropped',
    title: 'Everything but the proxy and media is discarded',
    network: {
      proxies: { squid: {} },
      firewall: { forward: ['iifname "lan" udp dport 3478-3481 accept', 'iifname "lan" drop'] },
    },
    arguments: by(SQUID),
    expect: { ...HEALTHY, notes: [{ code: 'proxy.required', severity: 'info' }] },
  },
  retired('retired-answers', 'A service has ended, and its hosts still answer', {}),
  retired('retired-dropped', 'A service has ended, and its hosts are discarded', {
    firewall: { forward: [`ip daddr { ${HOSTS['api.skypelab.test']}, ${HOSTS[DIRECTORY]} } drop`] },
  }),
  retired('retired-gone', 'A service has ended, and its names are gone', {
    outsideDns: { names: { [DIRECTORY]: 'NXDOMAIN', 'api.skypelab.test': 'NXDOMAIN' } },
  }),
  {
    name: 'catalog-old',
    title: 'The catalogue was read long ago',
    network: {},
    catalog: (example) => ({
      ...example,
      endpointSets: example.endpointSets.map((one) => ({ ...one, readOn: '2020-08-06' })),
    }),
    expect: { ...HEALTHY, notes: [{ code: 'catalog.stale', severity: 'info' }] },
  },
  {
    name: 'catalog-old-by-version',
    title: 'The catalogue has a version of long ago, as the web service counts them',
    network: {},
    catalog: (example) => ({ ...example, version: '2020080600' }),
    expect: { ...HEALTHY, notes: [{ code: 'catalog.stale', severity: 'info' }] },
  },
];
