import { useMessages } from '../../state/messages.ts';
import { useApi, useAsk } from '../../state/store.ts';
import { hideToast, showToast } from '../../state/toast.ts';

interface Deeds {
  /** Answers whether they are gone; they can be brought back for a while. */
  readonly remove: (ids: readonly string[]) => Promise<boolean>;
  /** Answers whether it has its new name. */
  readonly rename: (id: string, label: string) => Promise<boolean>;
}

/** What can be done with saved reports, in the list and on their own page. */
export function useReportDeeds(): Deeds {
  const api = useApi();
  const ask = useAsk();
  const { history } = useMessages().ui;
  const restore = async (ids: readonly string[]): Promise<void> => {
    hideToast();
    await ask(api.restoreReports({ ids }));
  };
  return {
    remove: async (ids) => {
      const answer = await api.deleteReports({ ids });
      if (!answer.ok) {
        await ask(Promise.resolve(answer));
        return false;
      }
      showToast(history.deleted(ids.length), () => void restore(ids));
      return true;
    },
    rename: async (id, label) => (await ask(api.renameReport({ id, label }))) !== null,
  };
}
