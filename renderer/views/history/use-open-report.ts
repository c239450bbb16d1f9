import { useEffect, useState } from 'react';
import type { OpenReport } from '../../../shared/api/diagnostics-api.ts';
import type { Problem } from '../../../shared/api/problem.ts';
import { useLang } from '../../state/messages.ts';
import { useApi, useAppState } from '../../state/store.ts';

export type Opened =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly open: OpenReport }
  | { readonly status: 'gone'; readonly problem: Problem };

/** A saved report in the window's language, asked for again when that, or the report, changes. */
export function useOpenReport(id: string): Opened {
  const api = useApi();
  const lang = useLang();
  const version = useAppState((state) => state.reportsVersion);
  const [opened, setOpened] = useState<Opened>({ status: 'opening' });
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const answer = await api.openReport({ id });
      if (!wanted) return;
      setOpened(
        answer.ok ? { status: 'open', open: answer.value } : { status: 'gone', problem: answer.problem },
      );
    })();
    return () => {
      wanted = false;
    };
  }, [api, id, lang, version]);
  return opened;
}
