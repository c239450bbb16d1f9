import { attemptOrder } from './engine/attempt-order.ts';
import { observationOf } from './engine/observation-of.ts';
import type { ProbeContext } from './engine/probe.ts';
import { askChromium, chromiumRoutes, type ResolveProxy } from './system/proxy/chromium-routes.ts';
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

/** Which way a client on this computer would go. The setting is read once; each question is about places not asked yet. */
export class ClientRoutes {
  readonly #choice: ProxyChoice;
  readonly #context: ProbeContext;
  /** Null: this is no browser engine, or its answer was not asked for. */
  readonly #resolveProxy: ResolveProxy | null;
  #settings: Promise<ProxySettings> | null = null;
  #scripts = 0;

  constructor(choice: ProxyChoice, context: ProbeContext, resolveProxy: ResolveProxy | null) {
    this.#choice = choice;
    this.#context = context;
    this.#resolveProxy = choice.proxy === 'system' && choice.pac === undefined ? resolveProxy : null;
  }

  /** Never rejects but for the signal's reason. */
  async of(endpoints: readonly Endpoint[]): Promise<ClientProxy> {
    const places = [...new Set(proxiable(endpoints).map(placeKeyOf))];
    const [own, engine] = await Promise.all([
      this.#own(endpoints, places),
      this.#resolveProxy === null ? null : askChromium(this.#resolveProxy, places, this.#context.signal),
    ]);
    return engine === null ? own : { ...own, proxy: chromiumRoutes(own.proxy, engine) };
  }

  async #own(endpoints: readonly Endpoint[], places: readonly string[]): Promise<ClientProxy> {
    this.#settings ??= this.#read();
    const settings = await this.#settings;
    if (settings.mode !== 'pac') return { proxy: fixedRoutes(settings, endpoints), observation: null };
    const { source, guessed, url } = settings;
    const observation = await this.#script(url, places);
    if (observation.kind !== 'pac') throw new Error('another probe answered');
    // A name that happens to exist hands out no script: then there is no setting, and so nothing wrong with it.
    if (guessed && observation.outcome.status !== 'ok') {
      return { proxy: fixedRoutes(NO_PROXY, endpoints), observation: null };
    }
    const answers = observation.outcome.status === 'ok' ? observation.outcome.value.answers : {};
    return { proxy: scriptRoutes(source, url, answers), observation };
  }

  /** Where a script is to be looked for, it is found here or there is no setting. */
  async #read(): Promise<ProxySettings> {
    const { lookup, signal } = this.#context;
    const settings = await settingsFor(this.#choice, this.#context);
    if (settings.mode !== 'pac') return settings;
    if (!settings.guessed) return { ...settings, url: withoutUser(settings.url) };
    const url = await findWpad((host, limit) => lookup.lookup(host, limit), signal);
    return url === null ? NO_PROXY : { ...settings, url };
  }

  async #script(url: string, places: readonly string[]): Promise<Observation> {
    const order: OrderOf<'pac'> = {
      kind: 'pac',
      role: 'sweep',
      attempt: 1,
      ask: { url, places },
      target: { set: null, host: hostOf(url), address: null, port: null, transport: 'tcp', route: 'direct' },
    };
    // Before all that the run numbers, and in order.
    const id = this.#scripts / 100;
    this.#scripts += 1;
    const startedAtMs = this.#context.now();
    const measured = await attemptOrder(order, this.#context);
    return observationOf(id, order, { startedAtMs, endedAtMs: this.#context.now() }, measured);
  }
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

/** What was learned of further places, beside what was known. */
export function withFurther(known: Environment['proxy'], more: Environment['proxy']): Environment['proxy'] {
  if (more.perEndpoint === undefined) return known;
  const otherwise = { ...known.otherwise, ...more.otherwise };
  return {
    // Where nothing was set for the first places, a setting that names some of the others is one all the same.
    source: more.source === 'chromium' || known.source === 'none' ? more.source : known.source,
    pacUrl: known.pacUrl ?? more.pacUrl,
    routes: [...new Set([...known.routes, ...more.routes])],
    perEndpoint: { ...known.perEndpoint, ...more.perEndpoint },
    ...(Object.keys(otherwise).length === 0 ? {} : { otherwise }),
  };
}

/** Nobody is shown a password that stands in an address, the script's server included. */
const withoutUser = (url: string): string => url.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i, '$1');

const hostOf = (url: string): string =>
  URL.canParse(url) && /^https?:/.test(url) ? new URL(url).hostname : 'file';
