import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { useMessages } from '../../state/messages.ts';
import { searchSets } from './search-sets.ts';
import { wordsOf } from './set-words.ts';

const useStyles = makeStyles({
  nothing: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '80ch' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Nothing here: how one may look, and whether another profile has it. */
export function NothingFound(props: {
  readonly catalog: Catalog;
  readonly query: string;
  readonly onClear: () => void;
  readonly onEverything: () => void;
}): ReactElement {
  const styles = useStyles();
  const messages = useMessages();
  const { endpoints } = messages.ui;
  const { catalog, query } = props;
  const elsewhere = useMemo(
    () => searchSets(catalog.endpointSets, query, (set) => wordsOf(set, messages)).length,
    [catalog, query, messages],
  );
  return (
    <div className={styles.nothing}>
      <p className={styles.text}>{endpoints.nothingFound(query.trim())}</p>
      <div className={styles.ways}>
        {elsewhere === 0 ? null : (
          <Button appearance="primary" onClick={props.onEverything}>
            {endpoints.elsewhere(elsewhere)}
          </Button>
        )}
        <Button onClick={props.onClear}>{endpoints.clearSearch}</Button>
      </div>
    </div>
  );
}
