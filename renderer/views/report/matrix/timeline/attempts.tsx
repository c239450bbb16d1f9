import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { observationWords } from '../../../../../shared/export/observation-words.ts';
import { STATE_SYMBOL, STATE_TONE } from '../../../../../shared/export/symbols.ts';
import type { RowTimeline } from '../../../../../shared/export/waterfall.ts';
import { useToneText } from '../../../../components/tone.ts';
import { useMessages } from '../../../../state/messages.ts';
import { TimelinePart } from './timeline-part.tsx';
import { useTimelineStyles } from './timeline-styles.ts';

/** Every attempt in words, in order. */
export function Attempts({ timeline }: { readonly timeline: RowTimeline }): ReactElement {
  const styles = useTimelineStyles();
  const tone = useToneText();
  const messages = useMessages();
  const { attempts, leftOut } = timeline;
  return (
    <TimelinePart title={messages.words.heading.attempts}>
      {attempts.length === 0 ? <p className={styles.faint}>{messages.ui.matrix.notTried}</p> : null}
      <ol className={styles.attempts}>
        {attempts.map((observation, index) => {
          const { status } = observation.outcome;
          return (
            <li key={`${index} ${observation.id}`}>
              <span aria-hidden="true" className={mergeClasses(styles.symbol, tone[STATE_TONE[status]])}>
                {STATE_SYMBOL[status]}
              </span>
              {observationWords(observation, messages)}
            </li>
          );
        })}
      </ol>
      {leftOut > 0 ? <p className={styles.faint}>{messages.report.andMore(leftOut)}</p> : null}
    </TimelinePart>
  );
}
