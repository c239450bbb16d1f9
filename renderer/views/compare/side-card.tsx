import {
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import { Link } from 'wouter';
import type { Compared, Side } from '../../../shared/compare/comparison.ts';
import { comparedFacts } from '../../../shared/export/compared-facts.ts';
import { VERDICT_SYMBOL, VERDICT_TONE } from '../../../shared/export/symbols.ts';
import { reportPath } from '../../components/screens.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 12px' },
  name: { ...typographyStyles.subtitle2, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  open: { marginLeft: 'auto' },
  verdict: { ...typographyStyles.body1Strong, margin: 0 },
  summary: { margin: 0, overflowWrap: 'anywhere' },
  facts: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '2px 16px',
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** The verdict stands above, in words of its own. */
const FIRST_FACT = 2;

/** One of the two runs: its verdict, and the circumstances that it was made under. */
export function SideCard(props: {
  readonly side: Side;
  readonly compared: Compared;
  /** Under which it is saved. */
  readonly id: string;
}): ReactElement {
  const { side, compared, id } = props;
  const { report } = compared;
  const styles = useStyles();
  const toneText = useToneText();
  const messages = useMessages();
  const headingId = useId();
  const { status, summary } = report.verdict;
  const letter = messages.compare.letter[side];
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.name}>
          {report.label === '' ? letter : messages.report.labelled(letter, report.label)}
        </h2>
        <Link href={reportPath(id)} asChild>
          <FluentLink className={styles.open}>{messages.ui.compare.openReport}</FluentLink>
        </Link>
      </div>
      <p className={mergeClasses(styles.verdict, toneText[VERDICT_TONE[status]])}>
        <span aria-hidden="true">{VERDICT_SYMBOL[status]} </span>
        {messages.verdict.label[status]}
      </p>
      <p className={styles.summary}>{summary}</p>
      <dl className={styles.facts}>
        {comparedFacts(compared, messages)
          .slice(FIRST_FACT)
          .map(([name, text]) => (
            <Fact key={name} name={name} text={text} />
          ))}
      </dl>
    </section>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.fact}>{text}</dd>
    </>
  );
}
