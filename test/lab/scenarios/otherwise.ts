import {
  BLOCK_PAGE_SERVER,
  DEAD_ADDRESS,
  GATEWAY,
  HOSTS,
  INDEPENDENT_RESOLVER,
  WEB_HOSTS,
} from '../network/addresses.ts';
import type { DnsLie, Scenario } from '../scenario.ts';
import { PORTAL_URL } from '../servers/pages.ts';
import { PAGES } from '../servers/ports.ts';
import { HEALTHY, TLS_HOSTS, intercept, problem, replaceServer, showPage, warning } from './breaking.ts';

const DIRECTORY = 'directory.skypelab.test';
const LOGIN = 'login.idlab.test';
const SIPFED = 'sipfed.contoso-online.test';
const SRV = '_sipfederationtls._tcp.partner.test';
const REVOCATION = ['crl.pkilab.test', 'ocsp.pkilab.test'] as const;
const REVOCATION_SET = `{ ${REVOCATION.map((host) => HOSTS[host]).join(', ')} }`;
const FEDERATION = ['--profile', 'federation', '--sip-domain', 'partner.test'];
const PROHIBITED = 'reject with icmp type admin-prohibited';
const ALL_QUESTIONS_HERE = [
  `iifname "lan" udp dport 53 dnat to ${GATEWAY}`,
  `iifname "lan" tcp dport 53 dnat to ${GATEWAY}`,
];

const lies = (what: DnsLie, ...names: readonly string[]) => ({
  localDns: { names: Object.fromEntries(names.map((name) => [name, what])) },
});
const sinkhole = (address: string, expected: readonly string[] = ['198.18.2.0/24']) => ({
  status: 'blocked' as const,
  findings: [problem('dns.sinkhole', { answers: [address], expected }, { hosts: [DIRECTORY] })],
});
const REVOCATION_LOST = {
  status: 'degraded',
  findings: [warning('tls.revocation-unreachable', {}, { hosts: REVOCATION, sets: [7] })],
} as const;
const ONLY_SIPFED = { hosts: [SIPFED], ports: ['5061/tcp'] } as const;

/** The same causes as elsewhere, brought about in other ways: nobody's firewall is built like ours. */
export const otherwise: readonly Scenario[] = [
  // A router says no by ICMP once in a while only (RFC 1812, section 4.3.2.8), and is silent in between.
  {
    name: 'reject-port-rationed',
    title: 'TCP 443 is refused with ICMP, twice a second at most',
    network: {
      firewall: {
        forward: [`tcp dport 443 limit rate 2/second burst 3 packets ${PROHIBITED}`, 'tcp dport 443 drop'],
      },
    },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.reject', { by: 'near', icmp: true }, { ports: ['443/tcp'] })],
    },
  },
  {
    name: 'reject-everything-rationed',
    title: 'Everything is refused with ICMP, twice a second at most',
    network: {
      firewall: {
        forward: [`iifname "lan" limit rate 2/second burst 3 packets ${PROHIBITED}`, 'iifname "lan" drop'],
      },
    },
    expect: { status: 'blocked', findings: [problem('firewall.reject', { icmp: true })] },
  },
  {
    name: 'reject-net-unreachable',
    title: 'One host is refused with ICMP network unreachable',
    network: { firewall: { forward: [`ip daddr ${HOSTS[LOGIN]} reject with icmp type net-unreachable`] } },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.reject', { by: 'near', icmp: true }, { hosts: [LOGIN] })],
    },
  },
  {
    name: 'default-deny-reject',
    title: 'Only web and names pass, and everything else is refused',
    network: {
      firewall: {
        forward: [
          'ct state established,related accept',
          'tcp dport { 80, 443 } accept',
          'udp dport 53 accept',
          PROHIBITED,
        ],
      },
    },
    expect: {
      status: 'blocked',
      primary: 'any',
      findings: [
        problem('firewall.reject', { by: 'near', icmp: true }, ONLY_SIPFED),
        problem('firewall.udp-blocked', { open: [] }, { sets: [6] }),
      ],
    },
  },
  {
    name: 'drop-answers',
    title: 'What comes back from TCP 5061 is discarded',
    network: { firewall: { forward: ['tcp sport 5061 drop'] } },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.drop', { wholeHost: false }, ONLY_SIPFED)],
    },
  },
  {
    name: 'drop-range-with-relay',
    title: 'A range of addresses is discarded, the media relay among them: one cause',
    network: { firewall: { forward: ['ip daddr 198.18.2.24-198.18.2.27 drop'] } },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.drop', { wholeHost: true }, { sets: [3, 4, 5, 6] })],
    },
  },
  {
    name: 'drop-relay',
    title: 'Only the media relay is discarded, on every port',
    network: { firewall: { forward: [`ip daddr ${HOSTS['relay.contoso-online.test']} drop`] } },
    expect: { status: 'blocked', findings: [problem('firewall.udp-blocked', { open: [] }, { sets: [6] })] },
  },
  {
    name: 'dead-address-refused',
    title: 'One address of two refuses',
    network: {
      outsideDns: { extraAddresses: [{ name: LOGIN, address: DEAD_ADDRESS }] },
      firewall: { forward: [`ip daddr ${DEAD_ADDRESS} meta l4proto tcp reject with tcp reset`] },
    },
    expect: {
      status: 'reachable',
      findings: [warning('service.unavailable', { deadAddresses: [DEAD_ADDRESS] }, { hosts: [LOGIN] })],
    },
  },
  {
    name: 'mtu-1400',
    title: 'Packets over 1400 bytes vanish in both directions',
    network: { firewall: { forward: ['meta length > 1400 drop'] } },
    expect: { status: 'blocked', findings: [problem('network.mtu-blackhole')] },
  },
  {
    // A greeting with a post-quantum key share is larger than that already.
    name: 'mtu-outbound',
    title: 'Packets over 1000 bytes vanish on the way out',
    network: { firewall: { forward: ['iifname "lan" meta length > 1000 drop'] } },
    expect: { status: 'blocked', findings: [problem('network.mtu-blackhole')] },
  },
  {
    name: 'mtu-576',
    title: 'Packets over 576 bytes vanish in both directions',
    network: { firewall: { forward: ['meta length > 576 drop'] } },
    expect: { status: 'blocked', findings: [problem('network.mtu-blackhole')] },
  },
  // Whoever is asked, the office's own server answers.
  {
    name: 'questions-taken-over-denied',
    title: 'Every question is turned to the office resolver, which denies a name',
    network: { ...lies('NXDOMAIN', DIRECTORY), firewall: { prerouting: ALL_QUESTIONS_HERE } },
    expect: {
      status: 'blocked',
      findings: [
        problem('dns.name-blocked', { rcode: 'NXDOMAIN', confirmedBy: null }, { hosts: [DIRECTORY] }),
      ],
    },
  },
  {
    name: 'questions-taken-over-sunk',
    title: 'Every question is turned to the office resolver, which lies about a name',
    network: { ...lies({ address: '10.18.0.1' }, DIRECTORY), firewall: { prerouting: ALL_QUESTIONS_HERE } },
    expect: sinkhole('10.18.0.1'),
  },
  {
    name: 'questions-taken-over',
    title: 'Every question is turned to the office resolver, which is honest',
    network: { firewall: { prerouting: ALL_QUESTIONS_HERE } },
    expect: HEALTHY,
  },
  {
    name: 'sinkhole-loopback',
    title: 'One name leads to this computer itself',
    network: lies({ address: '127.0.0.1' }, DIRECTORY),
    expect: sinkhole('127.0.0.1'),
  },
  {
    name: 'sinkhole-other-service',
    title: 'One name leads to another service within the published range',
    network: lies({ address: HOSTS['webdir.contoso-online.test'] }, DIRECTORY),
    expect: sinkhole(HOSTS['webdir.contoso-online.test'], [`${HOSTS[DIRECTORY]}/32`]),
  },
  {
    name: 'asked-elsewhere',
    title: 'The office resolver denies a name, and another one is asked with --dns',
    network: lies('NXDOMAIN', DIRECTORY),
    arguments: ['--dns', INDEPENDENT_RESOLVER],
    expect: HEALTHY,
  },
  {
    name: 'revocation-denied',
    title: 'The names of revocation lists do not exist here',
    network: lies('NXDOMAIN', ...REVOCATION),
    expect: REVOCATION_LOST,
  },
  {
    name: 'revocation-sunk',
    title: 'The names of revocation lists lead to 0.0.0.0',
    network: lies({ address: '0.0.0.0' }, ...REVOCATION),
    expect: REVOCATION_LOST,
  },
  {
    name: 'revocation-rejected',
    title: 'The hosts of revocation lists are refused',
    network: { firewall: { forward: [`ip daddr ${REVOCATION_SET} ${PROHIBITED}`] } },
    expect: REVOCATION_LOST,
  },
  {
    name: 'portal-http-only',
    title: 'A sign-in page stands before plain HTTP, and everything else is open',
    network: {
      firewall: { prerouting: [`iifname "lan" tcp dport 80 dnat to ${GATEWAY}:${PAGES['portal-redirect']}`] },
    },
    expect: {
      status: 'degraded',
      findings: [problem('network.captive-portal', { portalUrl: PORTAL_URL }, { ports: ['80/tcp'] })],
    },
  },
  {
    name: 'portal-refuses',
    title: 'A guest network redirects to its sign-in page and refuses the rest',
    network: {
      firewall: {
        prerouting: [`iifname "lan" tcp dport 80 dnat to ${GATEWAY}:${PAGES['portal-redirect']}`],
        forward: ['iifname "lan" reject'],
      },
    },
    expect: {
      status: 'blocked',
      findings: [problem('network.captive-portal', { portalUrl: PORTAL_URL })],
    },
  },
  {
    name: 'portal-by-names',
    title: 'A guest network leads every name to its sign-in page',
    network: {
      ...lies({ address: BLOCK_PAGE_SERVER }, '#'),
      firewall: {
        prerouting: [
          `ip daddr ${BLOCK_PAGE_SERVER} tcp dport 80 dnat to ${GATEWAY}:${PAGES['portal-redirect']}`,
        ],
        forward: ['iifname "lan" drop'],
      },
    },
    expect: {
      status: 'blocked',
      findings: [problem('network.captive-portal', { portalUrl: PORTAL_URL })],
    },
  },
  {
    name: 'intercepted-one',
    title: 'A FortiGate answers for the sign-in host alone',
    network: { firewall: { prerouting: intercept('fortinet', 'forward', [LOGIN]) } },
    expect: {
      status: 'blocked',
      findings: [
        problem('tls.intercepted', { product: { matches: /forti/i }, trusted: false }, { hosts: [LOGIN] }),
      ],
    },
  },
  {
    name: 'intercepted-web-trusted',
    title: 'Web traffic is inspected by an unknown authority that is trusted here, and SIP is left alone',
    network: { firewall: { prerouting: intercept('unknown', 'forward', WEB_HOSTS) } },
    trusts: ['unknown'],
    expect: { status: 'reachable', findings: [warning('tls.intercepted', { product: null, trusted: true })] },
  },
  {
    name: 'federation-port-dropped',
    title: 'The partner publishes its record, and TCP 5061 is discarded',
    network: { firewall: { forward: ['tcp dport 5061 drop'] } },
    arguments: FEDERATION,
    expect: { status: 'blocked', findings: [problem('firewall.drop', { wholeHost: false }, ONLY_SIPFED)] },
  },
  {
    name: 'srv-denied-here',
    title: 'The office resolver denies the partner’s record',
    network: lies('NXDOMAIN', SRV),
    arguments: FEDERATION,
    expect: { status: 'blocked', findings: [problem('dns.srv-missing', { name: SRV })] },
  },
];

/** Two causes at one time are two findings, and neither hides the other. */
export const together: readonly Scenario[] = [
  {
    name: 'dropped-and-denied',
    title: 'TCP 5061 is discarded, and one name does not exist here',
    network: { ...lies('NXDOMAIN', LOGIN), firewall: { forward: ['tcp dport 5061 drop'] } },
    expect: {
      status: 'blocked',
      primary: 'any',
      findings: [
        problem('firewall.drop', { wholeHost: false }, ONLY_SIPFED),
        problem('dns.name-blocked', { rcode: 'NXDOMAIN' }, { hosts: [LOGIN] }),
      ],
    },
  },
  {
    name: 'refused-and-dropped',
    title: 'TCP 5061 is refused with ICMP, and one host is discarded',
    network: {
      firewall: { forward: [`tcp dport 5061 ${PROHIBITED}`, `ip daddr ${HOSTS[LOGIN]} drop`] },
    },
    expect: {
      status: 'blocked',
      primary: 'any',
      findings: [
        problem('firewall.reject', { icmp: true }, ONLY_SIPFED),
        problem('firewall.drop', { wholeHost: true }, { hosts: [LOGIN] }),
      ],
    },
  },
  {
    name: 'media-and-interception',
    title: 'UDP is discarded, and a FortiGate answers all TLS',
    network: {
      firewall: {
        prerouting: intercept('fortinet', 'forward', TLS_HOSTS),
        forward: ['udp dport 3478-3481 drop'],
      },
    },
    expect: {
      status: 'blocked',
      primary: 'any',
      findings: [
        problem('tls.intercepted', { trusted: false }),
        problem('firewall.udp-blocked', { open: [] }),
      ],
    },
  },
  {
    name: 'dropped-and-page',
    title: 'TCP 5061 is discarded, and FortiGuard answers for one host',
    network: {
      firewall: { prerouting: [showPage(DIRECTORY, 'fortinet-block')], forward: ['tcp dport 5061 drop'] },
    },
    expect: {
      status: 'blocked',
      primary: 'any',
      findings: [
        problem('firewall.drop', { wholeHost: false }, ONLY_SIPFED),
        problem('http.block-page', { status: 403 }, { hosts: [DIRECTORY] }),
      ],
    },
  },
  {
    name: 'portal-and-denied',
    title: 'Behind a sign-in page nothing else can be known',
    network: {
      ...lies('NXDOMAIN', LOGIN),
      firewall: {
        prerouting: [`iifname "lan" tcp dport 80 dnat to ${GATEWAY}:${PAGES['portal-redirect']}`],
        forward: ['iifname "lan" drop'],
      },
    },
    expect: {
      status: 'blocked',
      findings: [problem('network.captive-portal', { portalUrl: PORTAL_URL })],
    },
  },
  {
    name: 'slow-names-and-refused',
    title: 'Names take long, and TCP 5061 is refused',
    network: {
      localDns: { everything: 'slow' },
      firewall: { forward: ['tcp dport 5061 reject with tcp reset'] },
    },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.reject', { by: 'near' }, ONLY_SIPFED), warning('dns.slow')],
    },
  },
  {
    name: 'expired-and-media',
    title: 'One service’s certificate is expired, and UDP is discarded',
    network: {
      internet: { prerouting: [replaceServer(LOGIN, 443, 'expired')] },
      firewall: { forward: ['udp dport 3478-3481 drop'] },
    },
    expect: {
      status: 'blocked',
      primary: 'any',
      findings: [
        problem('tls.certificate-invalid', { reason: 'expired' }, { hosts: [LOGIN] }),
        problem('firewall.udp-blocked', { open: [] }),
      ],
    },
  },
];
