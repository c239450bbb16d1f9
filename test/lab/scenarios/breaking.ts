import type { Severity } from '../../../shared/model/finding.ts';
import type { FindingCode } from '../../../shared/model/finding.ts';
import { GATEWAY, HOSTS, HOST_NAMES, type Host, WEB_HOSTS, ipv6Of } from '../network/addresses.ts';
import type { Interceptor } from '../pki/pki.ts';
import type { ExpectedFinding } from '../scenario.ts';
import {
  DNS_FRONTS,
  type DnsFront,
  type Interception,
  type OtherTime,
  PAGES,
  type Page,
  WRONG_SERVERS,
  type WrongServer,
  interceptPort,
  otherTimePort,
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

/** The same, for the internet's IPv6. */
export const replaceServer6 = (host: Host, port: number, wrong: WrongServer): string =>
  `ip6 daddr ${ipv6Of(HOSTS[host])} tcp dport ${port} dnat to [${ipv6Of(HOSTS[host])}]:${WRONG_SERVERS[wrong]}`;

/** For the internet: these hosts are in another time; each keeps its address and its distance. */
export const otherTime = (time: OtherTime, hosts: readonly Host[] = HOST_NAMES): readonly string[] =>
  hosts.flatMap((host) => {
    const to = (port: number, service: Parameters<typeof otherTimePort>[1]): string =>
      `ip daddr ${HOSTS[host]} tcp dport ${port} dnat to ${HOSTS[host]}:${otherTimePort(time, service)}`;
    const speaksSip = HOSTS[host] === HOSTS['sipdir.contoso-online.test'];
    return [to(443, speaksSip ? 'sip' : 'https'), to(5061, 'federation'), to(80, 'http')];
  });

/** For the firewall: this resolver stands before the office's own. */
export const ask = (front: DnsFront): readonly string[] =>
  ['udp', 'tcp'].map(
    (protocol) => `ip daddr ${GATEWAY} ${protocol} dport 53 redirect to :${DNS_FRONTS[front]}`,
  );

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
