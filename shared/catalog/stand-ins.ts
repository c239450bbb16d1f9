import type { Catalog, EndpointSet, ProbeEntry } from './catalog.ts';
import { overlapWith } from './cidr.ts';
import { SIP_DOMAIN } from './host-name.ts';
import { wildcardLookup } from './wildcard.ts';

/** Concrete hosts that Callpath's own catalogue knows for what cannot be asked itself. */
export interface StandIns {
  /** Hosts under a wildcard, as our catalogue speaks to them; empty when none is known. */
  under(wildcard: string): readonly ProbeEntry[];
  /** Media relays whose published ranges share addresses with these. */
  relaysIn(ips: readonly string[]): readonly ProbeEntry[];
  /** Whether the two catalogues are about the same service: they publish a name in common. */
  sharesNames(sets: readonly EndpointSet[]): boolean;
}

/** A broad wildcard (`*.microsoft.com`) has many known hosts; a few of them say as much. */
const MOST_PER_WILDCARD = 3;

/** What no longer exists stands for nothing; what is reached over UDP only stands for no wildcard. */
export function standInsOf(known: Catalog | undefined, wildcards: readonly string[]): StandIns {
  const sets = (known?.endpointSets ?? []).filter(({ retired }) => retired === undefined);
  const byWildcard = new Map<string, ProbeEntry[]>();
  const wildcardsOf = wildcardLookup(wildcards);
  for (const entry of sets.flatMap(({ probe }) => probe ?? [])) {
    if (entry.as === 'stun' || entry.host.includes(SIP_DOMAIN)) continue;
    for (const wildcard of wildcardsOf(entry.host)) {
      const entries = byWildcard.get(wildcard) ?? [];
      byWildcard.set(wildcard, [...entries, entry]);
    }
  }
  const relaySets = sets.flatMap(({ ips, probe }) => {
    const relays = (probe ?? []).filter(({ as }) => as === 'stun' || as === 'turn-tcp');
    return relays.length === 0 ? [] : [{ relays, isNear: overlapWith(ips ?? []) }];
  });
  const names = new Set(sets.flatMap(({ urls }) => urls ?? []));
  return {
    under: (wildcard) => firstHosts(byWildcard.get(wildcard) ?? []),
    relaysIn: (ips) =>
      relaySets.filter(({ isNear }) => ips.some((cidr) => isNear(cidr))).flatMap(({ relays }) => relays),
    sharesNames: (others) => others.some(({ urls }) => urls?.some((url) => names.has(url))),
  };
}

function firstHosts(entries: readonly ProbeEntry[]): readonly ProbeEntry[] {
  const hosts = new Set([...new Set(entries.map(({ host }) => host))].slice(0, MOST_PER_WILDCARD));
  return entries.filter(({ host }) => hosts.has(host));
}
