/** Codes of what a rule on a firewall, a proxy or a filter lets through again. */
const BLOCKED: ReadonlySet<string> = new Set([
  'firewall.drop',
  'firewall.reject',
  'firewall.udp-blocked',
  'host-firewall.blocked',
  'tls.name-filtered',
  'tls.intercepted',
  'tls.revocation-unreachable',
  'http.block-page',
  'proxy.denied',
  'proxy.port-denied',
  'dns.name-blocked',
  'dns.sinkhole',
]);

export const isBlocked = (code: string): boolean => BLOCKED.has(code);
