import type { Scenario } from '../scenario.ts';
import { GATEWAY } from '../network/addresses.ts';
import { PORTAL_URL } from '../servers/pages.ts';
import { PAGES, type Page } from '../servers/ports.ts';
import { intercept, problem, showPage } from './breaking.ts';

const HOST = 'directory.skypelab.test';

const portal = (name: string, title: string, page: Page, portalUrl: string | null): Scenario => ({
  name,
  title,
  network: {
    firewall: {
      prerouting: [`iifname "lan" tcp dport 80 dnat to ${GATEWAY}:${PAGES[page]}`],
      forward: ['iifname "lan" drop'],
    },
  },
  expect: { status: 'blocked', findings: [problem('network.captive-portal', { portalUrl })] },
});

/** Somebody else's page in the place of the service's. */
export const pages: readonly Scenario[] = [
  {
    name: 'block-page-http',
    title: 'FortiGuard answers for one host over HTTP',
    network: { firewall: { prerouting: [showPage(HOST, 'fortinet-block')] } },
    expect: {
      status: 'blocked',
      findings: [
        problem(
          'http.block-page',
          { product: { matches: /forti/i }, status: 403 },
          { hosts: [HOST], ports: ['80/tcp'] },
        ),
      ],
    },
  },
  {
    name: 'block-page-https',
    title: 'FortiGuard answers for one host over HTTPS, with a certificate of its own',
    network: { firewall: { prerouting: intercept('fortinet', 'block', ['login.idlab.test']) } },
    expect: {
      status: 'blocked',
      findings: [
        problem(
          'http.block-page',
          { product: { matches: /forti/i }, status: 403 },
          { hosts: ['login.idlab.test'], ports: ['443/tcp'] },
        ),
      ],
    },
  },
  {
    name: 'block-page-unknown',
    title: 'A filter that nobody knows answers for one host, over HTTP and HTTPS',
    network: {
      firewall: { prerouting: [showPage(HOST, 'unknown-block'), ...intercept('unknown', 'block', [HOST])] },
    },
    expect: {
      status: 'blocked',
      findings: [
        problem(
          'http.block-page',
          { product: null, status: 403 },
          { hosts: [HOST], ports: ['80/tcp', '443/tcp'] },
        ),
      ],
    },
  },
  portal('portal-redirect', 'A guest network redirects to its sign-in page', 'portal-redirect', PORTAL_URL),
  portal('portal-body', 'A guest network shows its own page for every address', 'portal-body', null),
];
