import { useEffect, useMemo, useState } from 'react';
import { compareJudged, isJudgedAlike } from '../../../shared/compare/compare-judged.ts';
import type { BothSides, Comparison } from '../../../shared/compare/comparison.ts';
import type { Problem } from '../../../shared/api/problem.ts';
import type { Report } from '../../../shared/model/report.ts';
import { useMessages } from '../../state/messages.ts';
import { useApi, useAppState } from '../../state/store.ts';

export type Compared =
  | { readonly status: 'opening' }
  | { readonly status: 'gone'; readonly problem: Problem }
  | { readonly status: 'open'; readonly comparison: Comparison };

type Opened =
  | { readonly status: 'opening' }
  | { readonly status: 'gone'; readonly problem: Problem }
  | { readonly status: 'open'; readonly reports: BothSides<Report>; readonly judgedAgain: boolean };

/** Two saved reports side by side, asked for again when the language, or a report, changes. */
export function useComparison(a: string, b: string): Compared {
  const opened = useTwoReports(a, b);
  const messages = useMessages();
  return useMemo((): Compared => {
    if (opened.status !== 'open') return opened;
    const { reports, judgedAgain } = opened;
    return { status: 'open', comparison: compareJudged(reports, { judgedAgain }, messages) };
  }, [opened, messages]);
}

function useTwoReports(a: string, b: string): Opened {
  const api = useApi();
  const { lang } = useMessages();
  const version = useAppState((state) => state.reportsVersion);
  const [opened, setOpened] = useState<Opened>({ status: 'opening' });
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const [first, second] = await Promise.all([api.openReport({ id: a }), api.openReport({ id: b })]);
      if (!wanted) return;
      if (!first.ok) return setOpened({ status: 'gone', problem: first.problem });
      if (!second.ok) return setOpened({ status: 'gone', problem: second.problem });
      const reports = { a: first.value.report, b: second.value.report };
      if (isJudgedAlike(reports.a, reports.b))
        return setOpened({ status: 'open', reports, judgedAgain: false });
      // Rules of two versions are not held against each other: today's judge both.
      const [one, other] = await Promise.all([api.judgeAgain({ id: a }), api.judgeAgain({ id: b })]);
      if (!wanted) return;
      if (!one.ok) return setOpened({ status: 'gone', problem: one.problem });
      if (!other.ok) return setOpened({ status: 'gone', problem: other.problem });
      setOpened({ status: 'open', reports: { a: one.value.now, b: other.value.now }, judgedAgain: true });
    })();
    return () => {
      wanted = false;
    };
  }, [api, a, b, lang, version]);
  return opened;
}
