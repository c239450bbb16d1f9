import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { MatrixRow } from '../../../../shared/export/matrix.ts';
import type { Report } from '../../../../shared/model/report.ts';
import { HiddenText } from '../../../components/live-region.tsx';
import { Section } from '../../../components/section.tsx';
import { useMessages } from '../../../state/messages.ts';
import { entriesOf } from './entries.ts';
import { EVERYTHING, isFiltered, type Query, select } from './query.ts';
import { Table, type TableHandle } from './table.tsx';
import { TimelineDrawer } from './timeline/timeline-drawer.tsx';
import { Toolbar } from './toolbar.tsx';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '16px 12px',
    color: tokens.colorNeutralForeground2,
  },
});

/**
 * "Everything measured": a row a host and port, what each layer did, and on demand how its attempts went. The report
 * must be printable already. While its run is `live`, rows stay in the order of the plan.
 */
export function Matrix(props: {
  readonly report: Report;
  readonly rows: readonly MatrixRow[];
  readonly live: boolean;
}): ReactElement {
  const { report, rows, live } = props;
  const styles = useStyles();
  const messages = useMessages();
  const { matrix } = messages.ui;
  const id = useId();
  const table = useRef<TableHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<Query>(EVERYTHING);
  const [open, setOpen] = useState<string | null>(null);
  const entries = useMemo(() => entriesOf(rows, messages), [rows, messages]);
  // Typing stays quick: the rows may follow a moment later.
  const asked = useDeferredValue(query);
  const found = useMemo(() => select(entries, asked, { live, messages }), [entries, asked, live, messages]);
  const openEntry = open === null ? null : (entries.inPlan.find(({ key }) => key === open) ?? null);
  const shown = matrix.shown({ shown: found.length, all: rows.length });
  return (
    <Section title={messages.words.heading.measured} aside={<span role="status">{shown}</span>}>
      <Toolbar entries={entries} query={query} setQuery={setQuery} field={field} />
      <span id={`${id}keys`}>
        <HiddenText>{matrix.keys}</HiddenText>
      </span>
      <Table
        ref={table}
        entries={found}
        open={open}
        openRow={setOpen}
        sort={live ? null : query.sort}
        setSort={live ? null : (sort) => setQuery({ ...query, sort })}
        label={messages.words.heading.measured}
        describedBy={`${id}keys`}
      />
      {found.length > 0 ? null : (
        <div className={styles.empty}>
          {isFiltered(asked) ? matrix.noneMatches : matrix.nothingYet}
          {isFiltered(asked) ? (
            <Button
              size="small"
              onClick={() => {
                setQuery({ ...EVERYTHING, sort: query.sort });
                // The button goes, and the focus with it.
                field.current?.focus();
              }}
            >
              {matrix.clearFilters}
            </Button>
          ) : null}
        </div>
      )}
      <TimelineDrawer
        report={report}
        entries={found}
        entry={openEntry}
        setOpen={setOpen}
        afterwards={(key) => table.current?.focusRow(key)}
      />
    </Section>
  );
}
