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
  const numbers = new Map(timeline.attempts.map((attempt, index) => [attempt.id, index + 1]));
  return (
    <TimelinePart id={id} title={messages.words.heading.waterfall}>
      <div ref={frame} className={styles.chart}>
        <WaterfallChart
          waterfalls={[{ row, bars: timeline.bars }]}
          messages={messages}
          labelledBy={id}
          size={{ width, label: width < 560 ? 84 : 160 }}
          labelOf={({ bar: { observation } }) =>
            `${numbers.get(observation.id) ?? ''}  ${messages.words.kind[observation.kind]}`
          }
        />
      </div>
    </TimelinePart>
  );
}
