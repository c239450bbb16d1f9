import type { Catalog, EndpointSet } from '../catalog.ts';
import { CatalogError } from '../catalog-error.ts';
import { RAW_ID } from '../raw-form.ts';

/** The list of the Microsoft 365 endpoints web service at one time, worldwide instance. */
export interface PublishedList {
  /** As the service counts (`2026102800`); null: it was read from a file that does not say. */
  readonly version: string | null;
  /** The day it was current, or else the day it was read (YYYY-MM-DD). */
  readonly readOn: string;
  /** The service's address, or the name of the file. */
  readonly source: string;
  readonly sets: readonly EndpointSet[];
}

/** Ids up to here are the worldwide list's own in our catalogue; see `built-in.ts`. */
const LAST_PUBLISHED_ID = 999;
export const isPublishedId = (id: number): boolean => id <= LAST_PUBLISHED_ID;

/**
 * The published records in a file: the service's own array, or a catalogue like ours. Null for a catalogue of other
 * people's, which is not an update of ours.
 *
 * @throws {CatalogError} when they are of another instance, which numbers its sets differently
 */
export function publishedIn(file: Catalog, base: Catalog): readonly EndpointSet[] | null {
  if (file.id !== RAW_ID && file.id !== base.id) return null;
  const sets = file.endpointSets.filter(({ id, retired }) => isPublishedId(id) && retired === undefined);
  if (!isWorldwide(sets, base))
    throw new CatalogError([], 'not the worldwide list: none of its Teams sets is one of the catalogue');
  return sets;
}

/** Sets keep their number as long as they live; of those for Teams some have always kept a name or a range. */
export function isWorldwide(sets: readonly EndpointSet[], base: Catalog): boolean {
  const known = new Map(base.endpointSets.map((set) => [set.id, set]));
  return sets.some(({ id, serviceArea, urls, ips }) => {
    const own = serviceArea === 'Skype' ? known.get(id) : undefined;
    const places = new Set([...(own?.urls ?? []), ...(own?.ips ?? [])]);
    return [...(urls ?? []), ...(ips ?? [])].some((place) => places.has(place));
  });
}
