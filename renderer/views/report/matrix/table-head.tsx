import { mergeClasses } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowSortRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { useMessages } from '../../../state/messages.ts';
import { type Column, COLUMNS, nextSort, type Sort } from './columns.ts';
import type { TableLayout } from './table-layout.ts';
import { useHeadStyles, useLineStyles } from './table-styles.ts';

/** The headings, each a key to sort by. The table has one stop for all of them: arrow keys go from one to the next. */
export function TableHead(props: {
  readonly layout: TableLayout;
  readonly sort: Sort | null;
  /** Null while rows keep the order of the plan. */
  readonly setSort: ((sort: Sort | null) => void) | null;
}): ReactElement {
  const { layout, sort, setSort } = props;
  const line = useLineStyles();
  const styles = useHeadStyles();
  const { words, ui } = useMessages();
  const [stop, setStop] = useState<Column>('host');
  const shown = COLUMNS.filter((column) => layout !== 'narrow' || column !== 'neededFor');
  const tabStop = shown.includes(stop) ? stop : 'host';
  return (
    <div role="rowgroup" className={mergeClasses(styles.head)}>
      <div
        role="row"
        aria-rowindex={1}
        className={mergeClasses(
          line.line,
          line[layout],
          layout === 'narrow' && line.narrowHead,
          styles[layout],
        )}
        onKeyDown={(event) => moveAlong(event, shown)}
      >
        {shown.map((column) => {
          const sorted = setSort !== null && sort?.column === column ? sort : null;
          const folded = layout === 'medium' && column === 'result';
          return (
            <div
              key={column}
              role="columnheader"
              aria-sort={sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending'}
              className={line[column]}
            >
              <button
                type="button"
                data-column={column}
                tabIndex={column === tabStop ? 0 : -1}
                aria-label={folded ? words.heading[column] : undefined}
                aria-disabled={setSort === null}
                title={setSort === null ? ui.matrix.sortLater : folded ? words.heading[column] : undefined}
                className={mergeClasses(
                  styles.button,
                  setSort === null && styles.waiting,
                  sorted !== null && styles.sorted,
                )}
                onFocus={() => setStop(column)}
                onClick={() => setSort?.(nextSort(sort, column))}
              >
                {folded ? null : words.heading[column]}
                <Arrow sorted={sorted} always={folded} />
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A folded column has no room for its word: an arrow stands for it. */
function Arrow({
  sorted,
  always,
}: {
  readonly sorted: Sort | null;
  readonly always: boolean;
}): ReactElement | null {
  if (sorted === null) return always ? <ArrowSortRegular fontSize={12} /> : null;
  return sorted.descending ? <ArrowDownRegular fontSize={12} /> : <ArrowUpRegular fontSize={12} />;
}

function moveAlong(event: KeyboardEvent<HTMLElement>, shown: readonly Column[]): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const from = event.target instanceof HTMLElement ? event.target.dataset['column'] : undefined;
  const at = shown.findIndex((column) => column === from);
  const next = step === undefined ? undefined : shown[at + step];
  if (next === undefined) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>(`[data-column="${next}"]`)?.focus();
}
