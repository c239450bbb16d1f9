import type { ReactElement } from 'react';
import type { RunView } from '../../state/app-state.ts';
import { useLiveReport } from '../../state/use-live-report.ts';
import { RunPanel } from '../check/run-panel.tsx';
import { ReportView } from '../report/report-view.tsx';

/** The practice run under way, as any other: how far it is, Stop, and what was measured until now. */
export function PracticeRun(props: { readonly run: RunView; readonly title: string }): ReactElement {
  const report = useLiveReport(props.run);
  return (
    <>
      <RunPanel run={props.run} about={props.title} />
      <ReportView report={report} live />
    </>
  );
}
