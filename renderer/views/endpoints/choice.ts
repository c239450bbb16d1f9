import type { CatalogSummary } from '../../../shared/api/diagnostics-api.ts';

/** Which sets are shown. */
export interface Choice {
  /** Null: the built-in catalogue. */
  readonly catalogId: string | null;
  /** Null: every set of the catalogue. */
  readonly profile: string | null;
}

/**
 * What was chosen here, else what the last run was about, as far as it is still there: a catalogue may be removed, and
 * replaced by one without that profile.
 */
export function choiceAmong(
  catalogs: readonly CatalogSummary[],
  chosen: Choice | null,
  last: Choice,
): Choice {
  const wanted = chosen ?? last;
  const catalog = catalogs.find(({ id }) => id === wanted.catalogId) ?? catalogs[0];
  if (catalog === undefined) return { catalogId: null, profile: null };
  const { id: catalogId, profiles } = catalog;
  if (chosen !== null && chosen.profile === null) return { catalogId, profile: null };
  const profile = profiles.find(({ id }) => id === wanted.profile) ?? profiles[0];
  return { catalogId, profile: profile?.id ?? null };
}
