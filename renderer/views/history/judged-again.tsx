import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { type ReactElement, useEffect, useId, useRef } from 'react';
import type { Rejudged } from '../../../shared/api/diagnostics-api.ts';
import {
  SEVERITY_SYMBOL,
  SEVERITY_TONE,
  VERDICT_SYMBOL,
  VERDICT_TONE,
} from '../../../shared/export/symbols.ts';
import { printable } from '../../../shared/model/printable.ts';
import type { Report } from '../../../shared/model/report.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';
import { comparedFindings } from './compared-findings.ts';

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
  said: {
    ...typographyStyles.subtitle2,
    margin: 0,
    ':focus': { outlineStyle: 'none' },
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: '16px 24px',
  },
  heading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
  verdict: { ...typographyStyles.body1Strong, margin: '4px 0 0' },
  text: { margin: '2px 0 0', overflowWrap: 'anywhere' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: '8px 0 0',
    padding: 0,
    listStyleType: 'none',
  },
  finding: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', overflowWrap: 'anywhere' },
  mark: { marginLeft: '8px' },
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
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // What was asked for is read next, and its answers are a Tab away.
  useEffect(() => heading.current?.focus(), [props.judged]);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.said}>
        {same ? history.judgedSame : history.judgedOther}
      </h2>
      {same ? null : (
        <div className={styles.sides}>
          <Side heading={history.before} report={before} other={now} mark={history.noLonger} />
          <Side heading={history.today} report={now} other={before} mark={history.newly} />
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
    </section>
  );
}

function Side(props: {
  readonly heading: string;
  readonly report: Report;
  readonly other: Report;
  /** Stands beside what only this side says. */
  readonly mark: string;
}): ReactElement {
  const styles = useStyles();
  const tone = useToneText();
  const { verdict, words } = useMessages();
  const { status, summary } = props.report.verdict;
  const findings = comparedFindings(props.report, props.other);
  return (
    <div>
      <h3 className={styles.heading}>{props.heading}</h3>
      <p className={mergeClasses(styles.verdict, tone[VERDICT_TONE[status]])}>
        <span aria-hidden="true">{VERDICT_SYMBOL[status]} </span>
        {verdict.label[status]}
      </p>
      <p className={styles.text}>{printable(summary, 600)}</p>
      {findings.length === 0 ? <p className={styles.text}>{words.heading.noFindings}</p> : null}
      <ul className={styles.list}>
        {findings.map(({ finding, isOnlyHere }, index) => (
          // A report from elsewhere may use one id twice.
          <li key={`${index} ${finding.id}`} className={styles.finding}>
            <span className={tone[SEVERITY_TONE[finding.severity]]} title={words.severity[finding.severity]}>
              {SEVERITY_SYMBOL[finding.severity]}
            </span>
            <span>
              {printable(finding.title, 300)}
              {isOnlyHere ? (
                <Badge appearance="tint" color="informative" className={styles.mark}>
                  {props.mark}
                </Badge>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
