import type { PlanFacts } from './facts.ts';
import { isIpv6 } from './facts.ts';
import { endpointTarget } from './orders.ts';
import type { Evidence } from '../analysis/evidence.ts';
import {
  losesElsewhere,
  lossPercentOf,
  PLAIN_LOSS_PERCENT,
  streams,
  TARGETS,
} from '../analysis/media-quality.ts';
import type { Path } from '../analysis/path.ts';
import type { Order } from '../model/order.ts';

/** A voice codec sends a packet every twenty milliseconds. */
const SPACING_MS = 20;
/** Ports of relays that are measured side by side: the four that Teams uses, and a second relay. */
const MOST_STREAMS = 6;
const MOST_SERVERS = 4;

const relays = (evidence: Evidence): readonly Path[] =>
  evidence.paths.filter(
    ({ endpoint, state, control }) => endpoint.as === 'stun' && state === 'works' && !control,
  );

/**
 * Each relay that answers, at the pace of a voice call, for as long as one attempt may wait: what gets lost, how long the
 * rest takes, and how evenly it comes.
 */
export function mediaStreams(evidence: Evidence, { timeoutMs }: PlanFacts): readonly Order[] {
  const seen = new Set<string>();
  const first = relays(evidence).filter(({ endpoint: { host, port } }) => {
    const place = `${host}:${port}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
  return first.slice(0, MOST_STREAMS).map(({ endpoint, address }) => ({
    kind: 'stun',
    role: 'stream',
    attempt: 1,
    target: endpointTarget(endpoint, address),
    ask: { count: Math.max(25, Math.round(timeoutMs / SPACING_MS)), spacingMs: SPACING_MS },
  }));
}

/** Connections that tell a network which loses everything now and then from one that loses media alone. */
const CONNECTIONS = 60;
const MOST_PER_PLACE = 8;

/**
 * Media got lost, and no connection so far shows any loss: a few dozen more, spread over places that answer, so that a
 * network that loses one packet in twenty of everything would show it.
 */
export function lossContrasts(evidence: Evidence): readonly Order[] {
  const lossy = lossPercentOf(streams(evidence));
  if (lossy <= TARGETS.lossPercent || lossy >= PLAIN_LOSS_PERCENT || losesElsewhere(evidence)) return [];
  const places = evidence.paths.filter(
    ({ endpoint, connectMs }) => endpoint.as !== 'stun' && connectMs !== null,
  );
  const rounds = Math.min(MOST_PER_PLACE, Math.ceil(CONNECTIONS / Math.max(1, places.length)));
  return Array.from({ length: rounds }, (_, round) =>
    places.map(({ endpoint, address }): Order => ({
      kind: 'tcp',
      role: 'steady',
      attempt: round + 1,
      ask: {},
      target: { ...endpointTarget(endpoint, address), transport: 'tcp' },
    })),
  )
    .flat()
    .slice(0, CONNECTIONS);
}

/** Two or more servers that say how they see this computer, asked from one socket: other hosts before other ports. */
export function mappings(evidence: Evidence): readonly Order[] {
  const telling = evidence.paths.filter(
    ({ endpoint, state, witness, address }) =>
      endpoint.as === 'stun' &&
      state === 'works' &&
      !isIpv6(address) &&
      witness?.kind === 'stun' &&
      witness.outcome.status === 'ok' &&
      witness.outcome.value.mappedAddress !== null,
  );
  const apart = [...new Map(telling.map((path) => [path.address, path])).values()];
  const rest = telling.filter((path) => !apart.includes(path));
  const chosen = [...apart, ...rest].slice(0, MOST_SERVERS);
  const [first] = chosen;
  if (first === undefined || chosen.length < 2) return [];
  return [
    {
      kind: 'nat',
      role: 'mapping',
      attempt: 1,
      target: endpointTarget(first.endpoint, first.address),
      ask: { servers: chosen.map(({ address, endpoint }) => `${address}:${endpoint.port}`) },
    },
  ];
}
