import { type ReactElement, useMemo } from 'react';
import type { MatrixRow } from '../../../../../shared/export/matrix.ts';
import { explanationsOf } from '../../../../../shared/export/report-facts.ts';
import { timelineOf } from '../../../../../shared/export/waterfall.ts';
import type { Report } from '../../../../../shared/model/report.ts';
import { useMessages } from '../../../../state/messages.ts';
import { Attempts } from './attempts.tsx';
import { MOST_ATTEMPTS } from './bounds.ts';
import { Certificates } from './certificates.tsx';
import { CopyDetails } from './copy-details.tsx';
import { detailsText } from './details-text.ts';
import { RawAnswers } from './raw-answers.tsx';
import { RowFindings } from './row-findings.tsx';
import { RowSummary } from './row-summary.tsx';
import { TimeCourse } from './time-course.tsx';
import { useTimelineStyles } from './timeline-styles.ts';

/** How one row came out and why: in words, as a picture, attempt by attempt, and what came back. */
export function Timeline(props: {
  readonly row: MatrixRow;
  readonly report: Report;
  readonly goTo: (anchor: string) => void;
}): ReactElement {
  const { row, report, goTo } = props;
  const styles = useTimelineStyles();
  const messages = useMessages();
  const timeline = useMemo(() => timelineOf(report, row, MOST_ATTEMPTS), [report, row]);
  return (
    <div className={styles.body}>
      <RowSummary row={row} />
      <CopyDetails text={() => detailsText(row, timeline, report, messages)} />
      <RowFindings findings={explanationsOf(row, report)} goTo={goTo} />
      <TimeCourse row={row} timeline={timeline} />
      <Attempts timeline={timeline} />
      <Certificates timeline={timeline} />
      <RawAnswers timeline={timeline} />
    </div>
  );
}
