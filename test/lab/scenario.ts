import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { FindingCode, Scope, Severity } from '../../shared/model/finding.ts';
import type { VerdictStatus } from '../../shared/model/report.ts';
import type { Host } from './network/addresses.ts';
import type { Interceptor } from './pki/pki.ts';
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
  /** Another catalogue, made from the example; default: the example itself. */
  readonly catalog?: (example: Catalog) => Catalog;
  /** The workstation trusts these interceptors as well as the lab's root. */
  readonly trusts?: readonly Interceptor[];
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
  /** Further lines of the workstation's resolv.conf: `search office.test`. */
  readonly resolverOptions?: readonly string[];
  /** IPv6 beside IPv4, or in its place; default: none. */
  readonly ipv6?: Ipv6;
  /** The workstation's own packet filter; default: none. */
  readonly hostFirewall?: HostRules;
  /** A tunnel from the workstation to the gateway; default: none. */
  readonly vpn?: Vpn;
  /** The largest packet that the firewall's devices take, in bytes; it says so by ICMP. Default 1500. */
  readonly mtu?: number;
}

/** Every host of the internet listens at an IPv6 address as well; with this, names tell it and the office routes it. */
export interface Ipv6 {
  /** The workstation has no IPv4 address, and asks its resolver over IPv6. */
  readonly only?: boolean;
  /** Hosts that have an IPv6 address; default: all. */
  readonly hosts?: readonly Host[];
  /** `translated`: names tell addresses of RFC 6052, and the firewall leads them to their hosts (DNS64 and NAT64). */
  readonly addresses?: 'own' | 'translated';
  /** nftables rules for IPv6. */
  readonly firewall?: Rules;
  readonly internet?: Rules;
}

export interface HostRules {
  readonly output: readonly string[];
  /** What happens to packets that no rule names. */
  readonly policy?: 'accept' | 'drop';
}

/** `tun0` on the workstation. Its far end is `VPN_GATEWAY`, and the gateway's resolver answers there. */
export interface Vpn {
  /** `services`: the addresses of the internet's hosts only. */
  readonly carries: 'everything' | 'services' | 'nothing';
  /** Each way; default 0. */
  readonly delayMs?: number;
}

/** Between firewall and internet; each figure holds for each direction. */
export interface Road {
  /** Default 20: forty milliseconds there and back. */
  readonly delayMs?: number;
  readonly jitterMs?: number;
  readonly lossPercent?: number;
  readonly seed?: number;
  /** Packets that arrive twice. */
  readonly duplicatePercent?: number;
  /** Packets that some later ones overtake. */
  readonly reorderPercent?: number;
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
  /** Aliases on the way from a host's name to its address, in their order. */
  readonly aliases?: Readonly<Partial<Record<Host, readonly string[]>>>;
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
