import { BLOCK_PAGE_SERVER, GATEWAY, WEB_HOSTS } from '../network/addresses.ts';
import type { Scenario } from '../scenario.ts';
import { PORTAL_URL } from '../servers/pages.ts';
import { PAGES } from '../servers/ports.ts';
import { intercept, problem, warning } from './breaking.ts';
import { lies, LOGIN } from './otherwise.ts';

/** Sign-in pages and interceptors again, built otherwise. */
export const pagesOtherwise: readonly Scenario[] = [
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
];
