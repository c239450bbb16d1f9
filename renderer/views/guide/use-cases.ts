import { useEffect, useState } from 'react';
import type { CaseSummary } from '../../../shared/api/cases.ts';
import { useAppState, useAsk, usePage } from '../../state/store.ts';

/** The cases, changed last first; asked for again whenever one has changed. Null until they are here. */
export function useCases(): readonly CaseSummary[] | null {
  const { api } = usePage();
  const ask = useAsk();
  const version = useAppState((state) => state.casesVersion);
  const [cases, setCases] = useState<readonly CaseSummary[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const listed = await ask(api.listCases(null));
      if (wanted && listed !== null) setCases(listed);
    })();
    return () => {
      wanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `ask` is made anew each time and always the same
  }, [api, version]);
  return cases;
}
