import type { Severity } from '../../../shared/model/finding.ts';
import type { FindingCode } from '../../../shared/model/finding.ts';
import { GATEWAY, HOSTS, type Host, WEB_HOSTS } from '../network/addresses.ts';
import type { Interceptor } from '../pki/pki.ts';
import type { ExpectedFinding } from '../scenario.ts';
import {
  type Interception,
  PAGES,
  type Page,
  WRONG_SERVERS,
  type WrongServer,
  interceptPort,
} from '../servers/ports.ts';

/** Everything that speaks TLS on 443, the neutral host too. */
export const TLS_HOSTS: readonly Host[] = [...WEB_HOSTS, 'sipdir.contoso-online.test'];
/** The same without the neutral host: what a finding can be about. */
export const TLS_SERVICES: readonly Host[] = TLS_HOSTS.filter((host) => host !== 'www.control.test');

/** Every port of the relays. */
export const ALL_MEDIA = ['3478/udp', '3479/udp', '3480/udp', '3481/udp'] as const;

/** For the internet: another server answers in this one's place, at its own address and distance. */
export const replaceServer = (host: Host, port: number, wrong: WrongServer): string =>
  `ip daddr ${HOSTS[host]} tcp dport ${port} dnat to ${HOSTS[host]}:${WRONG_SERVERS[wrong]}`;

/** For the firewall: these hosts' port 443 ends at an interceptor. */
export const intercept = (by: Interceptor, what: Interception, hosts: readonly Host[]): readonly string[] =>
  hosts.map(
    (host) =>
      `ip daddr ${HOSTS[host]} tcp dport 443 dnat to ${GATEWAY}:${interceptPort(by, what, HOSTS[host])}`,
  );

/** For the firewall: this host's port 80 shows a page of somebody else. */
export const showPage = (host: Host, page: Page): string =>
  `ip daddr ${HOSTS[host]} tcp dport 80 dnat to ${GATEWAY}:${PAGES[page]}`;

const expected =
  (severity: Severity) =>
  (
    code: FindingCode,
    details: ExpectedFinding['details'] = {},
    scope: ExpectedFinding['scope'] = {},
  ): ExpectedFinding => ({
    code,
    severity,
    details,
    scope,
  });
export const problem = expected('problem');
export const warning = expected('warning');

/** Every service is reachable, and nothing is to be said. */
export const HEALTHY = { status: 'reachable', findings: [] } as const;
