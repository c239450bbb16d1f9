import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { ArrowImportRegular, ArrowSwapRegular, DeleteRegular, RenameRegular } from '@fluentui/react-icons';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import type { ReportSummary } from '../../../shared/api/runs.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { LiveRegion } from '../../components/live-region.tsx';
import { Screen } from '../../components/screen.tsx';
import { useMessages } from '../../state/messages.ts';
import { useAppState, usePage } from '../../state/store.ts';
import { useCommand, useGiveCommand } from '../../state/use-command.ts';
import { useReports } from '../../state/use-reports.ts';
import { EmptyHistory } from './empty-history.tsx';
import { HistoryTable } from './history-table.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { searchedWords } from './report-words.ts';
import { focusReport, neighbourOf } from './row-focus.ts';
import { matchingReports, NEWEST_FIRST, sortedReports } from './sorted-reports.ts';
import { toCompare } from './to-compare.ts';
import { useReportDeeds } from './use-report-deeds.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  search: { flex: '1 1 200px', minWidth: '160px', maxWidth: '320px' },
  count: { color: tokens.colorNeutralForeground3 },
  deeds: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginLeft: 'auto' },
  card: {
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  none: { padding: '24px 16px', color: tokens.colorNeutralForeground3 },
});

/** Every saved run, to be opened, renamed, deleted, exported; files that come in. */
export function HistoryScreen(): ReactElement {
  const { history } = useMessages().ui;
  const give = useGiveCommand();
  const reports = useReports();
  return (
    <Screen
      title={history.title}
      actions={
        <Button icon={<ArrowImportRegular />} onClick={() => give('import')}>
          {history.import}
        </Button>
      }
    >
      {reports === null ? null : reports.length === 0 ? <EmptyHistory /> : <List reports={reports} />}
    </Screen>
  );
}

function List({ reports }: { readonly reports: readonly ReportSummary[] }): ReactElement {
  const styles = useStyles();
  const messages = useMessages();
  const { history, export: exporting } = messages.ui;
  const catalogs = useAppState((state) => state.catalogs);
  const deeds = useReportDeeds();
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState(NEWEST_FIRST);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<ReportSummary | null>(null);
  const { store } = usePage();
  const give = useGiveCommand();
  useCommand('find', () => search.current?.focus());
  // Whoever leads to the comparison, by key, menu or button: it is of what is selected here.
  useCommand('compare', () => {
    if (chosen.size > 0) store.setState({ compared: toCompare(shown.filter(({ id }) => chosen.has(id))) });
  });
  const words = useMemo(() => searchedWords(messages, catalogs), [messages, catalogs]);
  const shown = useMemo(
    () => sortedReports(matchingReports(reports, query, words), sorting),
    [reports, query, sorting, words],
  );
  const chosen = useMemo(
    () => new Set(shown.map(({ id }) => id).filter((id) => marked.has(id))),
    [shown, marked],
  );
  const [only] = chosen.size === 1 ? shown.filter(({ id }) => chosen.has(id)) : [];
  const choose = (ids: readonly string[], isChosen: boolean): void =>
    setMarked((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (isChosen) after.add(id);
        else after.delete(id);
      return after;
    });
  const remove = async (ids: readonly string[]): Promise<void> => {
    const next = neighbourOf(
      shown.map(({ id }) => id),
      new Set(ids),
    );
    if (!(await deeds.remove(ids))) return;
    choose(ids, false);
    focusReport(next);
  };
  const rename = async (report: ReportSummary, label: string): Promise<void> => {
    setRenaming(null);
    await deeds.rename(report.id, label);
    focusReport(report.id);
  };
  const count = history.shown({ shown: shown.length, all: reports.length });
  return (
    <>
      <div className={styles.bar}>
        <SearchBox
          className={styles.search}
          input={{ ref: search }}
          placeholder={history.search}
          aria-label={history.search}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
        <span className={styles.count}>{chosen.size > 0 ? history.selected(chosen.size) : count}</span>
        <div className={styles.deeds}>
          <Button icon={<ArrowSwapRegular />} onClick={() => give('compare')}>
            {messages.ui.compare.compare}
          </Button>
          <Button
            icon={<RenameRegular />}
            disabled={only === undefined}
            onClick={() => setRenaming(only ?? null)}
          >
            {history.rename}
          </Button>
          <ExportMenu id={only?.id ?? null} whyNot={exporting.chooseOne} />
          <Button
            icon={<DeleteRegular />}
            disabled={chosen.size === 0}
            onClick={() => void remove([...chosen])}
          >
            {history.delete}
          </Button>
        </div>
      </div>
      <LiveRegion text={query === '' ? '' : count} />
      <div className={styles.card}>
        {shown.length === 0 ? (
          <div className={styles.none}>{history.noMatch}</div>
        ) : (
          <HistoryTable
            reports={shown}
            sorting={sorting}
            chosen={chosen}
            onSort={setSorting}
            onChoose={choose}
            onRename={setRenaming}
            onDelete={(ids) => void remove(ids)}
          />
        )}
      </div>
      {renaming === null ? null : (
        <RenameDialog
          label={renaming.label}
          onRename={(label) => void rename(renaming, label)}
          onClose={() => setRenaming(null)}
        />
      )}
    </>
  );
}
