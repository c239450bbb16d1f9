import { type ReactElement, type ReactNode } from 'react';
import { useTimelineStyles } from './timeline-styles.ts';

/** One part of the timeline under its heading. */
export function TimelinePart(props: {
  readonly id?: string;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useTimelineStyles();
  return (
    <section className={styles.part}>
      <h3 id={props.id} className={styles.partTitle}>
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}
