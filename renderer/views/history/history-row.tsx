import {
  Badge,
  Checkbox,
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import { Link } from 'wouter';
import type { ReportSummary } from '../../../shared/api/runs.ts';
import { VERDICT_SYMBOL, VERDICT_TONE } from '../../../shared/export/symbols.ts';
import { printable } from '../../../shared/model/printable.ts';
import { reportPath } from '../../components/screens.ts';
import { useToneText } from '../../components/tone.ts';
import { localTime } from '../../state/local-time.ts';
import { useMessages } from '../../state/messages.ts';
import { nameOf, marksOf } from './report-words.ts';

const NARROW = '@media (max-width: 700px)';

export const useRowStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(120px, 1.2fr) 150px minmax(160px, 2.4fr) minmax(90px, 0.8fr) 72px',
    alignItems: 'start',
    columnGap: '8px',
    padding: '6px 12px 6px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 52px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    [NARROW]: { gridTemplateColumns: '40px minmax(0, 1fr)', rowGap: '2px' },
  },
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  cell: { minWidth: 0, paddingTop: '6px', overflowWrap: 'anywhere', [NARROW]: { gridColumn: '2' } },
  first: { gridRow: '1', [NARROW]: { gridColumn: '1', gridRow: '1 / span 5' } },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left' },
  quiet: { color: tokens.colorNeutralForeground3 },
  marks: { display: 'inline-flex', flexWrap: 'wrap', gap: '4px', marginLeft: '8px' },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  summary: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
  },
  number: { textAlign: 'right', [NARROW]: { textAlign: 'left' } },
});

/** One saved report in the list. */
export const HistoryRow = memo(function HistoryRow(props: {
  readonly report: ReportSummary;
  readonly isChosen: boolean;
  readonly rowIndex: number;
  readonly onChoose: (id: string, chosen: boolean) => void;
}): ReactElement {
  const styles = useRowStyles();
  const tone = useToneText();
  const messages = useMessages();
  const { ui, verdict, words, lang } = messages;
  const { report } = props;
  const name = nameOf(report, messages);
  const marks = marksOf(report);
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      data-report={report.id}
      className={mergeClasses(styles.row, props.isChosen && styles.chosen)}
    >
      <div role="cell" className={styles.first}>
        <Checkbox
          checked={props.isChosen}
          aria-label={ui.history.select(name)}
          onChange={(_, { checked }) => props.onChoose(report.id, checked === true)}
        />
      </div>
      <div role="cell" className={styles.cell}>
        <Link href={reportPath(report.id)} asChild>
          <FluentLink inline className={styles.name}>
            {name}
          </FluentLink>
        </Link>
        {marks.length === 0 ? null : (
          <span className={styles.marks}>
            {marks.map((mark) => (
              <Badge key={mark} appearance="outline" color={mark === 'unsaved' ? 'warning' : 'informative'}>
                {ui.history.marks[mark]}
              </Badge>
            ))}
          </span>
        )}
      </div>
      <div role="cell" className={styles.cell}>
        {localTime(report.startedAt, lang)}
      </div>
      <div role="cell" className={styles.cell}>
        <span className={mergeClasses(styles.verdict, tone[VERDICT_TONE[report.status]])}>
          <span aria-hidden="true">{VERDICT_SYMBOL[report.status]} </span>
          {verdict.label[report.status]}
        </span>
        <span className={styles.summary}>{printable(report.summary, 400)}</span>
      </div>
      <div role="cell" className={mergeClasses(styles.cell, styles.quiet)}>
        {printable(report.profile, 80)}
      </div>
      <div role="cell" className={mergeClasses(styles.cell, styles.quiet, styles.number)}>
        {words.durationMs(report.durationMs)}
      </div>
    </div>
  );
});
