import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SECOND_RELAY } from './network/addresses.ts';

export const EXAMPLE_CATALOG = fileURLToPath(new URL('../support/example-catalog.json', import.meta.url));
const OUT_DIR = fileURLToPath(new URL('out', import.meta.url));

interface EndpointSet {
  readonly feature?: string;
  readonly urls: readonly string[];
  readonly probe: readonly { readonly host: string; readonly port: number; readonly as: string }[];
}

/** The example catalogue with more in its set of media relays. */
const MORE = {
  'two-relays': {
    hosts: [SECOND_RELAY.name],
    probe: [3478, 3479, 3480, 3481].map((port) => ({ host: SECOND_RELAY.name, port, as: 'stun' })),
  },
  'relay-over-tcp': {
    hosts: [],
    probe: [{ host: 'relay.contoso-online.test', port: 443, as: 'turn-tcp' }],
  },
} as const;
export type CatalogName = keyof typeof MORE;

/** Path of the catalogue's file, written anew. */
export function catalogFile(name: CatalogName | undefined): string {
  if (name === undefined) return EXAMPLE_CATALOG;
  const { hosts, probe } = MORE[name];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file
  const catalog = JSON.parse(readFileSync(EXAMPLE_CATALOG, 'utf8')) as { endpointSets: EndpointSet[] };
  const endpointSets = catalog.endpointSets.map((set) =>
    set.feature === 'media'
      ? { ...set, urls: [...set.urls, ...hosts], probe: [...set.probe, ...probe] }
      : set,
  );
  const file = join(OUT_DIR, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...catalog, endpointSets }));
  return file;
}
