import { useMessages } from '../../state/messages.ts';
import { useApi, useAsk } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';
import { showToast } from '../../state/toast.ts';

interface Deeds {
  /** Answers whether they are gone; they can be brought back. */
  readonly remove: (ids: readonly string[]) => Promise<boolean>;
  /** Answers whether it has its new name. */
  readonly rename: (id: string, label: string) => Promise<boolean>;
}

/** What can be done with saved reports, in the list and on their own page. */
export function useReportDeeds(): Deeds {
  const api = useApi();
  const ask = useAsk();
  const tellProblem = useTellProblem();
  const { history } = useMessages().ui;
  const restore = async (ids: readonly string[]): Promise<void> => {
    const answer = await api.restoreReports({ ids });
    if (answer.ok) showToast(history.restored(ids.length));
    else tellProblem(answer.problem);
  };
  return {
    remove: async (ids) => {
      const answer = await api.deleteReports({ ids });
      if (answer.ok) showToast(history.deleted(ids.length), () => void restore(ids));
      else tellProblem(answer.problem);
      return answer.ok;
    },
    rename: async (id, label) => (await ask(api.renameReport({ id, label }))) !== null,
  };
}
