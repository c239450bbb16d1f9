import { useState } from 'react';
import type { RunView } from '../../state/app-state.ts';
import { useApi } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';
import { useCommand } from '../../state/use-command.ts';

/** Asks for the end of the run, once; the button and the key say so before the host does. */
export function useStop(run: RunView): { readonly stopping: boolean; readonly stop: () => void } {
  const api = useApi();
  const tell = useTellProblem();
  const { runId } = run.start;
  const [asked, setAsked] = useState<string | null>(null);
  const stopping = run.stopping || asked === runId;
  const ask = async (): Promise<void> => {
    if (stopping) return;
    setAsked(runId);
    const answer = await api.stopRun(null);
    if (answer.ok) return;
    setAsked(null);
    tell(answer.problem);
  };
  const stop = (): void => void ask();
  useCommand('stop', stop);
  return { stopping, stop };
}
