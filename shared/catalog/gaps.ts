import type { NotMeasuredFact } from '../model/not-measured.ts';
import { portLabel, transportOf, type Transport } from '../model/target.ts';
import type { EndpointSet, ProbeEntry } from './catalog.ts';
import { isTried, parsePorts, portsTried, rangeLabel } from './ports.ts';
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
  const rangesOnly = probes.length === 0 && set.urls === undefined && set.ips !== undefined;
  const media = rangesOnly
    ? []
    : unreachedPorts(set.udpPorts, 'udp', probes).filter((port) => port !== QUIC_PORT);
  const quic = unreachedPorts(set.udpPorts, 'udp', probes).includes(QUIC_PORT);
  return [
    ...(rangesOnly ? [gap('ranges-only', set.ips?.join(', ') ?? '', set)] : []),
    ...(media.length > 0 ? [gap('ranges-only', `${media.join(', ')}/udp`, set)] : []),
    ...(quic ? [gap('no-probe', portLabel(QUIC_PORT, 'udp'), set)] : []),
    ...largeRanges(set, 'tcp', probes),
    ...largeRanges(set, 'udp', probes),
  ];
}

function unreachedPorts(
  published: string | undefined,
  transport: Transport,
  probes: readonly ProbeEntry[],
): readonly number[] {
  const reached = portsReached(probes, transport);
  return portsTried(parsePorts(published ?? '') ?? []).filter((port) => !reached.has(port));
}

function largeRanges(set: EndpointSet, transport: Transport, probes: readonly ProbeEntry[]) {
  const reached = [...portsReached(probes, transport)];
  const published = parsePorts((transport === 'tcp' ? set.tcpPorts : set.udpPorts) ?? '') ?? [];
  return published
    .filter((range) => !isTried(range) && !reached.some((port) => port >= range.from && port <= range.to))
    .map((range) => gap('port-range', `${rangeLabel(range)}/${transport}`, set));
}

const portsReached = (probes: readonly ProbeEntry[], transport: Transport): ReadonlySet<number> =>
  new Set(probes.filter(({ as }) => transportOf(as) === transport).map(({ port }) => port));

const gap = (
  reason: 'ranges-only' | 'no-probe' | 'port-range',
  what: string,
  set: EndpointSet,
): NotMeasuredFact => ({ reason, what: `${what} (set ${set.id}, ${set.serviceAreaDisplayName})` });
