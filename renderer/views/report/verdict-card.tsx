import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MatrixRow } from '../../../shared/export/matrix.ts';
import { remarksOn, verdictFacts } from '../../../shared/export/report-facts.ts';
import type { Report } from '../../../shared/model/report.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';
import { checkedFine } from './checked-fine.ts';
import { VerdictBox } from './verdict-box.tsx';

const useStyles = makeStyles({
  facts: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '20px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  fact: { minWidth: 0, overflowWrap: 'anywhere' },
  remark: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What it comes to: a symbol, the word, one sentence, and how sure. */
export function VerdictCard(props: {
  readonly report: Report;
  readonly rows: readonly MatrixRow[];
}): ReactElement {
  const { report, rows } = props;
  const styles = useStyles();
  const toneText = useToneText();
  const messages = useMessages();
  const { status, summary } = report.verdict;
  const origin = [messages.words.instant(report.startedAt), report.label].filter((text) => text !== '');
  return (
    <VerdictBox status={status} summary={summary}>
      {status === 'reachable' ? (
        <p className={styles.remark}>{messages.ui.check.report.allFine(checkedFine(rows))}</p>
      ) : null}
      <ul className={styles.facts}>
        {[...verdictFacts(report, rows, messages), ...origin].map((fact, index) => (
          <li key={`${index} ${fact}`} className={styles.fact}>
            {fact}
          </li>
        ))}
      </ul>
      {remarksOn(report, messages).map((remark) => (
        <p key={remark} className={styles.remark}>
          <span className={toneText.warn} aria-hidden="true">
            !{' '}
          </span>
          {remark}
        </p>
      ))}
    </VerdictBox>
  );
}
