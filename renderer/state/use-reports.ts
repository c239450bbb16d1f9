import { useEffect } from 'react';
import type { ReportSummary } from '../../shared/api/runs.ts';
import { useAppState, useAsk, usePage } from './store.ts';

/** The saved reports, newest first, asked for again whenever one has come or gone; null until they are here. */
export function useReports(): readonly ReportSummary[] | null {
  const { api, store } = usePage();
  const ask = useAsk();
  const version = useAppState((state) => state.reportsVersion);
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const reports = await ask(api.listReports(null));
      if (wanted && reports !== null) store.setState({ reports });
    })();
    return () => {
      wanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `ask` is made anew each time and always the same
  }, [api, store, version]);
  return useAppState((state) => state.reports);
}
