import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { FinishedRun } from '../../../shared/api/runs.ts';
import type { PracticeFaultId } from '../../../shared/model/practice-fault.ts';
import { useMessages } from '../../state/messages.ts';
import { useSaidReport } from '../check/use-said-report.ts';
import { ReportView } from '../report/report-view.tsx';
import { AnswerCard } from './answer-card.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  words: { flexGrow: 1, flexBasis: '320px', minWidth: 0, overflowWrap: 'anywhere' },
  complaint: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  guess: { color: tokens.colorNeutralForeground3 },
});

/** The report of a practice run, and the answer for whoever has made up their mind. */
export function PracticeResult(props: {
  readonly finished: FinishedRun;
  /** Null when nobody knows any more: then there is nothing to reveal. */
  readonly fault: PracticeFaultId | null;
  /** What was practised. */
  readonly title: string;
  readonly onAnother: () => void;
}): ReactElement {
  const styles = useStyles();
  const { practice } = useMessages().ui;
  const [revealed, setRevealed] = useState(false);
  const { fault, finished } = props;
  const report = useSaidReport(finished);
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.words}>
          <span className={styles.complaint}>{props.title}</span>
          {revealed ? null : <span className={styles.guess}>{practice.guess}</span>}
        </span>
        {fault === null || revealed ? null : (
          <Button appearance="primary" onClick={() => setRevealed(true)}>
            {practice.whatWasBroken}
          </Button>
        )}
        <Button onClick={props.onAnother}>{practice.another}</Button>
      </div>
      {fault !== null && revealed ? <AnswerCard fault={fault} report={report} /> : null}
      <ReportView report={report} live={false} />
    </>
  );
}
