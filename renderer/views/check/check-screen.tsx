import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import { type ReactElement, useRef } from 'react';
import type { FinishedRun } from '../../../shared/api/runs.ts';
import { teamsAsked } from '../../../shared/handover/sheet.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { LiveRegion } from '../../components/live-region.tsx';
import { Screen } from '../../components/screen.tsx';
import type { RunView } from '../../state/app-state.ts';
import { useMessages } from '../../state/messages.ts';
import { useAppState } from '../../state/store.ts';
import { useLiveReport } from '../../state/use-live-report.ts';
import { useKeptFocus } from '../practice/use-kept-focus.ts';
import { ReportView } from '../report/report-view.tsx';
import { aboutRun } from './about-run.ts';
import { CheckFields } from './check-fields.tsx';
import { RunPanel } from './run-panel.tsx';
import { StartCard } from './start-card.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useCheck } from './use-check.ts';
import { useSaidReport } from './use-said-report.ts';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    minWidth: 0,
    ':focus': { outlineStyle: 'none' },
  },
});

/** The check of this computer's network: what to check, the run, and its report. */
export function CheckScreen(): ReactElement {
  const styles = useStyles();
  const messages = useMessages();
  const { check: said } = messages.ui;
  const catalogs = useAppState((state) => state.catalogs);
  const underWay = useAppState((state) => state.run);
  const finished = useAppState((state) => state.finished.check);
  const run = underWay?.start.practice === null ? underWay : null;
  const domains = useRef<HTMLInputElement>(null);
  const check = useCheck(() => domains.current?.focus());
  const about = run === null ? '' : aboutRun(run.start, catalogs, messages.lang);
  const phase = run !== null ? 'running' : finished !== null ? 'finished' : 'start';
  const content = useKeptFocus(phase);
  const announcement = useAnnouncement(run, finished, about);
  return (
    <Screen
      title={said.title}
      actions={
        phase === 'finished' ? (
          <>
            <CheckFields check={check} compact domains={domains} />
            <Button
              appearance="primary"
              icon={<PlayRegular />}
              disabledFocusable={check.busy}
              onClick={check.start}
            >
              {said.runAgain}
            </Button>
            <ExportMenu id={savedId(finished)} teams={finished === null ? [] : teamsAsked(finished.report)} />
          </>
        ) : undefined
      }
    >
      {underWay !== null && run === null ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{said.practiceRuns}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div ref={content} tabIndex={-1} role="group" aria-label={said.title} className={styles.content}>
        {run !== null ? (
          <Running run={run} about={about} />
        ) : finished !== null ? (
          <Finished key={finished.runId} finished={finished} />
        ) : (
          <StartCard check={check} domains={domains} />
        )}
      </div>
      <LiveRegion text={announcement} />
    </Screen>
  );
}

/** Null for a report that could not be kept at all. */
const savedId = (finished: FinishedRun | null): string | null =>
  finished?.saved.ok === true ? finished.saved.value.id : null;

function Running({ run, about }: { readonly run: RunView; readonly about: string }): ReactElement {
  const report = useLiveReport(run);
  return (
    <>
      <RunPanel run={run} about={about} />
      <ReportView report={report} live />
    </>
  );
}

const Finished = ({ finished }: { readonly finished: FinishedRun }): ReactElement => (
  <ReportView report={useSaidReport(finished)} live={false} />
);
