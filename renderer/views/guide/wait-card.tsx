import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { useToneCard } from '../../components/tone.ts';
import { localTime } from '../../state/local-time.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '4px 16px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  left: { ...typographyStyles.subtitle2, fontVariantNumeric: 'tabular-nums' },
  words: { margin: 0, flexBasis: '100%', maxWidth: '110ch' },
});

/** The countdown to when tests begin to prove something. */
export function WaitCard({ readyAt }: { readonly readyAt: string }): ReactElement {
  const styles = useStyles();
  const tones = useToneCard();
  const { ui, lang } = useMessages();
  const { wait } = ui.guide;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <section className={mergeClasses(styles.card, tones.warn)} aria-label={wait.title}>
      <h2 className={styles.title}>{wait.title}</h2>
      <span className={styles.left} role="timer" aria-live="off">
        {wait.left(Date.parse(readyAt) - now)}
      </span>
      <span>{wait.until(localTime(readyAt, lang))}</span>
      <p className={styles.words}>{wait.provesNothing}</p>
    </section>
  );
}
