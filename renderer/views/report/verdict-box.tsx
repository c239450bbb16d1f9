import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useId } from 'react';
import { VERDICT_SYMBOL, VERDICT_TONE } from '../../../shared/export/symbols.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';
import { useToneCard, useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';

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
});

/** A symbol, the word and one sentence, in the verdict's colour; `children` are below. The sentence must be printable. */
export function VerdictBox(props: {
  readonly status: VerdictStatus;
  readonly summary: string;
  readonly children?: ReactNode;
}): ReactElement {
  const { status, summary, children } = props;
  const styles = useStyles();
  const toneCard = useToneCard();
  const toneText = useToneText();
  const messages = useMessages();
  const id = useId();
  const tone = VERDICT_TONE[status];
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
        {children}
      </div>
    </section>
  );
}
