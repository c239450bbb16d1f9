import { EVERY_OTHER_PLACE } from '../../../shared/analysis/client-route.ts';
import type { Environment } from '../../../shared/model/environment.ts';
import { hopLabel, type Proxy } from '../../../shared/model/hop.ts';
import type { Endpoint } from '../../../shared/model/subject.ts';
import { hopsIn } from '../pac/pac-answer.ts';
import { isBypassed } from './bypass.ts';
import type { ProxySettings } from './proxy-settings.ts';

type ClientProxy = Environment['proxy'];

export const placeKeyOf = ({ host, port }: Pick<Endpoint, 'host' | 'port'>): string => `${host}:${port}`;

/** Endpoints that a client may reach through a proxy: everything but media over UDP. */
export const proxiable = (endpoints: readonly Endpoint[]): readonly Endpoint[] =>
  endpoints.filter(({ as }) => as !== 'stun');

const NONE: ClientProxy = { source: 'none', pacUrl: null, routes: [] };

/** A fixed setting, spelt out for every endpoint. */
export function fixedRoutes(settings: ProxySettings, endpoints: readonly Endpoint[]): ClientProxy {
  if (settings.mode !== 'fixed') return NONE;
  const { secure, plain, bypass, source } = settings;
  const chosen = (endpoint: Endpoint): Proxy | null => {
    if (isBypassed(endpoint.host, endpoint.port, bypass)) return null;
    return endpoint.as === 'http' ? plain : secure;
  };
  const perEndpoint = proxiable(endpoints).map((endpoint) => {
    const proxy = chosen(endpoint);
    return [placeKeyOf(endpoint), [proxy === null ? 'direct' : hopLabel(proxy)]] as const;
  });
  // What service records name later on follows the same setting.
  const others = secure === null ? [] : [[EVERY_OTHER_PLACE, [hopLabel(secure)]] as const];
  return {
    source,
    pacUrl: null,
    routes: distinctProxies([...perEndpoint, ...others]),
    perEndpoint: Object.fromEntries([...perEndpoint, ...others]),
  };
}

/** A script's answers, as hops. */
export function scriptRoutes(
  source: string,
  pacUrl: string,
  answers: Readonly<Record<string, string>>,
): ClientProxy {
  const perEndpoint = Object.entries(answers).map(
    ([key, answer]) => [key, hopsIn(answer).map(hopLabel)] as const,
  );
  return {
    source,
    pacUrl,
    routes: distinctProxies(perEndpoint),
    perEndpoint: Object.fromEntries(perEndpoint),
  };
}

export const distinctProxies = (
  routes: readonly (readonly [string, readonly string[]])[],
): readonly string[] => [...new Set(routes.flatMap(([, hops]) => hops).filter((hop) => hop !== 'direct'))];
