/** How an endpoint is spoken to: the `as` of the catalogue file (contract, section 2). */
export const PROBE_AS = ['tcp', 'tls', 'https', 'http', 'sip', 'stun', 'turn-tcp'] as const;
export type ProbeAs = (typeof PROBE_AS)[number];

export type Transport = 'tcp' | 'udp';
export type Route = 'direct' | 'proxy';

/** One place to measure. `null` where the layer has no such thing (a DNS question has no set of its own, …). */
export interface Target {
  /** The endpoint set it is measured for; the first one when several need it. */
  readonly set: number | null;
  /** A host name, or an address written as text when the catalogue names one. */
  readonly host: string;
  /** The one address of this attempt: IPv4 and IPv6 are two targets. */
  readonly address: string | null;
  readonly port: number | null;
  readonly transport: Transport;
  readonly route: Route | null;
}

/** `443/tcp`, as scopes and messages write a port. */
export const portLabel = (port: number, transport: Transport): string => `${port}/${transport}`;

export const transportOf = (as: ProbeAs): Transport => (as === 'stun' ? 'udp' : 'tcp');
