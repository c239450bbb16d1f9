import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { OpenCase } from '../../../shared/api/cases.ts';
import { knownAnswers } from '../../../shared/guide/answers.ts';
import { pictureLines } from '../../../shared/guide/picture-lines.ts';
import { picturedOptions, type Picture } from '../../../shared/guide/picture.ts';
import { UNKNOWN, type StepId } from '../../../shared/guide/step.ts';
import { stepWords } from '../../../shared/guide/step-words.ts';
import { useMessages } from '../../state/messages.ts';
import { OutcomePicture } from './outcome-picture.tsx';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '12px' },
  heading: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  // Four beside each other where there is room, two in a small window: never three and one.
  pictures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 340px))',
    gap: '12px',
    '@media (min-width: 1240px)': { gridTemplateColumns: 'repeat(4, minmax(0, 340px))' },
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // The words in one row and the pictures in another, so that pictures beside each other begin at the same height.
  pictured: {
    display: 'grid',
    gridRow: 'span 2',
    gridTemplateRows: 'subgrid',
    rowGap: '8px',
    alignItems: 'stretch',
    justifyContent: 'stretch',
    padding: '8px',
    minWidth: 0,
    textAlign: 'left',
  },
  label: typographyStyles.body1Strong,
  options: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '6px', maxWidth: '640px' },
  option: { justifyContent: 'flex-start', textAlign: 'left', minHeight: '36px' },
});

interface Choice {
  readonly option: string;
  readonly isGiven: boolean;
  readonly onAnswer: (value: string) => void;
}

/** What can be answered: beside what the user's screen shows then, where it shows something. */
export function StepOptions(props: {
  readonly held: OpenCase;
  readonly step: StepId;
  /** The id of the question. */
  readonly labelledBy: string;
  readonly onAnswer: (value: string) => void;
}): ReactElement {
  const { held, step, labelledBy, onAnswer } = props;
  const styles = useStyles();
  const messages = useMessages();
  const { answer } = stepWords(step, messages);
  const before = held.answers.find((given) => given.step === step)?.value;
  const { drawn, plain } = picturedOptions(step, knownAnswers(held.answers));
  const choice = (option: string): Choice => ({ option, isGiven: option === before, onAnswer });
  return (
    <div className={styles.group} role="group" aria-labelledby={labelledBy}>
      {drawn.length === 0 ? null : (
        <>
          <p className={styles.heading}>{messages.guide.picture.heading}</p>
          <div className={styles.pictures}>
            {drawn.map(({ option, picture }) => (
              <PicturedOption key={option} {...choice(option)} label={answer(option)} picture={picture} />
            ))}
          </div>
        </>
      )}
      {plain.length === 0 ? null : (
        <div className={styles.options}>
          {plain.map((option) => (
            <PlainOption key={option} {...choice(option)} label={answer(option)} />
          ))}
        </div>
      )}
    </div>
  );
}

/** The answer names the button; the picture is read after it, line by line as it stands there. */
function PicturedOption(props: Choice & { readonly label: string; readonly picture: Picture }): ReactElement {
  const { option, label, picture, isGiven, onAnswer } = props;
  const styles = useStyles();
  const messages = useMessages();
  const id = useId();
  return (
    <>
      <Button
        className={styles.pictured}
        aria-describedby={id}
        {...(isGiven ? { 'aria-current': 'true' as const } : {})}
        onClick={() => onAnswer(option)}
      >
        <span className={styles.label}>
          {isGiven ? <span aria-hidden="true">✓ </span> : null}
          {label}
        </span>
        <OutcomePicture picture={picture} />
      </Button>
      <span id={id} hidden>
        {pictureLines(picture, messages).join(' · ')}
      </span>
    </>
  );
}

function PlainOption(props: Choice & { readonly label: string }): ReactElement {
  const { option, label, isGiven, onAnswer } = props;
  const styles = useStyles();
  return (
    <Button
      className={styles.option}
      appearance={option === UNKNOWN || option === 'cannot' ? 'subtle' : 'secondary'}
      {...(isGiven ? { 'aria-current': 'true' as const, icon: <span aria-hidden="true">✓</span> } : {})}
      onClick={() => onAnswer(option)}
    >
      {label}
    </Button>
  );
}
