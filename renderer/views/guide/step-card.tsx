import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useEffect, useId, useRef } from 'react';
import type { OpenCase } from '../../../shared/api/cases.ts';
import type { StepId } from '../../../shared/guide/step.ts';
import { stepOf } from '../../../shared/guide/steps.ts';
import { stepWords } from '../../../shared/guide/step-words.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';
import { MeasureStep } from './measure-step.tsx';
import { SettingsTable } from './settings-table.tsx';
import { StepOptions } from './step-options.tsx';
import { TypedAnswer } from './typed-answer.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  stand: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  number: { ...typographyStyles.title1, margin: 0 },
  question: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
  say: {
    ...typographyStyles.subtitle2,
    margin: 0,
    padding: '8px 12px',
    maxWidth: '90ch',
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  how: { margin: 0, maxWidth: '100ch', color: tokens.colorNeutralForeground2 },
});

/** One step: what is asked, how to find it out, and what can be answered. */
export function StepCard(props: {
  readonly held: OpenCase;
  readonly step: StepId;
  readonly helpdesk: boolean;
  readonly onAnswer: (value: string) => void;
  readonly onReport: (file: File) => void;
  readonly onSaved: (reportId: string) => void;
}): ReactElement {
  const { held, step, helpdesk } = props;
  const styles = useStyles();
  const tones = useToneText();
  const messages = useMessages();
  const { words, stations } = messages.guide;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { question, say, how, place } = stepWords(step, messages);
  const { kind, station } = stepOf(step);
  const { state } = held;
  const behind = state.way.findIndex((point) => point.step === step);
  const number = (behind === -1 ? state.way.length : behind) + 1;
  // The next step is read to whoever cannot see it, and is where the keyboard goes on.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step]);
  return (
    <section className={styles.card} aria-labelledby={id}>
      {helpdesk ? <p className={styles.number}>{words.step(number)}</p> : null}
      <p className={styles.stand}>
        {words.progress({ number, atMost: state.progress.atMost })} · {stations[station - 1]}
      </p>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.question}>
        {question}
      </h2>
      {helpdesk ? <p className={styles.say}>{words.readOut(say)}</p> : null}
      {state.provesNothing.includes(step) ? (
        <p className={mergeClasses(styles.how, tones.warn)}>! {words.provesNothing}</p>
      ) : null}
      {how.map((line) => (
        <p key={line} className={styles.how}>
          {line}
        </p>
      ))}
      {place === null ? null : <SettingsTable place={place} />}
      {kind === 'run' || kind === 'compare' ? (
        <MeasureStep
          held={held}
          place={kind === 'run' ? 'here' : 'elsewhere'}
          onReport={props.onReport}
          onSaved={props.onSaved}
        />
      ) : null}
      {kind === 'instant' || kind === 'address' || kind === 'domains' ? (
        <TypedAnswer key={step} step={step} kind={kind} onAnswer={props.onAnswer} />
      ) : null}
      <StepOptions held={held} step={step} labelledBy={id} onAnswer={props.onAnswer} />
    </section>
  );
}
