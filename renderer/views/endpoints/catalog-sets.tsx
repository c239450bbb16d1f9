import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactElement, useDeferredValue, useMemo } from 'react';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import type { Need } from '../../../shared/export/matrix.ts';
import { LiveRegion } from '../../components/live-region.tsx';
import { useMessages } from '../../state/messages.ts';
import { chosenSets, countsOf, needOf } from './chosen-sets.ts';
import { NothingFound } from './nothing-found.tsx';
import { wordsOf } from './set-words.ts';
import { LinkedText } from './linked-text.tsx';
import { searchSets } from './search-sets.ts';
import { searchTerms } from './search-term.ts';
import { SetGroup } from './set-group.tsx';
import { SrvSection } from './srv-section.tsx';

const NEEDS: readonly Need[] = ['required', 'optional', 'retired'];

const useStyles = makeStyles({
  facts: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  counts: { color: tokens.colorNeutralForeground1 },
});

/** The sets of one profile (null: all), those that were looked for. */
export function CatalogSets(props: {
  readonly catalog: Catalog;
  readonly profile: string | null;
  readonly query: string;
  readonly onClear: () => void;
  /** Looks in the whole catalogue for the same. */
  readonly onEverything: () => void;
}): ReactElement {
  const styles = useStyles();
  const messages = useMessages();
  const { endpoints } = messages.ui;
  const { catalog, profile } = props;
  // Typing must not wait for the search.
  const query = useDeferredValue(props.query);
  const sets = useMemo(() => chosenSets(catalog, profile), [catalog, profile]);
  const found = useMemo(
    () => searchSets(sets, query, (set) => wordsOf(set, messages)),
    [sets, query, messages],
  );
  const counts = useMemo(() => countsOf(found.map(({ set }) => set)), [found]);
  const matching = query.trim() === '' ? '' : endpoints.matching({ found: found.length, all: sets.length });
  const srv = catalog.profiles.find(({ id }) => id === profile)?.srv ?? [];
  return (
    <>
      <p className={styles.facts}>
        <span className={styles.counts}>{matching === '' ? endpoints.counts(counts) : matching}</span>
        {' · '}
        {endpoints.version(catalog.version)}
        {' · '}
        <LinkedText text={catalog.source} />
      </p>
      <LiveRegion text={matching} />
      {found.length > 0 ? null : <NothingFound {...props} query={query} />}
      {NEEDS.map((need) => (
        <SetGroup
          key={`${need} ${profile ?? ''}`}
          need={need}
          sets={found.filter(({ set }) => needOf(set) === need)}
          address={addressIn(query)}
        />
      ))}
      {srv.length === 0 || matching !== '' ? null : <SrvSection srv={srv} />}
    </>
  );
}

function addressIn(query: string): string | null {
  const term = searchTerms(query).find(({ kind }) => kind === 'address');
  return term?.text ?? null;
}

/** While the catalogue is on its way. */
export function CatalogLoading(): ReactElement {
  const { shell } = useMessages().ui;
  return <Spinner size="small" labelPosition="after" label={shell.loading} />;
}
