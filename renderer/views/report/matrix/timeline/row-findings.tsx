import { Link, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SEVERITY_SYMBOL, SEVERITY_TONE } from '../../../../../shared/export/symbols.ts';
import type { Finding } from '../../../../../shared/model/finding.ts';
import { useToneText } from '../../../../components/tone.ts';
import { useMessages } from '../../../../state/messages.ts';
import { findingAnchor } from '../finding-anchor.ts';
import { TimelinePart } from './timeline-part.tsx';
import { useTimelineStyles } from './timeline-styles.ts';

/** The findings that explain a row; each leads to its card where there is one on the page. */
export function RowFindings(props: {
  readonly findings: readonly Finding[];
  readonly goTo: (anchor: string) => void;
}): ReactElement | null {
  const styles = useTimelineStyles();
  const tone = useToneText();
  const { words } = useMessages();
  if (props.findings.length === 0) return null;
  return (
    <TimelinePart title={words.heading.findings}>
      <ul className={styles.plainList}>
        {props.findings.map((finding) => {
          const anchor = findingAnchor(finding.id);
          const there = document.getElementById(anchor) !== null;
          return (
            <li key={finding.id}>
              <span
                aria-hidden="true"
                className={mergeClasses(styles.symbol, tone[SEVERITY_TONE[finding.severity]])}
              >
                {SEVERITY_SYMBOL[finding.severity]}
              </span>
              {there ? (
                <Link as="button" onClick={() => props.goTo(anchor)}>
                  {finding.title}
                </Link>
              ) : (
                finding.title
              )}{' '}
              <span className={styles.faint}>
                {`· ${words.severity[finding.severity]}, ${words.certainty(finding.confidence)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </TimelinePart>
  );
}
