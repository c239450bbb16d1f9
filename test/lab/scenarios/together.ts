import { GATEWAY, HOSTS } from '../network/addresses.ts';
import type { Scenario } from '../scenario.ts';
import { PORTAL_URL } from '../servers/pages.ts';
import { PAGES } from '../servers/ports.ts';
import { TLS_HOSTS, intercept, problem, replaceServer, showPage, warning } from './breaking.ts';
import { DIRECTORY, lies, LOGIN, ONLY_SIPFED, PROHIBITED } from './otherwise.ts';

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
