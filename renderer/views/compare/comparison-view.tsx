import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { type BothSides, type Comparison, SIDES } from '../../../shared/compare/comparison.ts';
import { summaryOf } from '../../../shared/compare/summary.ts';
import { headlineOf } from '../../../shared/export/comparison-symbols.ts';
import { observationsById } from '../../../shared/export/evidence-words.ts';
import { LiveRegion } from '../../components/live-region.tsx';
import { Section } from '../../components/section.tsx';
import { useToneCard, useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';
import { FindingCard } from '../report/finding-card.tsx';
import { CauseList } from './cause-list.tsx';
import { CompareTable } from './compare-table.tsx';
import { ProofLists } from './proof-lists.tsx';
import { RootSection } from './root-section.tsx';
import { SideCard } from './side-card.tsx';

const useStyles = makeStyles({
  comparison: { display: 'flex', flexDirection: 'column', gap: '20px', minWidth: 0 },
  headline: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
  },
  symbol: { ...typographyStyles.subtitle2, minWidth: '16px', textAlign: 'center' },
  summary: { ...typographyStyles.subtitle2, margin: 0, maxWidth: '100ch', overflowWrap: 'anywhere' },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '12px',
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** What it comes to, both verdicts, the root difference, what that proves and does not, and every endpoint. */
export function ComparisonView(props: {
  readonly comparison: Comparison;
  /** Under which ids the two reports are saved. */
  readonly ids: BothSides<string>;
}): ReactElement {
  const { comparison, ids } = props;
  const { sides, findings, root } = comparison;
  const styles = useStyles();
  const toneCard = useToneCard();
  const toneText = useToneText();
  const messages = useMessages();
  const { heading } = messages.compare;
  const summary = summaryOf(comparison, messages);
  const { symbol, tone } = headlineOf(comparison);
  const failing = sides[root?.side ?? 'a'].report;
  const known = useMemo(() => observationsById(failing), [failing]);
  return (
    <div className={styles.comparison}>
      <LiveRegion text={summary} />
      <div className={mergeClasses(toneCard[tone], styles.headline)}>
        <span className={mergeClasses(styles.symbol, toneText[tone])} aria-hidden="true">
          {symbol}
        </span>
        <p className={styles.summary}>{summary}</p>
      </div>
      <div className={styles.sides}>
        {SIDES.map((side) => (
          <SideCard key={side} side={side} compared={sides[side]} id={ids[side]} />
        ))}
      </div>
      <RootSection comparison={comparison} known={known} />
      <ProofLists comparison={comparison} />
      {findings.length === 0 ? null : (
        <Section title={heading.findings}>
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} open known={NOTHING} report={failing} />
          ))}
        </Section>
      )}
      <CauseList comparison={comparison} />
      <CompareTable comparison={comparison} />
    </div>
  );
}

/** The evidence is of two reports: it stands in the table. */
const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();
