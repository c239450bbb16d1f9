import type { Catalog } from './catalog.ts';

/**
 * The day the data of a profile was current (YYYY-MM-DD): the newest `readOn` of its living sets, else the date that the
 * version begins with (`2026081400` as the web service counts, `2020-08-06`). Null when neither says.
 *
 * @param profileId all sets when absent
 */
export function catalogDate(catalog: Catalog, profileId?: string): string | null {
  const profile = catalog.profiles.find(({ id }) => id === profileId);
  const wanted = profile === undefined ? null : new Set(profile.sets);
  let newest: string | null = null;
  for (const { id, readOn, retired } of catalog.endpointSets) {
    if (readOn === undefined || retired !== undefined || wanted?.has(id) === false) continue;
    if (newest === null || readOn > newest) newest = readOn;
  }
  return newest ?? dateOfVersion(catalog.version);
}

function dateOfVersion(version: string): string | null {
  const match = /^(20\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?:\d{2})?$/.exec(version);
  return match === null ? null : match.slice(1).join('-');
}
