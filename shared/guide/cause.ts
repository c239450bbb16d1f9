/**
 * What may stand behind a request that does not arrive, with how much of all cases it is: a rough share, only used to
 * ask first what tells most. The last two are what a comparison with another network can show.
 */
export const CAUSE_SHARES = {
  'client.unsupported-platform': 0.1,
  'service.retired': 0.25,
  'policy.external-access-off': 0.15,
  'policy.domain-not-allowed': 0.1,
  'policy.waiting-period': 0.1,
  network: 0.35,
  elsewhere: 0.05,
  'contact.not-accepted': 0.1,
} as const;
export type Cause = keyof typeof CAUSE_SHARES;

/** Who has to act. */
export const ACTORS = [
  'admin',
  'firewall-team',
  'proxy-team',
  'dns-team',
  'network-team',
  'user',
  'contact',
  'helpdesk',
  'provider',
  'nobody',
] as const;
export type Actor = (typeof ACTORS)[number];

const BY_AREA: Readonly<Record<string, Actor>> = {
  network: 'network-team',
  dns: 'dns-team',
  firewall: 'firewall-team',
  'host-firewall': 'admin',
  tls: 'firewall-team',
  http: 'firewall-team',
  proxy: 'proxy-team',
  sip: 'firewall-team',
  media: 'network-team',
  nat: 'network-team',
  service: 'provider',
  catalog: 'admin',
  policy: 'admin',
  client: 'user',
  contact: 'contact',
};
const BY_CODE: Readonly<Record<string, Actor>> = {
  'policy.waiting-period': 'nobody',
  'service.retired': 'user',
  'network.clock-skew': 'admin',
  'network.captive-portal': 'user',
  'compare.this-network': 'firewall-team',
  'compare.not-the-network': 'helpdesk',
};

/** Who has to act on a finding of this code; also for codes of newer versions. */
export const actorFor = (code: string): Actor =>
  BY_CODE[code] ?? BY_AREA[code.split('.')[0] ?? ''] ?? 'helpdesk';
