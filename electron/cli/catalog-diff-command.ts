import { checkPlace, writePlace } from './write-place.ts';
import { EXIT } from './exit-status.ts';
import { KnownCatalogs } from './known-catalogs.ts';
import { terminalWidth } from './print.ts';
import { UsageError } from './usage-error.ts';
import { builtIn } from '../../shared/catalog/built-in.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { CatalogError } from '../../shared/catalog/catalog-error.ts';
import { catalogDiff } from '../../shared/catalog/change/catalog-diff.ts';
import { mergePublished } from '../../shared/catalog/change/merge-published.ts';
import { isPublishedId } from '../../shared/catalog/change/published.ts';
import { RAW_ID } from '../../shared/catalog/raw-form.ts';
import { renderCatalogDiff } from '../../shared/export/catalog-change-text.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** `callpath catalog diff A B`: files or known catalogues. That they differ is an answer like another: status 0. */
export async function catalogDiffCommand(
  a: string,
  b: string,
  { json }: { readonly json?: string },
  messages: Messages,
): Promise<number> {
  if (json !== undefined) await checkPlace('--json', json);
  const known = new KnownCatalogs(messages);
  const [one, other] = [await known.namedOrListed('A', a), await known.namedOrListed('B', b)];
  const [before, now] = [comparable(one, other, a), comparable(other, one, b)];
  const diff = differenceOf(before, now, { a, b });
  const text = `${JSON.stringify(diff, null, 2)}\n`;
  if (json === '-') {
    process.stdout.write(text);
    return EXIT.reachable;
  }
  process.stdout.write(renderCatalogDiff(diff, messages, terminalWidth()));
  if (json !== undefined) {
    await writePlace('--json', json, text);
    process.stderr.write(`${messages.cli.written(printable(json, 300))}\n`);
  }
  return EXIT.reachable;
}

/** The service's whole list beside our catalogue: what of it would come into ours. */
function comparable(catalog: Catalog, other: Catalog, name: string): Catalog {
  if (catalog.id !== RAW_ID || other.id !== builtIn.id) return catalog;
  const sets = catalog.endpointSets.filter(({ id }) => isPublishedId(id));
  const readOn = new Date().toISOString().slice(0, 10);
  const merged = mergePublished(builtIn, { version: null, readOn, source: name, sets });
  return { ...merged, id: catalog.id, version: catalog.version };
}

function differenceOf(before: Catalog, now: Catalog, names: { readonly a: string; readonly b: string }) {
  try {
    return catalogDiff(before, now);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    throw new UsageError({
      code: 'invalid-file',
      name: 'A, B',
      path: printable(`${names.a}, ${names.b}`, 300),
      reason: printable(error.message, 400),
    });
  }
}
