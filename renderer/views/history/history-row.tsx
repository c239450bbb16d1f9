import { Checkbox, Link as FluentLink, mergeClasses } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import { Link } from 'wouter';
import type { ReportSummary } from '../../../shared/api/runs.ts';
import { VERDICT_SYMBOL, VERDICT_TONE } from '../../../shared/export/symbols.ts';
import { printable } from '../../../shared/model/printable.ts';
import { reportPath } from '../../components/screens.ts';
import { useToneText } from '../../components/tone.ts';
import { localTime } from '../../state/local-time.ts';
import { useMessages } from '../../state/messages.ts';
import { useAppState } from '../../state/store.ts';
import { ReportMarks } from './report-marks.tsx';
import { nameOf, profileOf } from './report-words.ts';
import { useRowStyles } from './row-styles.ts';

/** One saved report in the list. Of all rows one is the stop of the Tab key. */
export const HistoryRow = memo(function HistoryRow(props: {
  readonly report: ReportSummary;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly rowIndex: number;
  /** `toHere`: with all from the one chosen before. */
  readonly onChoose: (id: string, chosen: boolean, toHere: boolean) => void;
}): ReactElement {
  const styles = useRowStyles();
  const tone = useToneText();
  const messages = useMessages();
  const catalogs = useAppState((state) => state.catalogs);
  const { ui, verdict, words, lang } = messages;
  const { report, isChosen } = props;
  const name = nameOf(report, messages);
  const tabIndex = props.isTabStop ? 0 : -1;
  const fact = mergeClasses(styles.cell, styles.fact);
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      data-report={report.id}
      className={mergeClasses(styles.row, styles.report, isChosen && styles.chosen)}
    >
      <div role="cell" className={styles.box}>
        <Checkbox
          checked={isChosen}
          tabIndex={tabIndex}
          aria-label={ui.history.select(name)}
          onChange={({ nativeEvent }, { checked }) => {
            const toHere = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
            props.onChoose(report.id, checked === true, toHere);
          }}
        />
      </div>
      <div role="cell" className={mergeClasses(styles.cell, styles.name)}>
        <Link href={reportPath(report.id)} asChild>
          <FluentLink className={styles.link} tabIndex={tabIndex} title={name}>
            {name}
          </FluentLink>
        </Link>
        <ReportMarks report={report} />
      </div>
      <div role="cell" className={fact}>
        {localTime(report.startedAt, lang)}
      </div>
      <div role="cell" className={mergeClasses(styles.cell, styles.verdict)}>
        <span className={mergeClasses(styles.verdictLabel, tone[VERDICT_TONE[report.status]])}>
          <span aria-hidden="true">{VERDICT_SYMBOL[report.status]} </span>
          {verdict.label[report.status]}
        </span>
        <span className={styles.summary}>{printable(report.summary, 400)}</span>
      </div>
      <div role="cell" className={mergeClasses(fact, styles.quiet)}>
        {profileOf(report, catalogs, messages)}
      </div>
      <div role="cell" className={mergeClasses(fact, styles.quiet, styles.number)}>
        {words.durationMs(report.durationMs)}
      </div>
    </div>
  );
});
