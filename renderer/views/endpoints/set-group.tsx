import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Need } from '../../../shared/export/matrix.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import type { FoundSet } from './search-sets.ts';
import { SetRow } from './set-row.tsx';

/** As many as the page lays out without anybody waiting. */
const PORTION = 100;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { padding: '8px 16px' },
});

/** The sets of one need. A very long catalogue comes in portions. */
export function SetGroup(props: {
  readonly need: Need;
  readonly sets: readonly FoundSet[];
  readonly address: string | null;
}): ReactElement | null {
  const styles = useStyles();
  const { endpoints } = useMessages().ui;
  const [most, setMost] = useState(PORTION);
  const { title, aside } = endpoints.groups[props.need];
  const rest = props.sets.length - most;
  if (props.sets.length === 0) return null;
  return (
    <Section title={`${title} (${props.sets.length})`} aside={aside}>
      <ul className={styles.list}>
        {props.sets.slice(0, most).map((found, index) => (
          <SetRow key={found.set.id} found={found} address={props.address} line={index > 0} />
        ))}
      </ul>
      {rest <= 0 ? null : (
        <div className={styles.more}>
          <Button appearance="subtle" onClick={() => setMost(most + PORTION)}>
            {endpoints.moreSets(Math.min(rest, PORTION))}
          </Button>
        </div>
      )}
    </Section>
  );
}
