import { askList, askVersion, type ServiceOptions } from './endpoints-service.ts';
import { readAsked, writeAsked } from '../store/asked-file.ts';
import type { InForce } from '../store/published-store.ts';
import type { ResolveProxy } from '../system/proxy/chromium-routes.ts';
import { createSystemLookup, type SystemLookup } from '../system/lookup.ts';
import { createTrustStore } from '../system/trust-store.ts';
import { linkedAbort } from '../engine/linked-abort.ts';
import type { ProxyChoice } from '../client-proxy.ts';
import type { Credentials } from '../wire/proxy-auth.ts';
import { ProxyCredentials } from '../wire/proxy-credentials.ts';
import { builtIn } from '../../shared/catalog/built-in.ts';
import { catalogDate } from '../../shared/catalog/catalog-date.ts';
import type { UpdateOutcome } from '../../shared/catalog/change/update-outcome.ts';

const HOUR_MS = 60 * 60 * 1000;
/** Each step of a question; and all of it, with every proxy that a script names. */
const STEP_MS = 5_000;
const WHOLE_MS = 40_000;

export interface AskOptions {
  readonly dataFolder: string;
  readonly base: URL;
  readonly inForce: InForce;
  readonly choice: ProxyChoice;
  readonly proxyCredentials?: Credentials | null;
  readonly resolveProxy?: ResolveProxy | undefined;
  readonly createLookup?: (() => SystemLookup) | undefined;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/**
 * Asks the endpoints service for a newer list than the one in use, as it wants to be asked: for its version once an hour
 * at most, for the list only when the version moved, always with the same GUID. The network failing is an outcome.
 *
 * @throws {Refused} `unwritable`: who cannot remember when they asked must not ask. Rejects with the signal's reason.
 */
export async function askForUpdate(options: AskOptions): Promise<UpdateOutcome> {
  const { dataFolder, base, inForce, now } = options;
  const { asked, isNew } = await readAsked(dataFolder);
  const key = base.href;
  const remember = (latest: string | null): Promise<void> =>
    writeAsked(dataFolder, {
      ...asked,
      asked: { ...asked.asked, [key]: { at: now().toISOString(), latest } },
    });
  /** Told to wait, we forget that there is something: it is asked for anew in an hour. */
  const fetchAndRest = async (service: ServiceOptions, version: string): Promise<UpdateOutcome> => {
    const outcome = await fetchList(service, version);
    if (outcome.status === 'busy') await remember(null);
    return outcome;
  };
  const before = asked.asked[key];
  const sinceMs = before === undefined ? null : now().getTime() - Date.parse(before.at);
  // A clock that was set back is no reason to wait for long.
  if (before !== undefined && sinceMs !== null && sinceMs >= 0 && sinceMs < HOUR_MS) {
    const latest = before.latest;
    if (latest === null || !isNewer(latest, inForce))
      return { status: 'asked-recently', waitMs: HOUR_MS - sinceMs };
    return withService(options, asked.clientRequestId, (service) => fetchAndRest(service, latest));
  }
  if (isNew) await writeAsked(dataFolder, asked);
  return withService(options, asked.clientRequestId, async (service) => {
    const latest = await askVersion(service);
    if (latest.ok) await remember(latest.value);
    // Whoever did not reach the service has not asked it.
    else if (latest.why.status === 'busy') await remember(null);
    if (!latest.ok) return latest.why;
    return isNewer(latest.value, inForce) ? fetchAndRest(service, latest.value) : { status: 'current' };
  });
}

async function fetchList(service: ServiceOptions, version: string): Promise<UpdateOutcome> {
  const sets = await askList(service, builtIn);
  if (!sets.ok) return sets.why;
  return {
    status: 'found',
    published: { version, readOn: dateOf(version), source: service.base.href, sets: sets.value },
  };
}

/** The list that came with the program bears a date and no number. */
function isNewer(latest: string, { published }: InForce): boolean {
  // A list from a file says nothing of its age: whatever the service has may be newer.
  if (published !== null) return published.version === null || latest > published.version;
  const readOn = catalogDate(builtIn, 'teams');
  return readOn === null || dateOf(latest) > readOn;
}

/** `2026102800` was published for 28 October 2026. */
const dateOf = (version: string): string =>
  `${version.slice(0, 4)}-${version.slice(4, 6)}-${version.slice(6, 8)}`;

async function withService(
  options: AskOptions,
  clientRequestId: string,
  ask: (service: ServiceOptions) => Promise<UpdateOutcome>,
): Promise<UpdateOutcome> {
  const { base, choice, proxyCredentials = null, resolveProxy } = options;
  const startedAtMs = performance.now();
  const { signal, abort, release } = linkedAbort(options.signal);
  const timer = setTimeout(
    () => abort(new DOMException('the deadline has passed', 'TimeoutError')),
    WHOLE_MS,
  );
  const lookup = (options.createLookup ?? createSystemLookup)();
  try {
    const context = {
      signal,
      waitMs: STEP_MS,
      now: () => performance.now() - startedAtMs,
      trust: await createTrustStore(),
      lookup,
      proxyCredentials: proxyCredentials === null ? null : new ProxyCredentials(proxyCredentials),
    };
    return await ask({ base, clientRequestId, choice, resolveProxy, context });
  } catch (error) {
    if (!signal.aborted || options.signal.aborted) throw error;
    const failure = { step: 'response', code: 'timeout', detail: null } as const;
    return { status: 'unreachable', place: base.host, failure };
  } finally {
    clearTimeout(timer);
    release();
    lookup.close();
  }
}
