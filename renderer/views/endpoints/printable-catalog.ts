import type { Catalog, EndpointSet } from '../../../shared/catalog/catalog.ts';
import { printable } from '../../../shared/model/printable.ts';

const LONGEST = 2000;
const clean = (text: string): string => printable(text, LONGEST);

/** Names, ranges and ports were checked letter by letter; the prose around them may come from anybody. */
export function printableCatalog(catalog: Catalog): Catalog {
  return {
    ...catalog,
    source: clean(catalog.source),
    version: clean(catalog.version),
    endpointSets: catalog.endpointSets.map(printableSet),
  };
}

const printableSet = (set: EndpointSet): EndpointSet => ({
  ...set,
  serviceAreaDisplayName: clean(set.serviceAreaDisplayName),
  notes: set.notes === undefined ? undefined : clean(set.notes),
  source: set.source === undefined ? undefined : clean(set.source),
  retired:
    set.retired === undefined ? undefined : { ...set.retired, successor: clean(set.retired.successor) },
});
