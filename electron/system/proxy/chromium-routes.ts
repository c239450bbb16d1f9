import { EVERY_OTHER_PLACE } from '../../../shared/analysis/client-route.ts';
import type { Environment } from '../../../shared/model/environment.ts';
import { hopLabel } from '../../../shared/model/hop.ts';
import { linkedAbort } from '../../engine/linked-abort.ts';
import { hopsIn, shownAnswers } from '../pac/pac-answer.ts';
import { distinctProxies } from './client-proxy.ts';
import { urlOfPlace } from './place-url.ts';

/** A browser engine's own answer for one URL, as a script would give it: `PROXY a:3128; DIRECT`. */
export type ResolveProxy = (url: string) => Promise<string>;

/** An engine that detects, fetches or runs a script in vain costs this much; what is answered by then counts. */
export const CHROMIUM_MS = 4000;

/** What the engine answers for these places, `host:port`. Never rejects; a place without an answer is left out. */
export async function askChromium(
  resolveProxy: ResolveProxy,
  places: readonly string[],
  signal: AbortSignal,
  waitMs = CHROMIUM_MS,
): Promise<Readonly<Record<string, string>>> {
  const answers = new Map<string, string>();
  const { signal: stopped, abort, release } = linkedAbort(signal);
  const late = new Promise<void>((resolve) => {
    stopped.addEventListener('abort', () => resolve(), { once: true });
    if (stopped.aborted) resolve();
  });
  const timer = setTimeout(() => abort(null), waitMs);
  const ask = async (place: string): Promise<void> => {
    try {
      const answer: unknown = await resolveProxy(urlOfPlace(place).url);
      if (typeof answer === 'string' && !stopped.aborted) answers.set(place, answer);
    } catch {
      // No answer.
    }
  };
  const asked = places.map(ask);
  await Promise.race([Promise.all(asked), late]);
  clearTimeout(timer);
  abort(null);
  release();
  return shownAnswers(Object.fromEntries(answers));
}

/**
 * The ways that the engine names, and beside them the setting's own where they are others. Where both say the same, the
 * setting is the source: it tells more.
 */
export function chromiumRoutes(
  own: Environment['proxy'],
  answers: Readonly<Record<string, string>>,
): Environment['proxy'] {
  const told = Object.entries(answers).map(([place, answer]) => [place, labelsIn(answer)] as const);
  const ownOf = (place: string): readonly string[] => orDirect(own.perEndpoint?.[place] ?? []);
  const others = told.filter(([place, hops]) => hops.join(' ') !== ownOf(place).join(' '));
  if (others.length === 0) return own;
  const { [EVERY_OTHER_PLACE]: _unknown, ...named } = own.perEndpoint ?? {};
  const perEndpoint = { ...named, ...Object.fromEntries(told) };
  return {
    source: 'chromium',
    pacUrl: own.pacUrl,
    routes: distinctProxies(Object.entries(perEndpoint)),
    perEndpoint,
    otherwise: Object.fromEntries(others.map(([place]) => [place, ownOf(place)])),
  };
}

const orDirect = (hops: readonly string[]): readonly string[] => (hops.length === 0 ? ['direct'] : hops);
const labelsIn = (answer: string): readonly string[] => orDirect(hopsIn(answer).map(hopLabel));
