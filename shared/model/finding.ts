import type { Route } from './target.ts';

export type Severity = 'problem' | 'warning' | 'info';

/** Finding code → its `details`, as `findings.json` of the contract defines them. */
export interface FindingDetails {
  'network.offline': { readonly reason: 'no-route' | 'no-interface' | 'no-answer' };
  'network.captive-portal': { readonly portalUrl: string | null };
  'network.unstable': { readonly lossPercent: number };
  'network.mtu-blackhole': NoDetails;
  'network.ipv6-broken': NoDetails;
  'network.clock-skew': { readonly skewSeconds: number };
  'dns.resolver-unreachable': { readonly resolvers: readonly string[] };
  'dns.resolver-failing': { readonly rcode: string };
  'dns.name-blocked': { readonly rcode: string; readonly confirmedBy: string | null };
  'dns.sinkhole': { readonly answers: readonly string[]; readonly expected: readonly string[] };
  'dns.srv-missing': { readonly name: string };
  'dns.slow': { readonly medianMs: number };
  'firewall.drop': { readonly wholeHost: boolean };
  'firewall.reject': { readonly by: 'near' | 'far' | 'unknown'; readonly icmp: boolean };
  'firewall.udp-blocked': { readonly blocked: readonly string[]; readonly open: readonly string[] };
  'host-firewall.blocked': NoDetails;
  'tls.intercepted': { readonly issuer: string; readonly product: string | null; readonly trusted: boolean };
  'tls.name-filtered': { readonly how: 'reset' | 'silence' };
  'tls.certificate-invalid': {
    readonly reason: 'expired' | 'not-yet-valid' | 'name-mismatch' | 'untrusted';
    readonly issuer: string;
  };
  'tls.handshake-failed': { readonly alert: string | null };
  'tls.revocation-unreachable': NoDetails;
  'http.block-page': { readonly product: string | null; readonly status: number };
  'http.unexpected-answer': NoDetails;
  'proxy.unreachable': { readonly proxy: string };
  'proxy.auth-required': { readonly schemes: readonly string[] };
  'proxy.denied': { readonly status: number };
  'proxy.port-denied': { readonly allowed: readonly number[]; readonly denied: readonly number[] };
  'proxy.upstream-failed': { readonly status: number };
  'proxy.pac-unreachable': { readonly pacUrl: string };
  'proxy.pac-invalid': { readonly error: string };
  'proxy.required': NoDetails;
  'sip.no-answer': { readonly how: 'silence' | 'closed' | 'not-sip' };
  'media.loss': { readonly lossPercent: number };
  'media.latency': { readonly medianMs: number };
  'media.jitter': { readonly jitterMs: number };
  'nat.symmetric': { readonly mappings: readonly string[] };
  'service.retired': { readonly on: string; readonly successor: string };
  'service.unavailable': { readonly deadAddresses: readonly string[] };
  'catalog.stale': NoDetails;
  'compare.this-network': NoDetails;
  'compare.not-the-network': NoDetails;
  'policy.waiting-period': { readonly readyAt: string };
  'policy.external-access-off': NoDetails;
  'policy.domain-not-allowed': NoDetails;
  'client.unsupported-platform': NoDetails;
  'contact.not-accepted': NoDetails;
}
export type NoDetails = Readonly<Record<string, never>>;
/** The codes that this version can find. */
export type FindingCode = keyof FindingDetails;

export interface Scope {
  readonly sets: readonly number[];
  readonly features: readonly string[];
  readonly hosts: readonly string[];
  readonly addresses: readonly string[];
  /** `443/tcp`, … */
  readonly ports: readonly string[];
  readonly route: Route | null;
}

/** A finding before it is put into words: what a rule returns, completed by `analyze`. */
export type FactOf<C extends FindingCode> = {
  readonly id: string;
  readonly code: C;
  readonly severity: Severity;
  readonly confidence: number;
  readonly scope: Scope;
  readonly details: FindingDetails[C];
  /** Ids of the observations it stands on, the strongest first. */
  readonly evidence: readonly string[];
  /** Figures of the evidence that the explanation quotes. */
  readonly figures: Figures;
};
export type Fact = { [C in FindingCode]: FactOf<C> }[FindingCode];

/** Numbers and names a sentence may quote; absent ones are left out of it. */
export interface Figures {
  /** Failed attempts behind it. */
  readonly attempts?: number;
  /** What answered where this did not: `443/tcp`, a name, …, and how fast. */
  readonly contrast?: string;
  readonly contrastMs?: number;
  /** A neutral host where the same name is stopped too, while another name is answered there. */
  readonly elsewhere?: string;
  readonly waitedMs?: number;
  /** Address ranges the request to the firewall team should name. */
  readonly ranges?: readonly string[];
  /** Names, wildcards included, for that request. */
  readonly urls?: readonly string[];
  /** Another cause that the evidence does not exclude. */
  readonly alternative?:
    | 'host-down'
    | 'service-gone'
    | 'port-closed'
    | 'credentials-refused'
    | 'whole-network';
  /** Everything that was measured is concerned, the control hosts too. */
  readonly everything?: boolean;
  readonly version?: string;
  readonly ageDays?: number;
  /** What media can use in place of UDP, and what it cannot although it was tried: `443/tcp`. */
  readonly fallback?: string;
  readonly noFallback?: string;
  /** How lost packets lie (`LossPattern`); of a limit, how many a second pass it, and of how many. */
  readonly lossPattern?: 'limited' | 'stopped' | 'bursts' | 'even';
  readonly passPerSecond?: number;
  readonly sentPerSecond?: number;
  /** Packets that came behind later ones. */
  readonly reorderedPercent?: number;
  /** Measured at the same time, and fine: ports, or else hosts or addresses. */
  readonly unaffected?: readonly string[];
  /** The client uses a proxy for what a proxy can carry. */
  readonly proxied?: boolean;
  /** The contact's domain, by the answers given, and whether it is on a list (of blocked ones) or missing from one. */
  readonly domain?: string;
  readonly listed?: boolean;
  /** Of a finding that two compared runs make together. */
  readonly compared?: ComparedFigures;
}

export interface ComparedFigures {
  /** What the runs are called: the one that it is about, and the other. */
  readonly here: string;
  readonly there: string;
  readonly endpoints: number;
  /** The title of the finding behind it; absent: its run found no cause. */
  readonly cause?: string;
  /** Both runs look as if they came from one network. */
  readonly oneNetwork: boolean;
  /** Both runs are known to come from one computer. */
  readonly oneComputer: boolean;
}

/** As stored in a report: with the sentences of the report's language. */
export interface Finding extends Omit<Fact, 'figures' | 'details' | 'code'> {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly figures?: Figures;
  readonly title: string;
  readonly explanation: string;
  readonly remediation: readonly string[];
}
