import { useRef } from 'react';
import type { FinishedRun } from '../../../shared/api/runs.ts';
import type { RunView } from '../../state/app-state.ts';
import { useMessages } from '../../state/messages.ts';
import { quarterOf } from './quarter-of.ts';

interface Told {
  readonly runId: string;
  readonly quarter: number;
}

/** What a screen reader is told of a run: its start, each quarter, its verdict; and nothing of runs that ended unseen. */
export function useAnnouncement(run: RunView | null, finished: FinishedRun | null, profile: string): string {
  const messages = useMessages();
  const { progress } = messages.ui.check;
  const told = useRef<Told | null>(null);
  if (run !== null) {
    const { runId } = run.start;
    const before = told.current?.runId === runId ? told.current.quarter : 0;
    const quarter = quarterOf(run, before);
    told.current = { runId, quarter };
    return quarter === 0 ? progress.started(profile) : progress.quarter(quarter * 25);
  }
  if (finished === null || told.current?.runId !== finished.runId) return '';
  const { status, summary } = finished.report.verdict;
  return progress.finished({ label: messages.verdict.label[status], summary });
}
