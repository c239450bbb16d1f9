import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { VERDICT_SYMBOL, VERDICT_TONE } from '../../../shared/export/symbols.ts';
import type { Report } from '../../../shared/model/report.ts';
import { useToneCard, useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  card: { padding: '12px 16px', borderRadius: tokens.borderRadiusMedium },
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
});

/** What the diagnosis came to. */
export function PracticeReport({ report }: { readonly report: Report }): ReactElement {
  const styles = useStyles();
  const cards = useToneCard();
  const texts = useToneText();
  const { words, verdict: said } = useMessages();
  const { status, summary } = report.verdict;
  const tone = VERDICT_TONE[status];
  return (
    <section className={mergeClasses(styles.card, cards[tone])} aria-label={words.heading.verdict}>
      <h2 className={styles.title}>
        <span className={texts[tone]} aria-hidden="true">
          {VERDICT_SYMBOL[status]}
        </span>{' '}
        {said.label[status]}
      </h2>
      {summary}
    </section>
  );
}
