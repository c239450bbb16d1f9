import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { observationsById } from '../../../shared/export/evidence-words.ts';
import type { Report } from '../../../shared/model/report.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { FindingCard } from './finding-card.tsx';
import { findingsInOrder } from './findings-in-order.ts';

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, padding: '12px 16px', color: tokens.colorNeutralForeground2 },
});

/** What is wrong, what it means, what to do: problems first, then warnings, then what is good to know. */
export function FindingsSection({ report }: { readonly report: Report }): ReactElement | null {
  const styles = useStyles();
  const { words, ui } = useMessages();
  const known = useMemo(() => observationsById(report), [report]);
  const findings = useMemo(() => findingsInOrder(report.findings), [report]);
  if (findings.length === 0) {
    // The verdict has said it already.
    if (report.verdict.status === 'reachable') return null;
    return (
      <Section title={words.heading.findings}>
        <p className={styles.none}>{ui.check.report.nothingFound}</p>
      </Section>
    );
  }
  return (
    <Section title={words.heading.findings} aside={findings.length > 1 ? findings.length : undefined}>
      {findings.map(({ finding, open }, index) => (
        <FindingCard
          key={`${index} ${finding.id}`}
          finding={finding}
          open={open}
          known={known}
          report={report}
        />
      ))}
    </Section>
  );
}
