import {
  Button,
  Link as FluentLink,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { ChevronLeftRegular, DeleteRegular, GavelRegular, RenameRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { OpenReport, Rejudged } from '../../../shared/api/diagnostics-api.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { Screen } from '../../components/screen.tsx';
import { localTime } from '../../state/local-time.ts';
import { useMessages } from '../../state/messages.ts';
import { useApi, useAsk } from '../../state/store.ts';
import { showToast } from '../../state/toast.ts';
import { ReportView } from '../report/report-view.tsx';
import { JudgedAgain } from './judged-again.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { nameOf } from './report-words.ts';
import { useOpenReport } from './use-open-report.ts';
import { useReportDeeds } from './use-report-deeds.ts';

const useStyles = makeStyles({
  back: { display: 'inline-flex', alignItems: 'center', gap: '4px', alignSelf: 'flex-start' },
});

/** One saved report, and what can be done with it. */
export function SavedReportScreen({ id }: { readonly id: string }): ReactElement {
  const opened = useOpenReport(id);
  const messages = useMessages();
  const { history, shell } = messages.ui;
  switch (opened.status) {
    case 'opening':
      // What takes a moment only must not flicker: the words come with the report.
      return <Screen title={history.title}>{<Spinner delay={400} label={shell.loading} />}</Screen>;
    case 'gone':
      return (
        <Screen title={history.title}>
          <Back />
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {history.gone} {messages.ui.problem(opened.problem)}
            </MessageBarBody>
          </MessageBar>
        </Screen>
      );
    default:
      return <Opened key={id} open={opened.open} />;
  }
}

function Back(): ReactElement {
  const styles = useStyles();
  const { history } = useMessages().ui;
  return (
    <Link href="/history" asChild>
      <FluentLink className={styles.back}>
        <ChevronLeftRegular aria-hidden="true" />
        {history.back}
      </FluentLink>
    </Link>
  );
}

function Opened({ open: { summary, report } }: { readonly open: OpenReport }): ReactElement {
  const messages = useMessages();
  const { history } = messages.ui;
  const api = useApi();
  const ask = useAsk();
  const [, go] = useLocation();
  const deeds = useReportDeeds();
  const [isRenaming, setIsRenaming] = useState(false);
  const [judged, setJudged] = useState<Rejudged | null>(null);
  const { id } = summary;
  const keep = async (): Promise<void> => {
    if ((await ask(api.keepJudgement({ id }))) === null) return;
    setJudged(null);
    showToast(history.kept);
  };
  const rename = async (label: string): Promise<void> => {
    setIsRenaming(false);
    await deeds.rename(id, label);
  };
  return (
    <Screen
      title={`${nameOf(summary, messages)}, ${localTime(summary.startedAt, messages.lang)}`}
      actions={
        <>
          <Button icon={<GavelRegular />} onClick={() => void ask(api.judgeAgain({ id })).then(setJudged)}>
            {history.judgeAgain}
          </Button>
          <Button icon={<RenameRegular />} onClick={() => setIsRenaming(true)}>
            {history.rename}
          </Button>
          <ExportMenu id={id} />
          <Button
            icon={<DeleteRegular />}
            onClick={() => void deeds.remove([id]).then((gone) => (gone ? go('/history') : undefined))}
          >
            {history.delete}
          </Button>
        </>
      }
    >
      <Back />
      {judged === null ? null : (
        <JudgedAgain judged={judged} onKeep={() => void keep()} onLeave={() => setJudged(null)} />
      )}
      <ReportView report={report} live={false} />
      {isRenaming ? (
        <RenameDialog
          label={summary.label}
          onRename={(label) => void rename(label)}
          onClose={() => setIsRenaming(false)}
        />
      ) : null}
    </Screen>
  );
}
