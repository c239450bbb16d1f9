import { useEffect, useMemo, useRef, useState } from 'react';
import type { Report } from '../../shared/model/report.ts';
import type { RunView } from './app-state.ts';
import { liveReport } from './live-report.ts';

/** The table and the path are made anew so often at most; the more was measured, the longer that takes, and the rarer it is. */
const pauseMs = (observations: number): number => 200 + observations / 8;

/** The report of the run under way, kept up to date without keeping the page busy. */
export function useLiveReport(run: RunView): Report {
  const [shown, setShown] = useState(run);
  const latest = useRef(run);
  latest.current = run;
  const isBehind = shown !== run;
  const wait = pauseMs(run.observations.length);
  useEffect(() => {
    if (!isBehind) return undefined;
    const timer = setTimeout(() => setShown(latest.current), wait);
    return () => clearTimeout(timer);
    // Started once for each state shown: news that come meanwhile do not put it off.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [shown, isBehind]);
  // Of another run nothing is shown.
  const current = shown.start.runId === run.start.runId ? shown : run;
  return useMemo(() => liveReport(current), [current]);
}
