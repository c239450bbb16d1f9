import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OpenCase } from '../../../shared/api/cases.ts';
import { Section } from '../../components/section.tsx';
import { localTime } from '../../state/local-time.ts';
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
  where: { flex: '0 1 260px' },
  summary: { flex: '1 1 300px', overflowWrap: 'anywhere' },
  none: { padding: '12px 16px', color: tokens.colorNeutralForeground3 },
});

/** The runs that belong to the case, wherever they were made. */
export function RunsList(props: {
  readonly held: OpenCase;
  readonly onRemove: (reportId: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { ui, guide, lang } = useMessages();
  const { runs, noRuns, remove } = ui.guide;
  return (
    <Section title={runs}>
      {props.held.runs.length === 0 ? (
        <div className={styles.none}>{noRuns}</div>
      ) : (
        <ul className={styles.list}>
          {props.held.runs.map(({ reportId, place, label, startedAt, summary }) => {
            const where = guide.words.run({
              label,
              startedAt: localTime(startedAt, lang),
              here: place === 'here',
            });
            return (
              <li key={reportId} className={styles.row}>
                <span className={styles.where}>{where}</span>
                <span className={styles.summary}>{summary}</span>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`${remove}: ${where}`}
                  onClick={() => props.onRemove(reportId)}
                >
                  {remove}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
