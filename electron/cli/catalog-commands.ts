import { EXIT } from './exit-status.ts';
import { terminalWidth } from './print.ts';
import { KnownCatalogs } from './known-catalogs.ts';
import { readJson } from './read-json.ts';
import { MAX_CATALOG_MEGABYTES } from './run-command.ts';
import { UsageError } from './usage-error.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { parseCatalog } from '../../shared/catalog/schema.ts';
import { renderProfile, renderProfiles } from '../../shared/export/catalog-text.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** `callpath catalog list`. */
export async function catalogList(messages: Messages): Promise<number> {
  const known = new KnownCatalogs(messages);
  const { catalog } = await known.inForce();
  process.stdout.write(renderProfiles(catalog, messages, terminalWidth()));
  for (const own of await known.imported.list()) {
    const named = { id: printable(own.id, 80), version: printable(own.version, 40) };
    process.stdout.write(`\n${messages.catalogChange.named(named)}\n`);
    process.stdout.write(renderProfiles(printableTitles(own), messages, terminalWidth()));
  }
  return EXIT.reachable;
}

/** What somebody's file says of itself reaches the terminal. */
const printableTitles = (catalog: Catalog): Catalog => ({
  ...catalog,
  source: printable(catalog.source, 1_000),
  profiles: catalog.profiles.map((profile) => ({
    ...profile,
    id: printable(profile.id, 80),
    title: { en: printable(profile.title.en, 200), fr: printable(profile.title.fr, 200) },
  })),
  endpointSets: catalog.endpointSets.map((set) => ({
    ...set,
    serviceAreaDisplayName: printable(set.serviceAreaDisplayName, 200),
    ...(set.notes === undefined ? {} : { notes: printable(set.notes, 2_000) }),
    ...(set.source === undefined ? {} : { source: printable(set.source, 1_000) }),
    ...(set.retired === undefined
      ? {}
      : { retired: { ...set.retired, successor: printable(set.retired.successor, 200) } }),
  })),
});

/** `callpath catalog show ID`: one of the built-in profiles, or an imported catalogue with all of its own. */
export async function catalogShow(id: string, messages: Messages): Promise<number> {
  const known = new KnownCatalogs(messages);
  const { catalog } = await known.inForce();
  const profile = catalog.profiles.find((candidate) => candidate.id === id);
  if (profile === undefined) {
    const imported = await known.imported.list();
    const found = imported.find((candidate) => candidate.id === id);
    if (found === undefined) {
      const ids = [...catalog.profiles, ...imported].map((candidate) => printable(candidate.id, 80));
      throw new UsageError({ code: 'no-such-catalog', value: printable(id, 80), known: ids });
    }
    const shown = printableTitles(found);
    const pages = shown.profiles.map((own) => renderProfile(shown, own, messages, terminalWidth()));
    process.stdout.write(pages.join('\n'));
    return EXIT.reachable;
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
