import type { Catalog, EndpointSet } from '../../../shared/catalog/catalog.ts';
import type { Need } from '../../../shared/export/matrix.ts';

export const needOf = ({ retired, required }: EndpointSet): Need =>
  retired !== undefined ? 'retired' : required ? 'required' : 'optional';

/** The sets of one profile in its order, or of the whole catalogue (null). */
export function chosenSets(catalog: Catalog, profileId: string | null): readonly EndpointSet[] {
  const profile = catalog.profiles.find(({ id }) => id === profileId);
  if (profile === undefined) return catalog.endpointSets;
  const byId = new Map(catalog.endpointSets.map((set) => [set.id, set]));
  return [...new Set(profile.sets)].flatMap((id) => byId.get(id) ?? []);
}

/** What each count on the screen counts: a name or a range that several sets publish is one. */
export function countsOf(sets: readonly EndpointSet[]): {
  readonly sets: number;
  readonly names: number;
  readonly ranges: number;
} {
  return {
    sets: sets.length,
    names: new Set(sets.flatMap(({ urls }) => urls ?? [])).size,
    ranges: new Set(sets.flatMap(({ ips }) => ips ?? [])).size,
  };
}
