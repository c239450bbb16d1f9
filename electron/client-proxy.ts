import { attemptOrder } from './engine/attempt-order.ts';
import { observationOf } from './engine/observation-of.ts';
import type { ProbeContext } from './engine/probe.ts';
import { fixedRoutes, placeKeyOf, proxiable, scriptRoutes } from './system/proxy/client-proxy.ts';
import { NO_PROXY, type ProxySettings, readProxy } from './system/proxy/proxy-settings.ts';
import { readProxySettings } from './system/proxy/read-settings.ts';
import { findWpad } from './system/proxy/wpad.ts';
import type { Environment } from '../shared/model/environment.ts';
import type { Observation } from '../shared/model/observation.ts';
import type { OrderOf } from '../shared/model/order.ts';
import type { Endpoint } from '../shared/model/subject.ts';

export interface ProxyChoice {
  /** `system`, `direct`, or a proxy's URL without credentials. */
  readonly proxy: string;
  /** A script instead: its URL or path. */
  readonly pac?: string | undefined;
}

export interface ClientProxy {
  readonly proxy: Environment['proxy'];
  /** How fetching and asking the script went, where there is one. */
  readonly observation: Observation | null;
}

/** Which way a client on this computer would go to each endpoint. Never rejects but for the signal's reason. */
export async function findClientProxy(
  choice: ProxyChoice,
  endpoints: readonly Endpoint[],
  context: ProbeContext,
): Promise<ClientProxy> {
  const settings = await settingsFor(choice, context);
  if (settings.mode !== 'pac') return { proxy: fixedRoutes(settings, endpoints), observation: null };
  const { source, guessed } = settings;
  const url = guessed
    ? await findWpad((host, signal) => context.lookup.lookup(host, signal), context.signal)
    : withoutUser(settings.url);
  if (url === null) return { proxy: fixedRoutes(NO_PROXY, endpoints), observation: null };
  const places = [...new Set(proxiable(endpoints).map(placeKeyOf))];
  const order: OrderOf<'pac'> = {
    kind: 'pac',
    role: 'sweep',
    attempt: 1,
    ask: { url, places },
    target: { set: null, host: hostOf(url), address: null, port: null, transport: 'tcp', route: 'direct' },
  };
  const startedAtMs = context.now();
  const measured = await attemptOrder(order, context);
  const observation = observationOf(0, order, { startedAtMs, endedAtMs: context.now() }, measured);
  // A name that happens to exist hands out no script: then there is no setting, and so nothing wrong with it.
  if (guessed && observation.outcome.status !== 'ok')
    return { proxy: fixedRoutes(NO_PROXY, endpoints), observation: null };
  const answers =
    observation.kind === 'pac' && observation.outcome.status === 'ok'
      ? observation.outcome.value.answers
      : {};
  return { proxy: scriptRoutes(source, url, answers), observation };
}

function settingsFor(
  { proxy, pac }: ProxyChoice,
  { signal }: ProbeContext,
): ProxySettings | Promise<ProxySettings> {
  if (pac !== undefined) return { mode: 'pac', source: 'argument', url: pac, guessed: false };
  if (proxy === 'direct') return NO_PROXY;
  if (proxy === 'system') return readProxySettings(process.env, signal);
  const read = readProxy(proxy)?.proxy ?? null;
  return { mode: 'fixed', source: 'argument', secure: read, plain: read, bypass: [] };
}

/** Nobody is shown a password that stands in an address, the script's server included. */
const withoutUser = (url: string): string => url.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i, '$1');

const hostOf = (url: string): string =>
  URL.canParse(url) && /^https?:/.test(url) ? new URL(url).hostname : 'file';
