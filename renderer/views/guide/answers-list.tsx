import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OpenCase } from '../../../shared/api/cases.ts';
import type { StepId } from '../../../shared/guide/step.ts';
import { stepWords } from '../../../shared/guide/step-words.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: '4px 0', listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 16px',
    padding: '4px 8px 4px 16px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  question: { flex: '1 1 260px', color: tokens.colorNeutralForeground2 },
  answer: { flex: '1 1 200px', overflowWrap: 'anywhere' },
});

/** The way so far; every step can be gone back to, and what was answered after it stays as far as it still counts. */
export function AnswersList(props: {
  readonly held: OpenCase;
  readonly onChange: (step: StepId) => void;
}): ReactElement {
  const styles = useStyles();
  const messages = useMessages();
  const { words } = messages.guide;
  const { change } = messages.ui.guide;
  return (
    <Section title={words.answersSoFar}>
      <ol className={styles.list}>
        {props.held.state.way.map(({ step, value, measured }) => {
          const { question, answer } = stepWords(step, messages);
          return (
            <li key={step} className={styles.row}>
              <span className={styles.question}>{question}</span>
              <span className={styles.answer}>{answer(value)}</span>
              {measured ? null : (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`${change}: ${question}`}
                  onClick={() => props.onChange(step)}
                >
                  {change}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
