import { ArrowImportRegular } from '@fluentui/react-icons';
import { type ReactElement, useRef, useState } from 'react';
import { MAX_MEGABYTES } from '../../../shared/api/settings.ts';
import { FileButton } from '../../components/file-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { useMessages } from '../../state/messages.ts';
import { readFile } from '../../state/read-file.ts';
import { useApi, useAppState } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';
import { CatalogLoading, CatalogSets } from './catalog-sets.tsx';
import { type Choice, choiceAmong } from './choice.ts';
import { ChooseCatalog } from './choose-catalog.tsx';
import { type Done, DoneBar } from './done-bar.tsx';
import { RemoveCatalog } from './remove-catalog.tsx';
import { SaveRules } from './save-rules.tsx';
import { shownTitle } from './shown-title.ts';
import { useCatalog } from './use-catalog.ts';
import { UpdateCatalog } from './update-catalog.tsx';
import { useNewCatalog } from './use-new-catalog.ts';

/** The catalogues as a person reads them. */
export function EndpointsScreen(): ReactElement {
  const { lang, ui } = useMessages();
  const { endpoints } = ui;
  const api = useApi();
  const tell = useTellProblem();
  const chooser = useRef<HTMLDivElement>(null);
  const catalogs = useAppState((state) => state.catalogs);
  const last = useAppState((state) => state.settings.last);
  const [wanted, setWanted] = useState<Choice | null>(null);
  const [query, setQuery] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const chosen = choiceAmong(catalogs, wanted, last);
  const catalog = useCatalog(chosen.catalogId);
  const summary = catalogs.find(({ id }) => id === chosen.catalogId);
  const profile = summary?.profiles.find(({ id }) => id === chosen.profile);
  useNewCatalog(catalogs, ({ id, title, profiles }) => {
    setDone({ kind: 'imported', title: shownTitle(title, lang) });
    setWanted({ catalogId: id, profile: profiles[0]?.id ?? null });
    setQuery('');
  });

  const importFile = async (file: File): Promise<void> => {
    const read = await readFile(file, MAX_MEGABYTES.catalog);
    const answer = read.ok ? await api.importCatalog(read.value) : read;
    if (!answer.ok) setDone({ kind: 'refused', problem: answer.problem });
  };
  const remove = async (id: string, title: string): Promise<void> => {
    const answer = await api.removeCatalog({ id });
    if (!answer.ok) return tell(answer.problem);
    setDone({ kind: 'removed', title });
    setWanted(null);
    setQuery('');
    chooser.current?.querySelector('select')?.focus();
  };
  return (
    <Screen
      title={endpoints.title}
      actions={
        <>
          {summary === undefined || summary.id === null ? null : (
            <RemoveCatalog
              title={shownTitle(summary.title, lang)}
              onRemove={() => void remove(summary.id ?? '', shownTitle(summary.title, lang))}
            />
          )}
          {summary?.id === null ? <UpdateCatalog onDone={setDone} /> : null}
          {summary === undefined ? null : (
            <SaveRules
              chosen={chosen}
              title={shownTitle((profile ?? summary).title, lang)}
              wantsSipDomain={
                profile?.wantsSipDomain ?? summary.profiles.some(({ wantsSipDomain }) => wantsSipDomain)
              }
              lastDomains={last.sipDomains}
              onDone={setDone}
            />
          )}
          <FileButton
            label={endpoints.importFile}
            accept=".json,application/json"
            icon={<ArrowImportRegular />}
            onFile={(file) => void importFile(file)}
          />
        </>
      }
    >
      <DoneBar done={done} onDismiss={() => setDone(null)} />
      <div ref={chooser}>
        <ChooseCatalog
          catalogs={catalogs}
          chosen={chosen}
          onChoose={setWanted}
          query={query}
          onQuery={setQuery}
        />
      </div>
      {catalog === null ? (
        <CatalogLoading />
      ) : (
        <CatalogSets
          catalog={catalog}
          profile={chosen.profile}
          query={query}
          onClear={() => setQuery('')}
          onEverything={() => setWanted({ catalogId: chosen.catalogId, profile: null })}
        />
      )}
    </Screen>
  );
}
