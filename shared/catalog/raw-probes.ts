import type { EndpointSet, ProbeEntry } from './catalog.ts';
import { parsePorts, portsTried } from './ports.ts';
import type { StandIns } from './stand-ins.ts';
import { isWildcard } from './wildcard.ts';

/** Not a media port: HTTP/3 over QUIC, which has no probe. */
export const QUIC_PORT = 443;

/**
 * What to try for a set of the web service's raw form, which has no `probe` (contract, section 2): every literal host
 * on every TCP port, wildcards and mere ranges through hosts that our own catalogue knows for them.
 */
export function rawProbes(set: EndpointSet, standIns: StandIns): readonly ProbeEntry[] {
  const tcp = portsTried(parsePorts(set.tcpPorts ?? '') ?? []);
  const udp = portsTried(parsePorts(set.udpPorts ?? '') ?? []).filter((port) => port !== QUIC_PORT);
  const literal = (set.urls ?? []).filter((url) => !isWildcard(url));
  const wildcards = (set.urls ?? []).filter((url) => isWildcard(url));
  const tcpPorts = new Set(tcp);
  return [
    ...literal.flatMap((host) => tcp.map((port) => ({ host, port, as: spokenOn(port) }))),
    ...wildcards.flatMap((wildcard) => standIns.under(wildcard).filter(({ port }) => tcpPorts.has(port))),
    ...(set.urls === undefined ? rangesOnTcp(set, tcpPorts, standIns) : []),
    ...media(set, literal, udp, standIns),
  ];
}

export function spokenOn(port: number): ProbeEntry['as'] {
  if (port === 443) return 'https';
  return port === 80 ? 'http' : 'tcp';
}

const rangesOnTcp = (set: EndpointSet, ports: ReadonlySet<number>, standIns: StandIns) =>
  standIns.relaysIn(set.ips ?? []).filter(({ as, port }) => as === 'turn-tcp' && ports.has(port));

/**
 * Only a set that is UDP alone names its relays; where TCP is published as well, the hosts are web servers. A relay that
 * we know is asked where it is known to answer: the balancer in front of Microsoft's answers on one port of four.
 */
function media(
  set: EndpointSet,
  literal: readonly string[],
  ports: readonly number[],
  standIns: StandIns,
): readonly ProbeEntry[] {
  if (set.tcpPorts === undefined && literal.length > 0) {
    return literal.flatMap((host) => ports.map((port) => ({ host, port, as: 'stun' as const })));
  }
  if (ports.length === 0) return [];
  return standIns.relaysIn(set.ips ?? []).filter(({ as, port }) => as === 'stun' && ports.includes(port));
}
