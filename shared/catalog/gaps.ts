import type { NotMeasuredFact } from '../model/not-measured.ts';
import { portLabel, transportOf, type Transport } from '../model/target.ts';
import type { EndpointSet, ProbeEntry } from './catalog.ts';
import { isTried, parsePorts, type PortRange, rangeLabel } from './ports.ts';
import { QUIC_PORT } from './raw-probes.ts';
import { isWildcard, wildcardLookup } from './wildcard.ts';

/** A set with what is tried for it. */
export interface Covered {
  readonly set: EndpointSet;
  readonly probes: readonly ProbeEntry[];
}

/** Enough to see what stood in for a wildcard. */
const MOST_HOSTS_NAMED = 10;

/** What the published sets ask for and their probes do not reach: "not measured" is said, never assumed. */
export function gapsOf(covered: readonly Covered[]): readonly NotMeasuredFact[] {
  return [...wildcardGaps(covered), ...covered.flatMap(portGaps)];
}

/** Each wildcard once, in the order of the file, with the hosts under it that are measured for any set. */
function wildcardGaps(covered: readonly Covered[]): readonly NotMeasuredFact[] {
  const hostsUnder = new Map<string, Set<string>>();
  for (const wildcard of covered.flatMap(({ set }) => set.urls ?? []).filter(isWildcard)) {
    hostsUnder.set(wildcard, new Set());
  }
  const wildcardsOf = wildcardLookup(hostsUnder.keys());
  for (const host of new Set(covered.flatMap(({ probes }) => probes.map((probe) => probe.host)))) {
    for (const wildcard of wildcardsOf(host)) hostsUnder.get(wildcard)?.add(host);
  }
  return [...hostsUnder].map(([what, hosts]) =>
    hosts.size === 0
      ? { reason: 'wildcard-no-host', what }
      : { reason: 'wildcard-stand-in', what, hosts: [...hosts].slice(0, MOST_HOSTS_NAMED) },
  );
}

function portGaps({ set, probes }: Covered): readonly NotMeasuredFact[] {
  const gaps: NotMeasuredFact[] = [];
  if (probes.length === 0 && set.urls === undefined && set.ips !== undefined) {
    gaps.push({ reason: 'ranges-only', what: `${set.ips.join(', ')} (${nameOf(set)})` });
  }
  for (const transport of ['tcp', 'udp'] as const) {
    const published = parsePorts((transport === 'tcp' ? set.tcpPorts : set.udpPorts) ?? '') ?? [];
    const untried = published.filter((range) => !isProbed(range, transport, probes));
    gaps.push(...untried.flatMap((range) => rangeGap(range, transport, set)));
    const relayPorts = untried.filter((range) => isTried(range) && range.from !== QUIC_PORT);
    if (
      transport === 'udp' &&
      relayPorts.length > 0 &&
      gaps.every(({ reason }) => reason !== 'ranges-only')
    ) {
      const ports = relayPorts.map((range) => rangeLabel(range)).join(', ');
      gaps.push({ reason: 'ranges-only', what: `${ports}/udp (${nameOf(set)})` });
    }
  }
  return gaps;
}

function rangeGap(range: PortRange, transport: Transport, set: EndpointSet): readonly NotMeasuredFact[] {
  if (!isTried(range)) {
    return [{ reason: 'port-range', what: `${rangeLabel(range)}/${transport} (${nameOf(set)})` }];
  }
  if (transport === 'udp' && range.from === QUIC_PORT && range.to === QUIC_PORT) {
    return [{ reason: 'no-probe', what: `${portLabel(QUIC_PORT, transport)} (${nameOf(set)})` }];
  }
  return [];
}

const isProbed = ({ from, to }: PortRange, transport: Transport, probes: readonly ProbeEntry[]): boolean =>
  probes.some(({ port, as }) => transportOf(as) === transport && port >= from && port <= to);

const nameOf = (set: EndpointSet): string => `set ${set.id}, ${set.serviceAreaDisplayName}`;
