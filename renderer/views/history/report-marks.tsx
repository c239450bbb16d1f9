import { Badge, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReportSummary } from '../../../shared/api/runs.ts';
import { useMessages } from '../../state/messages.ts';
import { marksOf } from './report-words.ts';

const useStyles = makeStyles({
  marks: { display: 'inline-flex', flexWrap: 'wrap', gap: '4px' },
  mark: { whiteSpace: 'nowrap' },
});

/** `imported`, `practice`, …: what sets a report apart. Nothing for a plain one. */
export function ReportMarks({ report }: { readonly report: ReportSummary }): ReactElement | null {
  const styles = useStyles();
  const said = useMessages().ui.history.marks;
  const marks = marksOf(report);
  if (marks.length === 0) return null;
  return (
    <span className={styles.marks}>
      {marks.map((mark) => (
        <Badge
          key={mark}
          className={styles.mark}
          appearance="outline"
          color={mark === 'unsaved' ? 'warning' : 'informative'}
        >
          {said[mark]}
        </Badge>
      ))}
    </span>
  );
}
