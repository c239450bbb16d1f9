import { makeStyles, Input, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { ReactElement, RefObject } from 'react';
import { ROW_STATES } from '../../../../shared/messages/ui/matrix.ts';
import { useMessages } from '../../../state/messages.ts';
import { useCommand } from '../../../state/use-command.ts';
import type { Entries } from './entries.ts';
import type { Query } from './query.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '12px' },
  states: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  number: { fontWeight: tokens.fontWeightRegular, marginLeft: '6px' },
  feature: { maxWidth: '160px' },
  search: {
    flexGrow: 1,
    flexBasis: '180px',
    maxWidth: '360px',
    marginLeft: 'auto',
    '@media (max-width: 600px)': { flexBasis: '100%', maxWidth: 'none' },
  },
});

/** What is shown of the table: a state, a feature, a search. */
export function Toolbar(props: {
  readonly entries: Entries;
  readonly query: Query;
  readonly setQuery: (query: Query) => void;
  /** The field to search in. */
  readonly field: RefObject<HTMLInputElement | null>;
}): ReactElement {
  const { entries, query, setQuery, field } = props;
  const styles = useStyles();
  const { words, ui } = useMessages();
  useCommand('find', () => {
    field.current?.focus();
    field.current?.select();
  });
  const states = ROW_STATES.filter((state) => state !== 'retired' || entries.counts.retired > 0);
  return (
    <div className={styles.bar}>
      <div role="group" aria-label={ui.matrix.show} className={styles.states}>
        {(['all', ...states] as const).map((state) => (
          <ToggleButton
            key={state}
            size="small"
            checked={query.state === state}
            onClick={() => setQuery({ ...query, state })}
          >
            {ui.matrix.states[state]}
            <span className={styles.number}>
              {state === 'all' ? entries.inPlan.length : entries.counts[state]}
            </span>
          </ToggleButton>
        ))}
      </div>
      {entries.features.length < 2 ? null : (
        <Select
          size="small"
          className={styles.feature}
          aria-label={words.heading.neededFor}
          value={query.feature ?? ''}
          onChange={(_, { value }) => setQuery({ ...query, feature: value === '' ? null : value })}
        >
          <option value="">{ui.matrix.allFeatures}</option>
          {entries.features.map((feature) => (
            <option key={feature} value={feature}>
              {words.feature(feature)}
            </option>
          ))}
        </Select>
      )}
      <Input
        type="search"
        contentBefore={<SearchRegular />}
        input={{ ref: field }}
        size="small"
        className={styles.search}
        placeholder={ui.matrix.search}
        aria-label={ui.matrix.search}
        value={query.search}
        onChange={(_, { value }) => setQuery({ ...query, search: value })}
        onKeyDown={(event) => {
          // Escape empties the field; only in an empty one does it mean what it means elsewhere.
          if (event.key !== 'Escape' || query.search === '') return;
          event.preventDefault();
          setQuery({ ...query, search: '' });
        }}
      />
    </div>
  );
}
