import { builtIn } from '../../shared/catalog/built-in.ts';
import type { EndpointSet } from '../../shared/catalog/catalog.ts';

/** The worldwide records of the built-in catalogue as the web service would print them: without what we add. */
export const publishedSets: readonly EndpointSet[] = builtIn.endpointSets
  .filter(({ id, retired }) => id < 1000 && retired === undefined)
  .map(({ feature: _feature, probe: _probe, source: _source, readOn: _readOn, ...record }) => record);

/** The same with some of them changed, left out (null) or added. */
export function publishedWith(
  changes: Readonly<Record<number, Partial<EndpointSet> | null>>,
): readonly EndpointSet[] {
  const known = new Map(publishedSets.map((set) => [set.id, set]));
  const fresh: EndpointSet = {
    id: 0,
    serviceArea: 'Skype',
    serviceAreaDisplayName: 'Microsoft Teams',
    expressRoute: false,
    category: 'Allow',
    required: true,
  };
  for (const [key, change] of Object.entries(changes)) {
    const id = Number(key);
    if (change === null) known.delete(id);
    else known.set(id, { ...(known.get(id) ?? fresh), ...change, id });
  }
  return [...known.values()];
}
