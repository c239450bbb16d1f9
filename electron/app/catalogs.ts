import { join } from 'node:path';
import type { CatalogSummary, FileText, HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { InForce } from '../store/published-store.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { PublishedList } from '../../shared/catalog/change/published.ts';
import { wantsSipDomain } from '../../shared/catalog/wants-sip-domain.ts';

export interface Catalogs {
  /** The built-in one first. */
  readonly summaries: () => Promise<readonly CatalogSummary[]>;
  /** Null: the built-in one. @throws {Refused} `no-such-catalog` */
  readonly get: (id: string | null) => Promise<Catalog>;
  /** @throws {Refused} `not-json`, `invalid-file`, `catalog-exists`, `unwritable` */
  readonly add: (file: FileText) => Promise<CatalogSummary>;
  /** @throws {Refused} `no-such-catalog`, `unwritable` */
  readonly remove: (id: string) => Promise<void>;
  /** The built-in one, and the list that it was brought up to date with. */
  readonly inForce: () => Promise<InForce>;
  /** Brings the built-in one up to date. @throws {Refused} `unwritable` */
  readonly keepPublished: (published: PublishedList) => Promise<void>;
}

/** The catalogues, loaded when they are first asked for: checking them takes longer than starting. */
export function openCatalogs(dataFolder: string, tell: (event: HostEvent) => void): Catalogs {
  let loading: ReturnType<typeof load> | null = null;
  const loaded = (): ReturnType<typeof load> => (loading ??= load(dataFolder, tell));

  const summaries = async (): Promise<readonly CatalogSummary[]> => {
    const { inForce, imported } = await loaded();
    const own = (await imported.list()).map((catalog) => summaryOf(catalog, catalog.id));
    return [summaryOf(inForce.catalog, null), ...own];
  };
  const get = async (id: string | null): Promise<Catalog> => {
    const { inForce, imported } = await loaded();
    return id === null ? inForce.catalog : imported.get(id);
  };
  const changed = async (): Promise<void> => tell({ type: 'catalogs-changed', catalogs: await summaries() });

  return {
    summaries,
    get,
    async add(file) {
      const { imported } = await loaded();
      const catalog = await imported.add(file);
      await changed();
      return summaryOf(catalog, catalog.id);
    },
    async remove(id) {
      const { imported } = await loaded();
      await imported.remove(id);
      await changed();
    },
    inForce: async () => (await loaded()).inForce,
    async keepPublished(list) {
      const known = await loaded();
      await known.published.keep(list);
      const { imported, published } = known;
      loading = published.inForce().then((inForce) => ({ imported, published, inForce }));
      await changed();
    },
  };
}

async function load(dataFolder: string, tell: (event: HostEvent) => void) {
  const [{ PublishedStore }, { CatalogStore }] = await Promise.all([
    import('../store/published-store.ts'),
    import('../store/catalog-store.ts'),
  ]);
  const published = new PublishedStore(dataFolder);
  const imported = new CatalogStore(join(dataFolder, 'catalogs'), (problem) =>
    tell({ type: 'problem', problem }),
  );
  const inForce = await published.inForce();
  if (inForce.problem !== null) tell({ type: 'problem', problem: inForce.problem });
  return { imported, published, inForce };
}

const summaryOf = (catalog: Catalog, id: string | null): CatalogSummary => ({
  id,
  title: catalog.title,
  version: catalog.version,
  profiles: catalog.profiles.map((profile) => ({
    id: profile.id,
    title: profile.title,
    wantsSipDomain: wantsSipDomain(catalog, profile),
  })),
});
