import { BLOCK_PAGE_SERVER, DEAD_ADDRESS, GATEWAY, HOSTS } from '../network/addresses.ts';
import type { Expectation, Network, Scenario } from '../scenario.ts';
import { PORTAL_URL } from '../servers/pages.ts';
import { PAGES } from '../servers/ports.ts';
import { TLS_HOSTS, ask, intercept, otherTime, problem, replaceServer, warning } from './breaking.ts';
import { DIRECTORY, LOGIN, ONLY_SIPFED, PROHIBITED, REVOCATION, lies } from './otherwise.ts';

const NO_MEDIA = 'udp dport 3478-3481 drop';
const NO_5061 = 'tcp dport 5061 drop';
const media = problem('firewall.udp-blocked', { open: [] }, { sets: [6] });
const dropped = problem('firewall.drop', { wholeHost: false }, ONLY_SIPFED);
const denied = (host: string) => problem('dns.name-blocked', { rcode: 'NXDOMAIN' }, { hosts: [host] });

const two = (
  name: string,
  title: string,
  network: Network,
  findings: Expectation['findings'],
  more: Partial<Scenario> & { readonly status?: Expectation['status'] } = {},
): Scenario => {
  const { status = 'blocked', ...rest } = more;
  return { name: `two-${name}`, title, network, expect: { status, primary: 'any', findings }, ...rest };
};

/** Two causes of different layers at one time. */
export const pairs: readonly Scenario[] = [
  two(
    'clock-and-drop',
    'The clock is three days behind, and TCP 5061 is discarded',
    { internet: { prerouting: otherTime('days-ahead') }, firewall: { forward: [NO_5061] } },
    [warning('network.clock-skew'), dropped],
  ),
  two(
    'clock-and-media',
    'The clock is two years ahead, and media is discarded',
    { internet: { prerouting: otherTime('years-behind') }, firewall: { forward: [NO_MEDIA] } },
    [warning('network.clock-skew'), media],
  ),
  two(
    'ipv6-and-media',
    'IPv6 is discarded, and so is media',
    { ipv6: { firewall: { forward: ['drop'] } }, firewall: { forward: [NO_MEDIA] } },
    [warning('network.ipv6-broken'), media],
  ),
  two(
    'ipv6-and-sinkhole',
    'IPv6 is refused, and one name leads to 0.0.0.0',
    {
      ...lies({ address: '0.0.0.0' }, DIRECTORY),
      ipv6: {
        hosts: ['webdir.contoso-online.test', 'meet.contoso-online.test', LOGIN],
        firewall: { forward: ['reject with icmpv6 type admin-prohibited'] },
      },
    },
    [
      warning('network.ipv6-broken'),
      problem('dns.sinkhole', { answers: ['0.0.0.0'] }, { hosts: [DIRECTORY] }),
    ],
  ),
  two(
    'host-and-denied',
    'This computer discards media itself, and one name does not exist here',
    { ...lies('NXDOMAIN', LOGIN), hostFirewall: { output: [NO_MEDIA] } },
    [problem('host-firewall.blocked', {}, { hosts: ['relay.contoso-online.test'] }), denied(LOGIN)],
  ),
  two(
    'host-and-network',
    'This computer discards TCP 5061 itself, and the network one host',
    {
      hostFirewall: { output: [NO_5061] },
      firewall: { forward: [`ip daddr ${HOSTS[LOGIN]} drop`] },
    },
    [
      problem('host-firewall.blocked', {}, ONLY_SIPFED),
      problem('firewall.drop', { wholeHost: true }, { hosts: [LOGIN] }),
    ],
  ),
  two(
    'inspected-and-revocation',
    'TLS is inspected by an authority that is trusted here, and revocation lists are discarded',
    {
      firewall: {
        prerouting: intercept('fortinet', 'forward', TLS_HOSTS),
        forward: [`ip daddr { ${REVOCATION.map((host) => HOSTS[host]).join(', ')} } drop`],
      },
    },
    [
      warning('tls.intercepted', { trusted: true }),
      warning('tls.revocation-unreachable', {}, { hosts: REVOCATION }),
    ],
    { trusts: ['fortinet'], status: 'degraded' },
  ),
  two(
    'filter-and-refused',
    'Greetings for one name are cut off, and another host is refused',
    {
      road: { nameFilter: { how: 'reset', names: [DIRECTORY] } },
      firewall: { forward: [`ip daddr ${HOSTS[LOGIN]} ${PROHIBITED}`] },
    },
    [
      problem('tls.name-filtered', { how: 'reset' }, { hosts: [DIRECTORY] }),
      problem('firewall.reject', { by: 'near', icmp: true }, { hosts: [LOGIN] }),
    ],
  ),
  two(
    'filter-and-denied',
    'Greetings for one name are swallowed, and another name does not exist here',
    { ...lies('NXDOMAIN', LOGIN), road: { nameFilter: { how: 'silence', names: [DIRECTORY] } } },
    [problem('tls.name-filtered', { how: 'silence' }, { hosts: [DIRECTORY] }), denied(LOGIN)],
  ),
  two(
    'sinkhole-and-sip',
    'One name leads to a block page, and SIP says nothing',
    {
      ...lies({ address: BLOCK_PAGE_SERVER }, DIRECTORY),
      firewall: {
        prerouting: [
          `ip daddr ${BLOCK_PAGE_SERVER} tcp dport 80 dnat to ${GATEWAY}:${PAGES['unknown-block']}`,
        ],
      },
      internet: { prerouting: [replaceServer('sipdir.contoso-online.test', 443, 'sip-silent')] },
    },
    [
      problem('dns.sinkhole', { answers: [BLOCK_PAGE_SERVER] }, { hosts: [DIRECTORY] }),
      problem('sip.no-answer', { how: 'silence' }, { hosts: ['sipdir.contoso-online.test'] }),
    ],
  ),
  two(
    'mtu-and-denied',
    'Packets over 1400 bytes vanish, and one name does not exist here',
    { ...lies('NXDOMAIN', LOGIN), firewall: { forward: ['meta length > 1400 drop'] } },
    [problem('network.mtu-blackhole'), denied(LOGIN)],
  ),
  two(
    'dead-address-and-media',
    'One address of two is dead, and some media ports are discarded',
    {
      outsideDns: { extraAddresses: [{ name: DIRECTORY, address: DEAD_ADDRESS }] },
      firewall: { forward: ['udp dport 3480-3481 drop'] },
    },
    [
      warning('service.unavailable', { deadAddresses: [DEAD_ADDRESS] }, { hosts: [DIRECTORY] }),
      problem('firewall.udp-blocked', { blocked: ['3480/udp', '3481/udp'] }),
    ],
  ),
  two(
    'slow-names-and-expired',
    'The resolver answers only who asks again, and one certificate has expired',
    {
      firewall: { prerouting: ask('answers-second') },
      internet: { prerouting: [replaceServer(LOGIN, 443, 'expired')] },
    },
    [warning('dns.slow'), problem('tls.certificate-invalid', { reason: 'expired' }, { hosts: [LOGIN] })],
  ),
  two(
    'page-and-port',
    'A filter answers for one host over HTTPS, and TCP 5061 is refused',
    {
      firewall: {
        prerouting: intercept('unknown', 'block', [LOGIN]),
        forward: [`tcp dport 5061 ${PROHIBITED}`],
      },
    },
    [
      problem('http.block-page', { status: 403 }, { hosts: [LOGIN], ports: ['443/tcp'] }),
      problem('firewall.reject', { by: 'near', icmp: true }, ONLY_SIPFED),
    ],
  ),
  two(
    'record-and-drop',
    'The partner publishes no record, and one port of one host is discarded',
    { firewall: { forward: [NO_5061] } },
    [problem('dns.srv-missing'), dropped],
    { arguments: ['--profile', 'federation', '--sip-domain', 'no-partner.test'] },
  ),
  two(
    'unstable-and-denied',
    'Three packets of ten are lost, and one name does not exist here',
    { ...lies('NXDOMAIN', LOGIN), road: { lossPercent: 30, seed: 3 } },
    [warning('network.unstable'), denied(LOGIN)],
  ),
  two(
    'denied-and-sunk',
    'One name does not exist here, and another leads to a private address',
    {
      localDns: { names: { [LOGIN]: 'NXDOMAIN', [DIRECTORY]: { address: '10.18.0.1' } } },
      firewall: { forward: ['ip daddr 10.18.0.1 drop'] },
    },
    [denied(LOGIN), problem('dns.sinkhole', { answers: ['10.18.0.1'] }, { hosts: [DIRECTORY] })],
  ),
  two(
    'portal-and-media',
    'A sign-in page stands before plain HTTP, and media is discarded',
    {
      firewall: {
        prerouting: [`iifname "lan" tcp dport 80 dnat to ${GATEWAY}:${PAGES['portal-redirect']}`],
        forward: [NO_MEDIA],
      },
    },
    [problem('network.captive-portal', { portalUrl: PORTAL_URL }), media],
  ),
  two(
    'old-and-failing',
    'One service speaks old TLS only, and another answers 503',
    {
      internet: {
        prerouting: [
          replaceServer(DIRECTORY, 443, 'old-tls'),
          replaceServer('config.skypelab.test', 443, 'service-unavailable'),
        ],
      },
    },
    [
      problem('tls.handshake-failed', { alert: { matches: /version/i } }, { hosts: [DIRECTORY] }),
      warning('service.unavailable', { deadAddresses: [] }, { hosts: ['config.skypelab.test'] }),
    ],
  ),
  two(
    'revocation-and-sip',
    'Names of revocation lists do not exist here, and SIP hangs up',
    {
      ...lies('NXDOMAIN', ...REVOCATION),
      internet: { prerouting: [replaceServer('sipdir.contoso-online.test', 443, 'sip-closed')] },
    },
    [
      warning('tls.revocation-unreachable', {}, { hosts: REVOCATION }),
      problem('sip.no-answer', { how: 'closed' }, { hosts: ['sipdir.contoso-online.test'] }),
    ],
  ),
];
