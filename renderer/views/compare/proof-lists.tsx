import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '12px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: 0,
    padding: '12px 16px 12px 32px',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
  },
});

/** What the two runs prove together, and what they do not. */
export function ProofLists({ comparison }: { readonly comparison: Comparison }): ReactElement {
  const styles = useStyles();
  const { compare } = useMessages();
  const { sides, proofs, reservations } = comparison;
  const names = { a: sides.a.name, b: sides.b.name };
  const limits = reservations.map((one) => compare.reservation(one, names));
  return (
    <div className={styles.pair}>
      <List title={compare.heading.proves} texts={proofs.map((proof) => compare.proof(proof, names))} />
      <List
        title={compare.heading.doesNotProve}
        texts={limits.length === 0 ? [compare.noReservation] : limits}
      />
    </div>
  );
}

function List(props: { readonly title: string; readonly texts: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <Section title={props.title}>
      <ul className={styles.list}>
        {props.texts.map((text, index) => (
          <li key={`${index} ${text}`}>{text}</li>
        ))}
      </ul>
    </Section>
  );
}
