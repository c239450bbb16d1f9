import { useRef } from 'react';
import type { RunView } from '../../state/app-state.ts';
import { timeLeft, type TimeLeft } from './time-left.ts';

export function useTimeLeft(run: RunView): TimeLeft {
  const last = useRef<{ readonly runId: string; readonly left: TimeLeft }>({ runId: '', left: 'unknown' });
  const before = last.current.runId === run.start.runId ? last.current.left : 'unknown';
  const left = timeLeft(run, before);
  last.current = { runId: run.start.runId, left };
  return left;
}
