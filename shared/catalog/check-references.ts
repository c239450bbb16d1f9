import type { Catalog } from './catalog.ts';
import { CatalogError, quote } from './catalog-error.ts';

/**
 * What one field alone cannot show: ids are unique, and profiles name sets that exist.
 *
 * @param setsPath where the sets stand in the file
 * @throws {CatalogError}
 */
export function checkReferences(
  { profiles, endpointSets }: Pick<Catalog, 'profiles' | 'endpointSets'>,
  setsPath: readonly PropertyKey[],
): void {
  const sets = new Set<number>();
  for (const [index, { id }] of endpointSets.entries()) {
    if (sets.has(id)) throw new CatalogError([...setsPath, index, 'id'], `set ${id} is there twice`);
    sets.add(id);
  }
  const ids = new Set<string>();
  for (const [index, profile] of profiles.entries()) {
    const path = ['profiles', index];
    if (ids.has(profile.id)) {
      throw new CatalogError([...path, 'id'], `profile ${quote(profile.id)} is there twice`);
    }
    ids.add(profile.id);
    if (profile.sets.length === 0 && profile.srv.length === 0) {
      throw new CatalogError([...path, 'sets'], 'the profile names nothing to measure');
    }
    for (const [at, set] of profile.sets.entries()) {
      if (!sets.has(set)) throw new CatalogError([...path, 'sets', at], `there is no set ${set}`);
    }
  }
}
