import type { CatalogSummary } from '../../../shared/api/diagnostics-api.ts';
import { useAppState, usePage, useAsk } from '../../state/store.ts';
import { useCommand } from '../../state/use-command.ts';
import { badDomainIn, type ChosenProfile, type Draft, lastOf, profileOf, requestOf } from './draft.ts';
import { useDraft } from './use-draft.ts';

/** What is to be checked, and how to begin. */
export interface Check {
  readonly catalogs: readonly CatalogSummary[];
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Null where there is none to choose. */
  readonly profile: ChosenProfile | null;
  /** What was typed as a domain and is none; nothing starts then. */
  readonly badDomain: string | null;
  /** A run, also one of the practice network, is under way. */
  readonly busy: boolean;
  readonly start: () => void;
}

/** `refused` is called when the fields must be mended first. */
export function useCheck(refused: () => void): Check {
  const { api, store } = usePage();
  const ask = useAsk();
  const catalogs = useAppState((state) => state.catalogs);
  const busy = useAppState((state) => state.run !== null);
  const [draft, setDraft] = useDraft();
  const profile = profileOf(draft, catalogs);
  const badDomain = profile?.wantsSipDomain === true ? badDomainIn(draft.sipDomains) : null;
  const begin = async (): Promise<void> => {
    if (busy || profile === null) return;
    if (badDomain !== null) {
      refused();
      return;
    }
    if ((await ask(api.startRun(requestOf(draft, profile)))) === null) return;
    await ask(api.saveSettings({ ...store.getState().settings, last: lastOf(draft, profile) }));
  };
  const start = (): void => void begin();
  useCommand('run', start);
  return {
    catalogs,
    draft,
    change: (part) => setDraft({ ...draft, ...part }),
    profile,
    badDomain,
    busy,
    start,
  };
}
