import type { FindingCode, Scope, Severity } from '../../shared/model/finding.ts';
import type { VerdictStatus } from '../../shared/model/report.ts';
import type { Interceptor } from './pki/pki.ts';
import type { CatalogName } from './catalogs.ts';
import type { DNS_BOXES } from './servers/ports.ts';
import type { Proxies } from './servers/proxies.ts';

/** One network, and what Callpath must say about it. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly network: Network;
  /** Variables of the workstation's terminal. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Further arguments of `callpath run`. */
  readonly arguments?: readonly string[];
  /** The workstation trusts these interceptors as well as the lab's root. */
  readonly trusts?: readonly Interceptor[];
  /** Default: the example catalogue as it is. */
  readonly catalog?: CatalogName;
  readonly expect: Expectation;
}

/** How this network differs from the healthy one. */
export interface Network {
  readonly road?: Road;
  readonly firewall?: Rules;
  readonly internet?: Rules;
  /** How the office's addresses become one towards the internet; default: the masquerade of Linux. Empty: not at all. */
  readonly nat?: readonly string[];
  readonly localDns?: LocalDns | 'dead';
  readonly outsideDns?: OutsideDns;
  readonly workstation?: 'no-route' | 'no-interface';
  /** The office's real proxies on the gateway; default: none. */
  readonly proxies?: Proxies;
  /** The workstation's configured resolvers; default: the gateway's. */
  readonly nameservers?: readonly string[];
}

/** Between firewall and internet; each figure holds for each direction. */
export interface Road {
  /** Default 20: forty milliseconds there and back. */
  readonly delayMs?: number;
  readonly jitterMs?: number;
  readonly lossPercent?: number;
  readonly seed?: number;
  /** Greetings for these names are cut off with a RST, or swallowed. */
  readonly nameFilter?: { readonly how: 'reset' | 'silence'; readonly names: readonly string[] };
  readonly media?: MediaRoad;
}

/** What goes to one address, and back, has figures of its own in place of the road's. */
export interface MediaRoad {
  readonly address: string;
  /** UDP on these ports alone, `3478-3481`; default: everything. */
  readonly ports?: `${number}-${number}`;
  /** Default: the road's. */
  readonly delayMs?: number;
  readonly jitterMs?: number;
  readonly lossPercent?: number;
  /** So many of a hundred are held back by that much, so that later ones overtake them. */
  readonly reorderPercent?: number;
  readonly reorderMs?: number;
  /** Outward, each takes up to so much longer, whatever comes before it. */
  readonly spreadMs?: number;
  /** Nothing passes for so long, ten times as long apart on average. */
  readonly outageMs?: number;
  /** Of what goes out, the first so many packets of each second pass. */
  readonly limitPerSecond?: number;
}

/** nftables rules, by chain. */
export interface Rules {
  readonly prerouting?: readonly string[];
  readonly input?: readonly string[];
  readonly forward?: readonly string[];
  readonly output?: readonly string[];
}

/** What a resolver says about a name in place of the truth. */
export type DnsLie = 'NXDOMAIN' | 'REFUSED' | 'SERVFAIL' | 'empty' | { readonly address: string };

export interface LocalDns {
  readonly names?: Readonly<Record<string, DnsLie>>;
  /** All names alike. */
  readonly everything?: keyof typeof DNS_BOXES;
}

export interface OutsideDns {
  readonly names?: Readonly<Record<string, DnsLie>>;
  readonly extraAddresses?: readonly { readonly name: string; readonly address: string }[];
}

export interface Expectation {
  readonly status: VerdictStatus;
  /** Every finding of severity problem or warning: these and no others. */
  readonly findings: readonly ExpectedFinding[];
  /** Findings of severity info that must be there; others may be. */
  readonly notes?: readonly ExpectedFinding[];
  /** Not to be found, of any severity. */
  readonly never?: readonly FindingCode[];
  /** Code of the primary finding where it is not the first of these; `any` where two weigh the same. */
  readonly primary?: FindingCode | 'any';
}

export interface ExpectedFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Only the named fields are compared. */
  readonly details?: Readonly<Record<string, Expected>>;
  /** Only the named ones are compared. */
  readonly figures?: Readonly<Record<string, Expected>>;
  /** Only the named fields are compared; lists as sets. */
  readonly scope?: Partial<Pick<Scope, 'hosts' | 'ports' | 'addresses' | 'features' | 'sets' | 'route'>>;
}

/** A value to be equal to, or what it must be like. */
export type Expected =
  | string
  | number
  | boolean
  | null
  | readonly (string | number)[]
  | { readonly matches: RegExp }
  | { readonly between: readonly [number, number] };
