import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { MatrixRow } from '../../../shared/export/matrix.ts';
import { remarksOn, verdictFacts } from '../../../shared/export/report-facts.ts';
import { VERDICT_SYMBOL, VERDICT_TONE } from '../../../shared/export/symbols.ts';
import type { Report } from '../../../shared/model/report.ts';
import { useToneCard, useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';
import { checkedFine } from './checked-fine.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
  },
  symbol: { ...typographyStyles.subtitle2, minWidth: '16px', textAlign: 'center' },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  label: { ...typographyStyles.body1Strong, margin: 0 },
  summary: {
    ...typographyStyles.subtitle2,
    margin: 0,
    maxWidth: '100ch',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
  },
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
  const toneCard = useToneCard();
  const toneText = useToneText();
  const messages = useMessages();
  const { status, summary } = report.verdict;
  const id = useId();
  const tone = VERDICT_TONE[status];
  const origin = [messages.words.instant(report.startedAt), report.label].filter((text) => text !== '');
  return (
    <section className={mergeClasses(toneCard[tone], styles.card)} aria-labelledby={id}>
      <span className={mergeClasses(styles.symbol, toneText[tone])} aria-hidden="true">
        {VERDICT_SYMBOL[status]}
      </span>
      <div className={styles.words}>
        <h2 id={id} className={mergeClasses(styles.label, toneText[tone])}>
          {messages.verdict.label[status]}
        </h2>
        <p className={styles.summary}>{summary}</p>
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
      </div>
    </section>
  );
}
