import { useEffect, useState } from 'react';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { useApi, useAppState, useAsk } from '../../state/store.ts';
import { printableCatalog } from './printable-catalog.ts';

/** The whole catalogue of an id (null: the built-in one); null while it is on its way. */
export function useCatalog(id: string | null): Catalog | null {
  const api = useApi();
  const ask = useAsk();
  const known = useAppState((state) => state.catalogs);
  const [catalog, setCatalog] = useState<{ readonly id: string | null; readonly value: Catalog } | null>(
    null,
  );
  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      const value = await ask(api.openCatalog({ id }));
      if (wanted && value !== null) setCatalog({ id, value: printableCatalog(value) });
    };
    void load();
    return () => {
      wanted = false;
    };
    // `ask` is made anew each time; `known` changes when a catalogue was replaced.
  }, [api, id, known]);
  return catalog?.id === id ? catalog.value : null;
}
