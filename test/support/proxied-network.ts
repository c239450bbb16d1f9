import { EVERY_OTHER_PLACE } from '../../shared/analysis/client-route.ts';
import type { Environment } from '../../shared/model/environment.ts';
import type { FailureCode, ProxyAnswer } from '../../shared/model/failure.ts';
import type { Order } from '../../shared/model/order.ts';
import { when } from './faults.ts';
import { ENVIRONMENT, failed, type Layer, type Reply } from './simulated-network.ts';

export const PROXY_ADDRESS = '198.18.1.3';
export const PROXY = `http://${PROXY_ADDRESS}:3128`;
export const SECOND = 'http://198.18.1.4:3128';

/** This computer as it is set to use these hops for everything, or for single places (`host:port`). */
export const setTo = (
  hops: readonly string[],
  single: Readonly<Record<string, readonly string[]>> = {},
): Environment => ({
  ...ENVIRONMENT,
  proxy: {
    source: 'argument',
    pacUrl: null,
    routes: [...new Set([...hops, ...Object.values(single).flat()])].filter((hop) => hop !== 'direct'),
    perEndpoint: { ...single, [EVERY_OTHER_PLACE]: hops },
  },
});

export const isProxied = (order: Order): boolean => order.via !== undefined;
/** Through a proxy, by what is asked for. */
export const asked =
  (match: (order: Order) => boolean = () => true) =>
  (order: Order): boolean =>
    isProxied(order) && match(order);

/** The proxy's own words about what is asked for. */
export function refusal(code: FailureCode, status: number, more: Partial<ProxyAnswer> = {}): Reply {
  const answer = { status, schemes: [], credentialsSent: false, product: null, ...more };
  return {
    outcome: { status: 'failed', failure: { step: 'tunnel', code, detail: String(status), answer } },
    phases: { connectMs: 1 },
    durationMs: 5,
  };
}
export const refuses = (
  match: (order: Order) => boolean,
  code: FailureCode,
  status: number,
  more?: Partial<ProxyAnswer>,
): Layer => when(asked(match), refusal(code, status, more));

/** Nothing but what the proxy carries gets out; media may. */
export const closedOff: Layer = when(
  (order) =>
    !isProxied(order) &&
    order.kind !== 'dns' &&
    order.kind !== 'stun' &&
    order.kind !== 'nat' &&
    order.role !== 'proxy-itself',
  failed('connect', 'timeout'),
);
/** The connection to the proxy ends like this. */
export const proxyIs = (
  code: FailureCode,
  step: 'proxy' | 'tunnel' = 'proxy',
  match?: (order: Order) => boolean,
): Layer => when(asked(match), failed(step, code));
/** Asked for a page of its own, the proxy says nothing either. */
export const mute: Layer = when((order) => order.role === 'proxy-itself', failed('response', 'timeout'));
