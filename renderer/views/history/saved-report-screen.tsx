import { Button, Link as FluentLink, makeStyles, Spinner } from '@fluentui/react-components';
import { ChevronLeftRegular, DeleteRegular, GavelRegular, RenameRegular } from '@fluentui/react-icons';
import { type ReactElement, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Rejudged } from '../../../shared/api/diagnostics-api.ts';
import type { ReportSummary } from '../../../shared/api/runs.ts';
import { teamsAsked } from '../../../shared/handover/sheet.ts';
import type { Report } from '../../../shared/model/report.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { Screen } from '../../components/screen.tsx';
import { localTime } from '../../state/local-time.ts';
import { useMessages } from '../../state/messages.ts';
import { useApi, useAppState, useAsk } from '../../state/store.ts';
import { showToast } from '../../state/toast.ts';
import { ReportView } from '../report/report-view.tsx';
import { VerdictBox } from '../report/verdict-box.tsx';
import { GoneReport } from './gone-report.tsx';
import { JudgedAgain } from './judged-again.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { ReportMarks } from './report-marks.tsx';
import { nameOf } from './report-words.ts';
import { useOpenReport } from './use-open-report.ts';
import { useReportDeeds } from './use-report-deeds.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  back: { display: 'inline-flex', alignItems: 'center', gap: '4px', alignSelf: 'flex-start' },
});

/** One saved report, and what can be done with it. */
export function SavedReportScreen({ id }: { readonly id: string }): ReactElement {
  const opened = useOpenReport(id);
  const listed = useAppState((state) => state.reports?.find((report) => report.id === id));
  const messages = useMessages();
  const { history, shell } = messages.ui;
  switch (opened.status) {
    case 'opening':
      // Its verdict stands in the list already; the rest of a large report takes a moment.
      if (listed !== undefined) return <Opened key={id} summary={listed} report={null} />;
      // What takes a moment only must not flicker: the words come with the report.
      return <Screen title={history.title}>{<Spinner delay={400} label={shell.loading} />}</Screen>;
    case 'gone':
      return (
        <Screen title={history.gone}>
          <GoneReport why={messages.ui.problem(opened.problem)} />
        </Screen>
      );
    default:
      return <Opened key={id} {...opened.open} />;
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

function Opened(props: {
  readonly summary: ReportSummary;
  /** Null while it is being read. */
  readonly report: Report | null;
}): ReactElement {
  const { summary, report } = props;
  const styles = useStyles();
  const messages = useMessages();
  const { history } = messages.ui;
  const api = useApi();
  const ask = useAsk();
  const [, go] = useLocation();
  const deeds = useReportDeeds();
  const [isRenaming, setIsRenaming] = useState(false);
  const [judged, setJudged] = useState<Rejudged | null>(null);
  const askedFrom = useRef<HTMLElement>(null);
  const [isJudging, setIsJudging] = useState(false);
  const { id } = summary;
  const judge = async (button: HTMLElement): Promise<void> => {
    askedFrom.current = button;
    setIsJudging(true);
    setJudged(await ask(api.judgeAgain({ id })));
    setIsJudging(false);
  };
  const leave = (): void => {
    setJudged(null);
    askedFrom.current?.focus();
  };
  const keep = async (): Promise<void> => {
    if ((await ask(api.keepJudgement({ id }))) === null) return;
    leave();
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
          <Button
            icon={isJudging ? <Spinner size="tiny" aria-hidden="true" /> : <GavelRegular />}
            disabledFocusable={isJudging}
            onClick={({ currentTarget }) => void judge(currentTarget)}
          >
            {history.judgeAgain}
          </Button>
          <Button icon={<RenameRegular />} onClick={() => setIsRenaming(true)}>
            {history.rename}
          </Button>
          <ExportMenu id={id} teams={report === null ? [] : teamsAsked(report)} />
          <Button
            icon={<DeleteRegular />}
            onClick={() => void deeds.remove([id]).then((gone) => (gone ? go('/history') : undefined))}
          >
            {history.delete}
          </Button>
        </>
      }
    >
      <div className={styles.line}>
        <Back />
        <ReportMarks report={summary} />
      </div>
      {judged === null ? null : <JudgedAgain judged={judged} onKeep={() => void keep()} onLeave={leave} />}
      {report === null ? (
        <>
          <VerdictBox status={summary.status} summary={summary.summary} />
          <Spinner delay={400} label={messages.ui.shell.loading} />
        </>
      ) : (
        <ReportView report={report} live={false} />
      )}
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
