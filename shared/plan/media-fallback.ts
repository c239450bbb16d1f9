import { endpointTarget } from './orders.ts';
import type { Overdue } from './overdue.ts';
import { proxiedOrder, proxiesInUse } from './proxied.ts';
import type { Evidence } from '../analysis/evidence.ts';
import { distinct } from '../analysis/group.ts';
import { isRefused } from '../analysis/refusals.ts';
import { hopLabel } from '../model/hop.ts';
import type { Order } from '../model/order.ts';
import type { Endpoint } from '../model/subject.ts';

/** Where relays listen for those who cannot use UDP (facts, section 4.2). */
export const FALLBACK_PORT = 443;
/** Relays of one profile are few, and one speaks for the others. */
const MOST_RELAYS = 4;

/**
 * Relays that answer on no UDP port, over TCP: directly and, where clients use proxies, through these. Where the catalogue
 * has the relay over TCP anyway, that is measured as any endpoint is.
 */
export function mediaFallback(evidence: Evidence, overdue: readonly Overdue[]): readonly Order[] {
  const media = evidence.paths.filter(({ endpoint, control }) => endpoint.as === 'stun' && !control);
  const open = new Set(media.filter(({ state }) => state === 'works').map(({ address }) => address));
  const known = new Set(evidence.endpoints.filter(({ as }) => as === 'turn-tcp').map(({ host }) => host));
  const failed = media.filter((path) => path.state === 'silent' || isRefused(path));
  const places = [
    ...failed.map(({ endpoint: { host, sets }, address }) => ({ host, sets, address })),
    ...overdue.flatMap(({ order: { kind, role, target } }) =>
      kind === 'stun' && role === 'sweep' && target.address !== null
        ? [{ host: target.host, sets: target.set === null ? [] : [target.set], address: target.address }]
        : [],
    ),
  ];
  const relays = new Map(places.map((place) => [place.address, place]));
  return [...relays.values()]
    .filter(({ host, address }) => !open.has(address) && !known.has(host))
    .slice(0, MOST_RELAYS)
    .flatMap(({ host, sets, address }) => {
      const endpoint: Endpoint = { sets, host, port: FALLBACK_PORT, as: 'turn-tcp' };
      const target = endpointTarget(endpoint, address);
      const direct: Order = { kind: 'turn-tcp', role: 'fallback', attempt: 1, ask: {}, target };
      return [direct, ...throughProxies(evidence, endpoint)];
    });
}

function throughProxies(evidence: Evidence, endpoint: Endpoint): readonly Order[] {
  return proxiesInUse(evidence).flatMap((proxy) => {
    const reached = evidence.proxied.filter(({ via }) => via !== null && hopLabel(via) === hopLabel(proxy));
    const [address] = distinct(reached.flatMap(({ witness }) => witness?.target.address ?? []));
    return address === undefined ? [] : [proxiedOrder(endpoint, proxy, address, 'fallback', 1)];
  });
}
