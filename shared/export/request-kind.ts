/** Who can act on a finding. */
export type RequestTeam = 'firewall' | 'proxy' | 'dns' | 'network';
/** What is asked of them. */
export type RequestKind =
  | 'allow'
  | 'allow-name'
  | 'exempt-from-inspection'
  | 'release-page'
  | 'release-name'
  | 'publish-record'
  | 'repair-resolver'
  | 'let-large-packets'
  | 'find-loss';

export interface Wanted {
  readonly team: RequestTeam;
  readonly kind: RequestKind;
}

/** Codes that a team inside can do something about. The others are the user's, the service's, or nobody's. */
const WANTED: Readonly<Record<string, Wanted>> = {
  'firewall.drop': { team: 'firewall', kind: 'allow' },
  'firewall.reject': { team: 'firewall', kind: 'allow' },
  'firewall.udp-blocked': { team: 'firewall', kind: 'allow' },
  'tls.revocation-unreachable': { team: 'firewall', kind: 'allow' },
  'tls.name-filtered': { team: 'firewall', kind: 'allow-name' },
  'tls.intercepted': { team: 'proxy', kind: 'exempt-from-inspection' },
  'http.block-page': { team: 'proxy', kind: 'release-page' },
  'dns.name-blocked': { team: 'dns', kind: 'release-name' },
  'dns.sinkhole': { team: 'dns', kind: 'release-name' },
  'dns.srv-missing': { team: 'dns', kind: 'publish-record' },
  'dns.resolver-unreachable': { team: 'dns', kind: 'repair-resolver' },
  'dns.resolver-failing': { team: 'dns', kind: 'repair-resolver' },
  'dns.slow': { team: 'dns', kind: 'repair-resolver' },
  'network.mtu-blackhole': { team: 'network', kind: 'let-large-packets' },
  'network.unstable': { team: 'network', kind: 'find-loss' },
};

/** Null for a code that nobody inside can act on, as for what is retired. */
export const wantedFor = (code: string): Wanted | null =>
  Object.hasOwn(WANTED, code) ? (WANTED[code] ?? null) : null;
