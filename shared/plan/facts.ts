import ipaddr from 'ipaddr.js';

/** What the plan has to know besides the evidence. */
export interface PlanFacts {
  /** The configured DNS servers to ask directly, `ip:port`. */
  readonly resolvers: readonly string[];
  /** Whether the system's own resolver is asked too (not when `--dns` names others). */
  readonly systemResolver: boolean;
  /** Families in which this computer has an address that reaches beyond its link. */
  /** How long one attempt may wait. */
  readonly timeoutMs: number;
  readonly ipv4: boolean;
  readonly ipv6: boolean;
}

/** More addresses of one name than these say nothing new, and cost time. */
export const MAX_ADDRESSES_PER_FAMILY = 4;

export const isAddress = (host: string): boolean => ipaddr.isValid(host);
export const isIpv6 = (address: string): boolean => ipaddr.IPv6.isValid(address);

/** The addresses of a name that this run tries: families this computer can use, a few of each. */
export function tried(addresses: readonly string[], facts: PlanFacts): readonly string[] {
  // This computer reaches itself whatever its addresses are.
  const usable = addresses.filter((a) =>
    isIpv6(a) ? facts.ipv6 || a === '::1' : facts.ipv4 || a.startsWith('127.'),
  );
  const v4 = usable.filter((a) => !isIpv6(a)).slice(0, MAX_ADDRESSES_PER_FAMILY);
  return [...v4, ...usable.filter(isIpv6).slice(0, MAX_ADDRESSES_PER_FAMILY)];
}
