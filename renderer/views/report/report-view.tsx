import { makeStyles } from '@fluentui/react-components';
import { type ReactElement, useDeferredValue, useMemo } from 'react';
import { matrixOf } from '../../../shared/export/matrix.ts';
import { pathOf } from '../../../shared/export/path.ts';
import { printableReport } from '../../../shared/export/printable-report.ts';
import type { Report } from '../../../shared/model/report.ts';
import { EnvironmentPart } from './environment-part.tsx';
import { FindingsSection } from './findings-section.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { NotMeasuredPart } from './not-measured-part.tsx';
import { PathSection } from './path-section.tsx';
import { VerdictCard } from './verdict-card.tsx';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: '20px', minWidth: 0 },
  rest: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
});

/** From here on the table takes long enough that the verdict does not wait for it. */
const MANY_ROWS = 500;

/** A whole report, the most urgent first. While its run is `live` nothing has been judged: no verdict, no findings. */
export function ReportView(props: { readonly report: Report; readonly live: boolean }): ReactElement {
  const { live } = props;
  const styles = useStyles();
  const report = useMemo(() => printableReport(props.report), [props.report]);
  const rows = useMemo(() => matrixOf(report), [report]);
  const path = useMemo(() => pathOf(report, rows), [report, rows]);
  const measured = useMemo(() => ({ report, rows, live }), [report, rows, live]);
  const shown = useDeferredValue(measured, rows.length > MANY_ROWS ? null : measured);
  return (
    <div className={styles.report}>
      {live ? null : <VerdictCard report={report} rows={rows} />}
      <PathSection path={path} />
      {live ? null : <FindingsSection report={report} />}
      {shown === null ? null : <Matrix {...shown} />}
      <div className={styles.rest}>
        <NotMeasuredPart report={report} />
        <EnvironmentPart report={report} />
      </div>
    </div>
  );
}
