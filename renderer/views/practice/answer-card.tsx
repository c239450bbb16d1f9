import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useEffect, useId, useRef } from 'react';
import type { Tone } from '../../../shared/export/symbols.ts';
import { printable } from '../../../shared/model/printable.ts';
import type { PracticeFaultId } from '../../../shared/model/practice-fault.ts';
import type { Report } from '../../../shared/model/report.ts';
import { useToneCard, useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';
import { type AnswerVerdict, judgeAnswer } from './practice-answer.ts';

const LOOK: Readonly<Record<AnswerVerdict, { readonly symbol: string; readonly tone: Tone }>> = {
  named: { symbol: '✓', tone: 'good' },
  'named-nothing': { symbol: '✓', tone: 'good' },
  'named-more': { symbol: '!', tone: 'warn' },
  'false-alarm': { symbol: '✕', tone: 'bad' },
  missed: { symbol: '✕', tone: 'bad' },
  stopped: { symbol: '–', tone: 'quiet' },
};

const LONGEST_TITLE = 400;

const useStyles = makeStyles({
  card: { padding: '12px 16px', borderRadius: tokens.borderRadiusMedium },
  title: { ...typographyStyles.subtitle2, margin: '0 0 8px', ':focus': { outlineStyle: 'none' } },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '0 0 8px',
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  verdict: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** What was broken in truth, beside what the diagnosis came to. */
export function AnswerCard(props: {
  readonly fault: PracticeFaultId;
  readonly report: Report;
}): ReactElement {
  const styles = useStyles();
  const tones = useToneCard();
  const texts = useToneText();
  const { practice, ui } = useMessages();
  const { answer } = ui.practice;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that asked for it is gone.
  useEffect(() => heading.current?.focus(), []);
  const verdict = judgeAnswer(props.fault, props.report);
  const { symbol, tone } = LOOK[verdict];
  const found = props.report.findings.map(({ title }) => printable(title, LONGEST_TITLE));
  return (
    <section className={mergeClasses(styles.card, tones[tone])} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {answer.title}
      </h2>
      <dl className={styles.facts}>
        <dt className={styles.name}>{answer.complaint}</dt>
        <dd className={styles.value}>
          {props.fault === 'none' ? ui.practice.healthy : practice[props.fault].title}
        </dd>
        <dt className={styles.name}>{answer.story}</dt>
        <dd className={styles.value}>{practice[props.fault].story}</dd>
        <dt className={styles.name}>{answer.found}</dt>
        <dd className={styles.value}>{found.length === 0 ? answer.foundNothing : found.join(' · ')}</dd>
      </dl>
      <p className={styles.verdict}>
        <span className={texts[tone]} aria-hidden="true">
          {symbol}
        </span>{' '}
        {answer.verdict[verdict]}
      </p>
    </section>
  );
}
