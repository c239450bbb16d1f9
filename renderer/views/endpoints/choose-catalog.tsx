import { Field, makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { type ReactElement, useRef } from 'react';
import type { CatalogSummary } from '../../../shared/api/diagnostics-api.ts';
import { useMessages } from '../../state/messages.ts';
import { useCommand } from '../../state/use-command.ts';
import type { Choice } from './choice.ts';
import { shownTitle } from './shown-title.ts';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: '8px 16px',
    alignItems: 'end',
    maxWidth: '1200px',
  },
  field: { minWidth: 0, '& > .fui-Select, & select': { minWidth: 0, width: '100%' } },
  search: { maxWidth: 'none', width: '100%' },
});

/** Stands for null in a list of choices; no id is empty. */
const NONE = '';
const idOf = (value: string): string | null => (value === NONE ? null : value);

/** Which sets are shown: a catalogue, a profile of it, and what is looked for. */
export function ChooseCatalog(props: {
  readonly catalogs: readonly CatalogSummary[];
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { lang, ui } = useMessages();
  const { endpoints } = ui;
  const search = useRef<HTMLInputElement>(null);
  useCommand('find', () => {
    search.current?.focus();
    search.current?.select();
  });
  const { catalogs, chosen } = props;
  const summary = catalogs.find(({ id }) => id === chosen.catalogId);
  return (
    <div className={styles.bar}>
      <Field className={styles.field} label={endpoints.catalog}>
        <Select
          value={chosen.catalogId ?? NONE}
          onChange={(_, { value }) => {
            const next = catalogs.find(({ id }) => id === idOf(value));
            props.onChoose({ catalogId: idOf(value), profile: next?.profiles[0]?.id ?? null });
          }}
        >
          {catalogs.map(({ id, title }) => (
            <option key={id ?? NONE} value={id ?? NONE}>
              {shownTitle(title, lang)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={endpoints.profile}>
        <Select
          value={chosen.profile ?? NONE}
          onChange={(_, { value }) => props.onChoose({ ...chosen, profile: idOf(value) })}
        >
          {summary?.profiles.map(({ id, title }) => (
            <option key={id} value={id}>
              {shownTitle(title, lang)}
            </option>
          ))}
          <option value={NONE}>{endpoints.everything}</option>
        </Select>
      </Field>
      <Field className={styles.field} label={endpoints.search}>
        <SearchBox
          className={styles.search}
          placeholder={endpoints.searchHint}
          value={props.query}
          ref={(input: HTMLInputElement | null) => {
            search.current = input;
          }}
          onChange={(_, { value }) => props.onQuery(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || props.query === '') return;
            event.preventDefault();
            props.onQuery('');
          }}
        />
      </Field>
    </div>
  );
}
