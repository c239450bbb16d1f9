import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import { DIRECT, type Hop, hopLabel, parseHop, type Proxy } from '../model/hop.ts';
import type { Environment } from '../model/environment.ts';
import type { Endpoint } from '../model/subject.ts';
import { isAddress } from '../plan/facts.ts';

/** The key under which a setting says what holds for every place that it does not name. */
export const EVERY_OTHER_PLACE = '*';

/**
 * The hops that the client's setting names for an endpoint, in order. Media over UDP never goes through a proxy (facts,
 * section 4.4), and so has none.
 */
export function clientRoute({ proxy }: Environment, { host, port, as }: Endpoint): readonly Hop[] {
  if (as === 'stun') return [DIRECT];
  const named = proxy.perEndpoint?.[`${host}:${port}`] ?? proxy.perEndpoint?.[EVERY_OTHER_PLACE] ?? [];
  const hops = named.flatMap((label) => parseHop(label) ?? []);
  return hops.length === 0 ? [DIRECT] : hops;
}

/** The proxies of a route, in order. */
export const proxiesOf = (hops: readonly Hop[]): readonly Proxy[] =>
  hops.flatMap((hop) => (hop.type === 'direct' ? [] : [hop]));

/** The client tries a proxy first. */
export const usesProxy = (evidence: Evidence, endpoint: Endpoint): boolean =>
  clientRoute(evidence.environment, endpoint)[0]?.type !== 'direct';

/** Web traffic goes the way the setting names and no other; clients try other protocols directly as well. */
export const isWeb = ({ as }: Endpoint): boolean => as === 'https' || as === 'http';

/**
 * The ways the client goes, in order, until one that it stays on: it goes on to the next hop only where a proxy is not
 * reached at all.
 */
export function clientPaths(evidence: Evidence, endpoint: Endpoint): readonly Path[] {
  const route = clientRoute(evidence.environment, endpoint);
  const gone: Path[] = [];
  for (const hop of route) {
    if (hop.type === 'direct') return [...gone, ...evidence.pathsOf(endpoint)];
    const path = proxiedBy(evidence, endpoint, hop);
    if (path === null) continue;
    gone.push(path);
    if (path.state !== 'proxy-unreachable') break;
  }
  return isWeb(endpoint) ? gone : [...gone, ...evidence.pathsOf(endpoint)];
}

const proxiedBy = (evidence: Evidence, endpoint: Endpoint, hop: Proxy): Path | null =>
  evidence.proxiedPathsOf(endpoint).find(({ via }) => via !== null && hopLabel(via) === hopLabel(hop)) ??
  null;

/** It works by the way the client would go. */
export const worksForClient = (evidence: Evidence, endpoint: Endpoint): boolean =>
  clientPaths(evidence, endpoint).some((path) => path.state === 'works');

/** It works by any way that was tried. */
export const worksSomehow = (evidence: Evidence, endpoint: Endpoint): boolean =>
  [...evidence.pathsOf(endpoint), ...evidence.proxiedPathsOf(endpoint)].some(
    (path) => path.state === 'works',
  );

/**
 * No name of a service leads anywhere here, and the proxy carries connections to them all the same: it alone knows the
 * names of the internet, as some companies have it.
 */
export function onlyProxyResolves(evidence: Evidence): boolean {
  const named = evidence.endpoints.filter(({ host }) => !isAddress(host));
  const carried = named.some((endpoint) =>
    evidence
      .proxiedPathsOf(endpoint)
      .some(({ state }) => !state.startsWith('proxy-') && state !== 'unmeasured'),
  );
  return carried && named.every(({ host }) => isNameless(evidence, host));
}

const isNameless = (evidence: Evidence, host: string): boolean => {
  const { state } = evidence.resolution(host);
  return state === 'denied' || state === 'silent';
};

/** It needs a direct way (media does), and its name is such a one: nobody could be asked, which says nothing about it. */
export const isNamedByProxyOnly = (evidence: Evidence, endpoint: Endpoint): boolean =>
  !usesProxy(evidence, endpoint) &&
  evidence.environment.proxy.routes.length > 0 &&
  !isAddress(endpoint.host) &&
  isNameless(evidence, endpoint.host) &&
  onlyProxyResolves(evidence);

/** Some attempt through a proxy was answered by it, well or ill: the network up to there is alive. */
export const proxyAnswers = (evidence: Evidence): boolean =>
  evidence.proxied.some((path) => path.state !== 'proxy-unreachable' && path.state !== 'unmeasured');
