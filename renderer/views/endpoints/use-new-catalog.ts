import { useEffect, useRef } from 'react';
import type { CatalogSummary } from '../../../shared/api/diagnostics-api.ts';

/** Tells of a catalogue that has come while the screen is there, by its button or because a file was dropped on it. */
export function useNewCatalog(
  catalogs: readonly CatalogSummary[],
  onNew: (catalog: CatalogSummary) => void,
): void {
  const known = useRef(catalogs);
  const latest = useRef(onNew);
  latest.current = onNew;
  useEffect(() => {
    const before = known.current;
    known.current = catalogs;
    const added = catalogs.find(({ id }) => before.every((one) => one.id !== id));
    if (added !== undefined) latest.current(added);
  }, [catalogs]);
}
