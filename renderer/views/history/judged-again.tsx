import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Rejudged } from '../../../shared/api/diagnostics-api.ts';
import { VERDICT_SYMBOL, VERDICT_TONE } from '../../../shared/export/symbols.ts';
import { printable } from '../../../shared/model/printable.ts';
import type { Report } from '../../../shared/model/report.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  said: { ...typographyStyles.body1Strong, margin: 0 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: '12px 24px',
  },
  heading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
  text: { margin: '2px 0 0', overflowWrap: 'anywhere' },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What was said when the report was made, and what today's rules say of the same observations. */
export function JudgedAgain(props: {
  readonly judged: Rejudged;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}): ReactElement {
  const styles = useStyles();
  const { history, shell } = useMessages().ui;
  const { before, now, same } = props.judged;
  return (
    <div className={styles.card} role="status">
      <p className={styles.said}>{same ? history.judgedSame : history.judgedOther}</p>
      {same ? null : (
        <div className={styles.sides}>
          <Side heading={history.before} report={before} />
          <Side heading={history.today} report={now} />
        </div>
      )}
      <div className={styles.deeds}>
        {same ? null : (
          <Button appearance="primary" onClick={props.onKeep}>
            {history.keep}
          </Button>
        )}
        <Button onClick={props.onLeave}>{same ? shell.close : history.leave}</Button>
      </div>
    </div>
  );
}

function Side(props: { readonly heading: string; readonly report: Report }): ReactElement {
  const styles = useStyles();
  const tone = useToneText();
  const { verdict } = useMessages();
  const { status, summary } = props.report.verdict;
  return (
    <div>
      <p className={styles.heading}>{props.heading}</p>
      <p className={mergeClasses(styles.text, tone[VERDICT_TONE[status]])}>
        <span aria-hidden="true">{VERDICT_SYMBOL[status]} </span>
        {verdict.label[status]}
      </p>
      <p className={styles.text}>{printable(summary, 600)}</p>
    </div>
  );
}
