import { type ReactElement, useId } from 'react';
import type { RowTimeline } from '../../../../../shared/export/waterfall.ts';
import { observationWords } from '../../../../../shared/export/observation-words.ts';
import { useMessages } from '../../../../state/messages.ts';
import { rawAnswer } from './raw-answer.ts';
import { TimelinePart } from './timeline-part.tsx';
import { useTimelineStyles } from './timeline-styles.ts';

/** What came back, as plain text in scrolling blocks; nothing where nothing did. */
export function RawAnswers({ timeline }: { readonly timeline: RowTimeline }): ReactElement | null {
  const messages = useMessages();
  const answers = timeline.attempts.flatMap((observation, index) => {
    const text = rawAnswer(observation, messages);
    return text === null ? [] : [{ number: index + 1, observation, text }];
  });
  if (answers.length === 0) return null;
  return (
    <TimelinePart title={messages.ui.matrix.rawAnswers}>
      {answers.map(({ number, observation, text }) => (
        <RawBlock
          key={number}
          title={`${number}. ${messages.words.kind[observation.kind]}`}
          label={observationWords(observation, messages)}
          text={text}
        />
      ))}
    </TimelinePart>
  );
}

function RawBlock(props: {
  readonly title: string;
  readonly label: string;
  readonly text: string;
}): ReactElement {
  const styles = useTimelineStyles();
  const id = useId();
  return (
    <div>
      <p id={id} className={styles.faint} title={props.label}>
        {props.title}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled text must be reachable by keyboard */}
      <pre role="region" tabIndex={0} aria-labelledby={id} className={styles.raw}>
        {props.text}
      </pre>
    </div>
  );
}
