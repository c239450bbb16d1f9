import { EXIT } from './exit-status.ts';
import { terminalWidth } from './print.ts';
import { KnownCatalogs } from './known-catalogs.ts';
import { readJson } from './read-json.ts';
import { MAX_CATALOG_MEGABYTES } from './run-command.ts';
import { UsageError } from './usage-error.ts';
import { parseCatalog } from '../../shared/catalog/schema.ts';
import { renderProfile, renderProfiles } from '../../shared/export/catalog-text.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** `callpath catalog list`. */
export async function catalogList(messages: Messages): Promise<number> {
  const { catalog } = await new KnownCatalogs(messages).inForce();
  process.stdout.write(renderProfiles(catalog, messages, terminalWidth()));
  return EXIT.reachable;
}

/** `callpath catalog show ID`: one of the built-in profiles. */
export async function catalogShow(id: string, messages: Messages): Promise<number> {
  const { catalog } = await new KnownCatalogs(messages).inForce();
  const profile = catalog.profiles.find((candidate) => candidate.id === id);
  if (profile === undefined) {
    const known = catalog.profiles.map((candidate) => candidate.id);
    throw new UsageError({ code: 'no-such-catalog', value: printable(id, 80), known });
  }
  process.stdout.write(renderProfile(catalog, profile, messages, terminalWidth()));
  return EXIT.reachable;
}

/** `callpath catalog check FILE`. */
export async function catalogCheck(path: string, messages: Messages): Promise<number> {
  const catalog = await readJson('FILE', path, MAX_CATALOG_MEGABYTES, parseCatalog);
  const text = messages.cli.catalogOk({
    id: printable(catalog.id, 80),
    version: printable(catalog.version, 40),
    profiles: catalog.profiles.length,
    sets: catalog.endpointSets.length,
  });
  process.stdout.write(`${text}\n`);
  return EXIT.reachable;
}
