import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: '12px 16px 12px 32px', maxWidth: '110ch' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
    padding: '12px 16px',
    gap: '8px 32px',
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: 'inherit' },
  items: { margin: '4px 0 0', paddingLeft: '16px' },
});

/** What no longer exists, and what works and what does not: said before anybody looks for a fault in the network. */
export function Lifecycle(): ReactElement {
  const styles = useStyles();
  const { lifecycle, abilities } = useMessages().guide;
  return (
    <>
      <Section title={lifecycle.heading}>
        <ul className={styles.list}>
          {lifecycle.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </Section>
      <Section title={abilities.heading}>
        <div className={styles.columns}>
          {[abilities.can, abilities.cannot].map(({ heading, items }) => (
            <div key={heading}>
              <h3 className={styles.name}>{heading}</h3>
              <ul className={styles.items}>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}
