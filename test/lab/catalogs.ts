import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { parseCatalog } from '../../shared/catalog/schema.ts';
import { SECOND_RELAY } from './network/addresses.ts';
import type { Scenario } from './scenario.ts';

export const EXAMPLE_CATALOG = fileURLToPath(new URL('../support/example-catalog.json', import.meta.url));
const OUT_DIR = fileURLToPath(new URL('out/catalogs', import.meta.url));

/** Path of the example's file, or of what the scenario makes of it, written anew. */
export function catalogFile({ name, catalog }: Pick<Scenario, 'name' | 'catalog'>): string {
  if (catalog === undefined) return EXAMPLE_CATALOG;
  mkdirSync(OUT_DIR, { recursive: true });
  const file = join(OUT_DIR, `${name}.json`);
  const example = parseCatalog(JSON.parse(readFileSync(EXAMPLE_CATALOG, 'utf8')));
  writeFileSync(file, JSON.stringify(catalog(example)));
  return file;
}

type EndpointSet = Catalog['endpointSets'][number];

const withMedia =
  (hosts: readonly string[], probe: EndpointSet['probe'] & object) =>
  (example: Catalog): Catalog => ({
    ...example,
    endpointSets: example.endpointSets.map((set) =>
      set.feature === 'media'
        ? { ...set, urls: [...(set.urls ?? []), ...hosts], probe: [...(set.probe ?? []), ...probe] }
        : set,
    ),
  });

export const TWO_RELAYS = withMedia(
  [SECOND_RELAY.name],
  [3478, 3479, 3480, 3481].map((port) => ({ host: SECOND_RELAY.name, port, as: 'stun' })),
);
export const RELAY_OVER_TCP = withMedia(
  [],
  [{ host: 'relay.contoso-online.test', port: 443, as: 'turn-tcp' }],
);
