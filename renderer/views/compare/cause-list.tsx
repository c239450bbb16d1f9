import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type Comparison, SIDES } from '../../../shared/compare/comparison.ts';
import { SEVERITY_SYMBOL, SEVERITY_TONE } from '../../../shared/export/symbols.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { Section } from '../../components/section.tsx';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: '12px 24px',
    padding: '12px 16px',
  },
  title: { ...typographyStyles.caption1Strong, margin: '0 0 4px', color: tokens.colorNeutralForeground3 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  finding: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', overflowWrap: 'anywhere' },
});

/** The runs' own findings: those that only one has, and those of both. Nothing where neither found anything. */
export function CauseList({ comparison }: { readonly comparison: Comparison }): ReactElement | null {
  const styles = useStyles();
  const { compare } = useMessages();
  const { causes, sides } = comparison;
  const groups = [
    ...SIDES.map((side) => ({ title: compare.onlyIn(sides[side].name), findings: causes.onlyIn[side] })),
    { title: compare.heading.inBoth, findings: causes.inBoth.map(({ a }) => a) },
  ].filter(({ findings }) => findings.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section title={compare.heading.causes}>
      <div className={styles.groups}>
        {groups.map(({ title, findings }) => (
          <div key={title}>
            <h3 className={styles.title}>{title}</h3>
            <ul className={styles.list}>
              {findings.map((finding, index) => (
                // A report from elsewhere may use one id twice.
                <Cause key={`${index} ${finding.id}`} finding={finding} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Cause({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const tone = useToneText();
  const { words } = useMessages();
  return (
    <li className={styles.finding}>
      <span className={tone[SEVERITY_TONE[finding.severity]]} title={words.severity[finding.severity]}>
        {SEVERITY_SYMBOL[finding.severity]}
      </span>
      <span>{finding.title}</span>
    </li>
  );
}
