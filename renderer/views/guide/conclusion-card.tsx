import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { OpenCase } from '../../../shared/api/cases.ts';
import { SEVERITY_SYMBOL, SEVERITY_TONE, type Tone } from '../../../shared/export/symbols.ts';
import { codeOf, severityOf, type Conclusion } from '../../../shared/guide/conclude.ts';
import { stepWords } from '../../../shared/guide/step-words.ts';
import { printable } from '../../../shared/model/printable.ts';
import { useToneCard, useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';

const LONGEST = 4_000;

const useStyles = makeStyles({
  card: { padding: '16px', borderRadius: tokens.borderRadiusMedium, overflowWrap: 'anywhere' },
  stand: { ...typographyStyles.caption1, margin: 0 },
  title: { ...typographyStyles.subtitle1, margin: '4px 0 8px' },
  text: { margin: '0 0 12px', maxWidth: '100ch' },
  name: { ...typographyStyles.body1Strong, margin: '0 0 4px' },
  list: { margin: '0 0 12px', paddingLeft: '24px', maxWidth: '100ch' },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

function lookOf(conclusion: Conclusion): { readonly symbol: string; readonly tone: Tone } {
  if (conclusion.kind === 'open') return { symbol: '?', tone: 'quiet' };
  if (conclusion.kind === 'works') return { symbol: '✓', tone: 'good' };
  const severity = severityOf(conclusion);
  return { symbol: SEVERITY_SYMBOL[severity], tone: SEVERITY_TONE[severity] };
}

/** What the case has come to: the cause, how sure, what to do, who has to do it, and what it stands on. */
export function ConclusionCard(props: {
  readonly held: OpenCase;
  readonly conclusion: Conclusion;
}): ReactElement | null {
  const { held, conclusion } = props;
  const styles = useStyles();
  const cards = useToneCard();
  const texts = useToneText();
  const messages = useMessages();
  const id = useId();
  const { heading, certainty } = messages.words;
  const { words, actors } = messages.guide;
  if (held.said === null) return null;
  const { title, explanation, remediation } = held.said;
  const { symbol, tone } = lookOf(conclusion);
  const code = codeOf(conclusion);
  return (
    <section className={mergeClasses(styles.card, cards[tone])} aria-labelledby={id}>
      <p className={styles.stand}>
        {conclusion.kind === 'open'
          ? words.openQuestion
          : `${words.conclusion} · ${certainty(conclusion.confidence)}`}
        {code === null ? null : (
          <>
            {' '}
            · <span className={styles.code}>{code}</span>
          </>
        )}
      </p>
      <h2 id={id} className={styles.title}>
        <span aria-hidden="true" className={texts[tone]}>
          {symbol}
        </span>{' '}
        {printable(title, LONGEST)}
      </h2>
      <p className={styles.text}>{printable(explanation, LONGEST)}</p>
      <h3 className={styles.name}>{heading.whatToDo}</h3>
      <ol className={styles.list}>
        {remediation.map((step) => (
          <li key={step}>{printable(step, LONGEST)}</li>
        ))}
      </ol>
      <h3 className={styles.name}>{words.whoActs}</h3>
      <p className={styles.text}>{actors[conclusion.actor]}</p>
      <h3 className={styles.name}>{words.becauseOf}</h3>
      <ul className={styles.list}>
        {held.state.way
          .filter(({ step }) => conclusion.by.includes(step))
          .map(({ step, value }) => {
            const { question, answer } = stepWords(step, messages);
            return (
              <li key={step}>
                {question} {answer(value)}
              </li>
            );
          })}
        {held.runs
          .filter(({ reportId }) => conclusion.runs.includes(reportId))
          .map(({ reportId, label, startedAt, place }) => (
            <li key={reportId}>{words.run({ label, startedAt, here: place === 'here' })}</li>
          ))}
      </ul>
    </section>
  );
}
