import type { Catalogs } from './catalogs.ts';
import type { Host } from './host.ts';
import { Refused } from './refused.ts';
import type { UpdateCheck } from '../../shared/api/catalog-calls.ts';
import type { PublishedList } from '../../shared/catalog/change/published.ts';

export interface CatalogUpdates {
  /** Asks the endpoints service; rejects only where nothing can be remembered, or the program ends. */
  readonly check: () => Promise<UpdateCheck>;
  /** Uses what the last check found. @throws {Refused} `no-such-update`, `unwritable` */
  readonly apply: (version: string) => Promise<null>;
  readonly close: () => void;
}

/** Keeps the built-in catalogue up to date, when somebody asks for it: nothing is asked of the network before. */
export function catalogUpdates(
  host: Pick<Host, 'dataFolder' | 'createLookup' | 'resolveProxy' | 'endpointsService'>,
  catalogs: Catalogs,
): CatalogUpdates {
  const stop = new AbortController();
  let found: PublishedList | null = null;
  let asking: Promise<UpdateCheck> | null = null;

  async function ask(): Promise<UpdateCheck> {
    const [
      { askForUpdate },
      { SERVICE_URL },
      { builtIn },
      { catalogDate },
      { catalogDiff },
      { mergePublished },
    ] = await Promise.all([
      import('../update/ask-for-update.ts'),
      import('../update/endpoints-service.ts'),
      import('../../shared/catalog/built-in.ts'),
      import('../../shared/catalog/catalog-date.ts'),
      import('../../shared/catalog/change/catalog-diff.ts'),
      import('../../shared/catalog/change/merge-published.ts'),
    ]);
    const inForce = await catalogs.inForce();
    const outcome = await askForUpdate({
      dataFolder: host.dataFolder,
      base: new URL(host.endpointsService ?? SERVICE_URL),
      inForce,
      choice: { proxy: 'system' },
      createLookup: host.createLookup,
      resolveProxy: host.resolveProxy,
      signal: stop.signal,
      now: () => new Date(),
    });
    if (outcome.status !== 'found') {
      const { version } = inForce.catalog;
      return { status: 'none', outcome, inUse: { version, readOn: catalogDate(inForce.catalog, 'teams') } };
    }
    found = outcome.published;
    const merged = mergePublished(builtIn, found);
    const diff = catalogDiff(inForce.catalog, merged);
    return { status: 'found', version: merged.version, readOn: found.readOn, diff };
  }

  return {
    // Two windows, or an impatient person, ask once.
    check: () =>
      (asking ??= ask().finally(() => {
        asking = null;
      })),
    async apply(version) {
      if (found === null || (found.version ?? found.readOn) !== version)
        throw new Refused({ code: 'no-such-update' });
      await catalogs.keepPublished(found);
      found = null;
      return null;
    },
    close: () => stop.abort(),
  };
}
