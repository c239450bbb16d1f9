import type { PlanFacts } from './facts.ts';
import { isAddress, isIpv6 } from './facts.ts';
import { endpointTarget } from './orders.ts';
import type { Evidence } from '../analysis/evidence.ts';
import { lossyStreams, lostOf, percentOf, PLAIN_LOSS_PERCENT, streams } from '../analysis/media-quality.ts';
import { groupBy } from '../analysis/group.ts';
import { connectionsLost, connectionsToTell, isClearWhoLoses } from '../analysis/network-quality.ts';
import { overlapWith } from '../catalog/cidr.ts';
import type { Path } from '../analysis/path.ts';
import type { Order } from '../model/order.ts';

/** A voice codec sends a packet every twenty milliseconds. */
const SPACING_MS = 20;
/**
 * As long as one attempt may wait and a third more, which makes four seconds; the published targets speak of fifteen, and
 * longer than that nobody learns more.
 */
const STREAM_SHARE = 4 / 3;
const LONGEST_STREAM_MS = 15_000;
const FEWEST_PACKETS = 25;
/** Measured side by side, no more than the line of a home office carries: two relays with the four ports of Teams. */
const MOST_STREAMS = 8;
const MOST_SERVERS = 4;

const relays = (evidence: Evidence): readonly Path[] =>
  evidence.paths.filter(
    ({ endpoint, state, control }) => endpoint.as === 'stun' && state === 'works' && !control,
  );

/**
 * Each port of each relay that answers, at the pace of a voice call and all at the same time: what gets lost, how long the
 * rest takes, and how evenly it comes. The first port of each relay comes before the second of any.
 */
export function mediaStreams(evidence: Evidence, { timeoutMs }: PlanFacts): readonly Order[] {
  const places = new Map(
    relays(evidence).map((path) => [`${path.address} ${path.endpoint.port}`, path] as const),
  );
  const seen = new Map<string, number>();
  const ranked = [...places.values()].map((path) => {
    const rank = seen.get(path.address) ?? 0;
    seen.set(path.address, rank + 1);
    return { path, rank };
  });
  const lengthMs = Math.min(LONGEST_STREAM_MS, timeoutMs * STREAM_SHARE);
  const count = Math.max(FEWEST_PACKETS, Math.round(lengthMs / SPACING_MS));
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_STREAMS)
    .map(({ path: { endpoint, address } }) => ({
      kind: 'stun',
      role: 'stream',
      attempt: 1,
      target: endpointTarget(endpoint, address),
      ask: { count, spacingMs: SPACING_MS },
    }));
}

/** More connections than these are not made to tell whose a loss is, and no more at one place. */
const MOST_CONNECTIONS = 200;
const MOST_PER_PLACE = 16;
/**
 * Media got lost: as many connections, spread over places that answer, as a network that loses the same share of everything
 * would not let pass unharmed.
 */
export function lossContrasts(evidence: Evidence): readonly Order[] {
  if (!isLossInDoubt(evidence)) return [];
  const lost = lostOf(lossyStreams(streams(evidence)));
  const made = connectionsLost(evidence);
  const swept = made.total - evidence.pick('tcp', 'steady').length;
  // Once some were lost, it takes more to tell.
  const missing = made.count > 0 ? MOST_CONNECTIONS : connectionsToTell(lost) - swept;
  const places = evidence.paths.filter(
    ({ endpoint, connectMs }) => endpoint.as !== 'stun' && connectMs !== null,
  );
  const wanted = Math.min(MOST_CONNECTIONS, missing, places.length * MOST_PER_PLACE);
  return Array.from({ length: Math.max(0, wanted) }, (_, index) => {
    const round = Math.floor(index / places.length);
    return { place: places[index % places.length], round };
  }).flatMap(({ place, round }): readonly Order[] => {
    if (place === undefined) return [];
    const target = { ...endpointTarget(place.endpoint, place.address), transport: 'tcp' } as const;
    return [{ kind: 'tcp', role: 'steady', attempt: round + 1, ask: {}, target }];
  });
}

/** Media loses something that people may not notice, and whether everything does is not known yet. */
export function isLossInDoubt(evidence: Evidence): boolean {
  const lost = lostOf(lossyStreams(streams(evidence)));
  if (lost.count === 0 || percentOf(lost) >= PLAIN_LOSS_PERCENT) return false;
  return !isClearWhoLoses(evidence, lost);
}

const firstOfEach = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  groupBy(items, keyOf).flatMap(([first]) => first ?? []);

/**
 * Two or more servers that say how they see this computer, asked from one socket: other addresses before other ports. The
 * server's own other address (RFC 5780 §4.3) is one of them where the catalogue publishes it: nothing is sent elsewhere.
 */
export function mappings(evidence: Evidence): readonly Order[] {
  const telling = evidence.paths.flatMap((path) => {
    const { endpoint, state, witness, address } = path;
    if (endpoint.as !== 'stun' || state !== 'works' || isIpv6(address) || witness?.kind !== 'stun') return [];
    const value = witness.outcome.status === 'ok' ? witness.outcome.value : null;
    if (value === null || value.mappedAddress === null) return [];
    const isOurs = overlapWith(evidence.services(endpoint).flatMap(({ ips }) => ips));
    const other = value.otherAddress ?? '';
    const places = [{ path, address, server: `${address}:${endpoint.port}` }];
    const otherHost = other.replace(/:\d+$/, '');
    return isAddress(otherHost) && !isIpv6(otherHost) && isOurs(`${otherHost}/32`)
      ? [...places, { path, address: otherHost, server: other }]
      : places;
  });
  const places = firstOfEach(telling, ({ server }) => server);
  const apart = firstOfEach(places, ({ address }) => address);
  const chosen = [...apart, ...places.filter((place) => !apart.includes(place))].slice(0, MOST_SERVERS);
  const [first] = chosen;
  if (first === undefined || chosen.length < 2) return [];
  return [
    {
      kind: 'nat',
      role: 'mapping',
      attempt: 1,
      target: endpointTarget(first.path.endpoint, first.path.address),
      ask: { servers: chosen.map(({ server }) => server) },
    },
  ];
}
