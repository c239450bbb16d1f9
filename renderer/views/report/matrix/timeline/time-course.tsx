import { type ReactElement, useId, useRef } from 'react';
import { WaterfallChart } from '../../../../../shared/export/html/waterfall-chart.tsx';
import type { MatrixRow } from '../../../../../shared/export/matrix.ts';
import type { RowTimeline } from '../../../../../shared/export/waterfall.ts';
import { useMessages } from '../../../../state/messages.ts';
import { useWidth } from '../table-layout.ts';
import { TimelinePart } from './timeline-part.tsx';
import { useChartStyles } from './timeline-styles.ts';

const USUAL_PX = 680;
const LEAST_PX = 360;
const MOST_LABEL_PX = 190;
const LETTER_PX = 7;

/** The picture: one bar an attempt, numbered as in the list under it. */
export function TimeCourse(props: {
  readonly row: MatrixRow;
  readonly timeline: RowTimeline;
}): ReactElement | null {
  const { row, timeline } = props;
  const messages = useMessages();
  const styles = useChartStyles();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(LEAST_PX, useWidth(frame) ?? USUAL_PX);
  if (timeline.bars.length === 0) return null;
  const labels = new Map(
    timeline.attempts.map(({ id: of, kind }, index) => [of, `${index + 1}  ${messages.words.kind[kind]}`]),
  );
  const longest = Math.max(...Array.from(labels.values(), ({ length }) => length));
  return (
    <TimelinePart id={id} title={messages.words.heading.waterfall}>
      <div ref={frame} className={styles.chart}>
        <WaterfallChart
          waterfalls={[{ row, bars: timeline.bars }]}
          messages={messages}
          labelledBy={id}
          size={{ width, label: Math.min(MOST_LABEL_PX, longest * LETTER_PX) }}
          labelOf={({ bar }) => labels.get(bar.observation.id) ?? ''}
        />
      </div>
    </TimelinePart>
  );
}
