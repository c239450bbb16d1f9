import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import { failingOnlyIn } from '../../../shared/compare/root.ts';
import type { ObservationsById } from '../../../shared/export/evidence-words.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { FindingCard } from '../report/finding-card.tsx';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0, padding: '12px 16px', color: tokens.colorNeutralForeground2 },
});

/** What sets the two runs apart more than anything else, with what to do about it. */
export function RootSection(props: {
  readonly comparison: Comparison;
  /** The observations of the run that has it. */
  readonly known: ObservationsById;
}): ReactElement | null {
  const { root, sides, conclusion, rows } = props.comparison;
  const styles = useStyles();
  const { compare, words, report } = useMessages();
  if (root === null) {
    return conclusion === 'same' ? (
      <Section title={compare.heading.root}>
        <p className={styles.line}>{compare.noRoot}</p>
      </Section>
    ) : null;
  }
  const { side, finding, explained, layer, measuredInBoth } = root;
  const all = failingOnlyIn(rows, side).length;
  const reach = compare.explains({
    explained: explained.length,
    all,
    layer: layer === null ? '' : words.heading[layer],
  });
  return (
    <Section
      title={compare.heading.root}
      aside={report.labelled(compare.onlyIn(sides[side].name), measuredInBoth ? reach : compare.notInOther)}
    >
      {finding === null ? (
        <p className={styles.line}>{compare.noCause}</p>
      ) : (
        <FindingCard
          key={finding.id}
          finding={finding}
          open
          known={props.known}
          report={sides[side].report}
        />
      )}
    </Section>
  );
}
