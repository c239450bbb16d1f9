import { tried, isAddress, type PlanFacts } from './facts.ts';
import { endpointOrder, neutralName, placeTarget } from './orders.ts';
import { pathKeyOf, type Overdue } from './overdue.ts';
import { clientRoute, proxiesOf } from '../analysis/client-route.ts';
import type { Evidence } from '../analysis/evidence.ts';
import { distinct } from '../analysis/group.ts';
import { proxiedKey, type Path } from '../analysis/path.ts';
import { unansweredHow } from '../analysis/proxy-voice.ts';
import { hopLabel, type Proxy } from '../model/hop.ts';
import type { Order, Role } from '../model/order.ts';
import type { Endpoint } from '../model/subject.ts';

/** An endpoint as a proxy carries it: asked for by name, at one of the proxy's addresses. */
export function proxiedOrder(
  endpoint: Endpoint,
  via: Proxy,
  proxyAddress: string,
  role: Role,
  attempt: number,
): Order {
  const order = endpointOrder(endpoint, proxyAddress, role, attempt);
  return { ...order, via, target: { ...order.target, route: 'proxy' } };
}

/** The proxies that some endpoint's setting names, each once. */
export function proxiesInUse(evidence: Evidence): readonly Proxy[] {
  const proxies = evidence.endpoints.flatMap((e) => proxiesOf(clientRoute(evidence.environment, e)));
  return [...new Map(proxies.map((proxy) => [hopLabel(proxy), proxy])).values()];
}

/** Names of proxies, to be resolved like any other. */
export const proxyNames = (evidence: Evidence): readonly string[] =>
  distinct(proxiesInUse(evidence).map(({ host }) => host)).filter((host) => !isAddress(host));

/** What can be tried now that a proxy's address is known: every endpoint whose first choice it is. */
export function ordersThrough(
  evidence: Evidence,
  proxyHost: string,
  addresses: readonly string[],
): readonly Order[] {
  const [address] = addresses;
  if (address === undefined) return [];
  return evidence.endpoints.flatMap((endpoint) => {
    const [first] = clientRoute(evidence.environment, endpoint);
    if (first === undefined || first.type === 'direct' || first.host !== proxyHost) return [];
    return [proxiedOrder(endpoint, first, address, 'sweep', 1)];
  });
}

/** The setting's next choice for what its first proxy could not even be asked. */
export function fallbacks(
  evidence: Evidence,
  facts: PlanFacts,
  overdue: readonly Overdue[],
): readonly Order[] {
  const waiting = overdue.flatMap(({ order, step }) =>
    step === 'proxy' && order.via !== undefined ? [pathKeyOf(order) ?? ''] : [],
  );
  const inVain = new Set(waiting);
  return evidence.endpoints.flatMap((endpoint) => {
    const proxies = proxiesOf(clientRoute(evidence.environment, endpoint));
    return proxies.slice(1).flatMap((proxy, index) => {
      const before = proxies[index];
      if (before === undefined) return [];
      if (!inVain.has(proxiedKey(endpoint, before)) && !isUnreached(evidence, endpoint, before)) return [];
      const address = addressOf(evidence, facts, proxy);
      return address === null ? [] : [proxiedOrder(endpoint, proxy, address, 'sweep', 1)];
    });
  });
}

function isUnreached(evidence: Evidence, endpoint: Endpoint, proxy: Proxy): boolean {
  const path = evidence
    .proxiedPathsOf(endpoint)
    .find(({ via }) => via !== null && hopLabel(via) === hopLabel(proxy));
  if (path !== undefined) return path.state === 'proxy-unreachable';
  const { state } = evidence.resolution(proxy.host);
  return !isAddress(proxy.host) && (state === 'denied' || state === 'silent');
}

/** Null while nobody has named one. */
const addressOf = (evidence: Evidence, facts: PlanFacts, { host }: Proxy): string | null =>
  (isAddress(host) ? [host] : tried(evidence.resolution(host).addresses, facts))[0] ?? null;

const SECURE_PORT = 443;
const MAX_CONTRASTS = 16;

/**
 * A proxy refuses: is it the host, or the port? The same host on 443, and a neutral host on the refused port, which a
 * rule about ports refuses as well.
 */
export function refusalContrasts(evidence: Evidence): readonly Order[] {
  const refused = evidence.proxied.filter(
    (path) =>
      (path.state === 'proxy-denied' || (path.state === 'proxy-broken' && unansweredHow(path) !== 'hangs')) &&
      path.endpoint.port !== SECURE_PORT &&
      path.endpoint.as !== 'http',
  );
  const neutral = neutralName(evidence.subject.controls.tls);
  return refused
    .slice(0, MAX_CONTRASTS)
    .flatMap((path) => [
      tunnelTo(path, path.endpoint.host, SECURE_PORT, 'proxy-other-port'),
      tunnelTo(path, neutral, path.endpoint.port, 'proxy-neutral-host'),
    ]);
}

/**
 * A proxy leaves a question unanswered: does it answer one for which it needs nobody else? Web proxies answer a request
 * for a page of their own with an error; how far SOCKS came, the attempt itself shows.
 */
export function selfContrasts(evidence: Evidence, overdue: readonly Overdue[]): readonly Order[] {
  const waiting = overdue.flatMap(({ order, step }) =>
    step === 'tunnel' && order.via !== undefined ? [{ via: order.via, address: order.target.address }] : [],
  );
  const hanging = evidence.proxied.flatMap((path) =>
    unansweredHow(path) === 'hangs' && path.via !== null
      ? [{ via: path.via, address: path.witness?.target.address ?? null }]
      : [],
  );
  return [...waiting, ...hanging].flatMap(({ via, address }): readonly Order[] => {
    if (via.type === 'socks5' || address === null) return [];
    return [
      {
        kind: 'http',
        role: 'proxy-itself',
        attempt: 1,
        target: placeTarget(via.host, address, via.port),
        ask: { secure: via.type === 'https', path: '/', hostName: via.host, evenIfUntrusted: true },
      },
    ];
  });
}

/** Only the proxy's answer is asked for: the connection is closed as soon as it is carried. */
function tunnelTo(path: Path, host: string, port: number, role: Role): Order {
  const { target, via } = path.witness ?? { target: null, via: undefined };
  return {
    kind: 'tcp',
    role,
    attempt: 1,
    ask: {},
    ...(via === undefined ? {} : { via }),
    target: {
      set: path.endpoint.sets[0] ?? null,
      host,
      address: target?.address ?? null,
      port,
      transport: 'tcp',
      route: 'proxy',
    },
  };
}

/** One proxy that is not reached is not asked for every endpoint again. */
const MOST_CONFIRMED = 3;
/** What fails alike behind a proxy. */
const MOST_BEHIND = 24;

const WORTH_ANOTHER: ReadonlySet<Path['state']> = new Set<Path['state']>([
  'proxy-unreachable',
  'proxy-broken',
  'proxy-upstream',
  'tls-silent',
  'tls-cut',
  'no-answer',
  'answer-cut',
  'server-error',
]);

/** Whatever failed through a proxy in a way that chance could explain, again: alone and spaced out. */
export function confirmProxied(evidence: Evidence, attempts: number): readonly Order[] {
  const seen = new Map<string, number>();
  return evidence.proxied.flatMap((path) => {
    const { via, witness } = path;
    if (via === null || witness === null || !WORTH_ANOTHER.has(path.state)) return [];
    const group = `${hopLabel(via)}|${path.state}`;
    const count = (seen.get(group) ?? 0) + 1;
    seen.set(group, count);
    if (count > (path.state.startsWith('proxy-') ? MOST_CONFIRMED : MOST_BEHIND)) return [];
    const address = witness.target.address ?? '';
    return Array.from({ length: attempts - 1 }, (_, index) =>
      proxiedOrder(path.endpoint, via, address, 'confirm', index + 2),
    );
  });
}
