import { useEffect, useState } from 'react';
import type { FinishedRun } from '../../../shared/api/runs.ts';
import type { Report } from '../../../shared/model/report.ts';
import { useLang } from '../../state/messages.ts';
import { useApi } from '../../state/store.ts';

/** The report of a run in the language of the window, also when that has changed since. */
export function useSaidReport({ report, saved }: FinishedRun): Report {
  const api = useApi();
  const lang = useLang();
  const id = saved.ok ? saved.value.id : null;
  const [said, setSaid] = useState<{ readonly id: string; readonly report: Report } | null>(null);
  const isForeign = report.options.lang !== lang;
  useEffect(() => {
    let wanted = isForeign && id !== null;
    void (async () => {
      if (!wanted || id === null) return;
      const answer = await api.openReport({ id });
      // Without it the report is shown as it was written.
      if (wanted && answer.ok) setSaid({ id, report: answer.value.report });
    })();
    return () => {
      wanted = false;
    };
  }, [api, id, isForeign]);
  return isForeign && said !== null && said.id === id ? said.report : report;
}
