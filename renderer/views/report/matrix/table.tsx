import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useMessages } from '../../../state/messages.ts';
import { COLUMNS, type Sort } from './columns.ts';
import type { Entry } from './entries.ts';
import { TableHead } from './table-head.tsx';
import { HEADER_PX, layoutFor, ROW_PX, useWidth } from './table-layout.ts';
import { TableRow } from './table-row.tsx';
import { indexAt, useRowKeys } from './use-row-keys.ts';
import { useTabStop } from './use-tab-stop.ts';
import { useVisibleRows } from './use-visible-rows.ts';

/** Twelve rows and the head; more where the window is higher. */
const LEAST_PX = HEADER_PX.wide + 12 * ROW_PX.wide;

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    overflowY: 'auto',
    overflowX: 'hidden',
    maxHeight: `max(${LEAST_PX}px, calc(100vh - 220px))`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // A row behind the head is not in view.
    scrollPaddingTop: `${HEADER_PX.wide}px`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  body: { position: 'relative' },
});

export interface TableHandle {
  /** Gives the focus to the row with this key, if it is still there, else to the one that takes the keys. */
  readonly focusRow: (key: string) => void;
}

/** The table itself: only the rows in view are on the page, and one of them takes the keys. */
export function Table(props: {
  readonly ref: Ref<TableHandle>;
  readonly entries: readonly Entry[];
  /** The key of the row whose timeline is open. */
  readonly open: string | null;
  readonly openRow: (key: string) => void;
  readonly sort: Sort | null;
  /** Null while rows keep the order of the plan. */
  readonly setSort: ((sort: Sort | null) => void) | null;
  readonly label: string;
  readonly describedBy: string;
}): ReactElement {
  const { ref, entries, open, openRow, sort, setSort } = props;
  const styles = useStyles();
  const messages = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const layout = layoutFor(useWidth(scroller) ?? Number.POSITIVE_INFINITY);
  const stop = useTabStop(entries);
  const view = useVisibleRows(scroller, {
    count: entries.length,
    kept: stop.index,
    rowPx: ROW_PX[layout],
    headerPx: HEADER_PX[layout],
  });
  const keys = useRowKeys(scroller, entries, stop, view, openRow);
  useImperativeHandle(ref, () => ({
    focusRow: (key) => {
      const index = stop.indexOf(key) ?? stop.index;
      if (index !== null) keys.focusRow(index);
    },
  }));
  useTopOfNewOrder(scroller, sort);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-rowcount={entries.length + 1}
      aria-colcount={COLUMNS.length}
      className={styles.scroller}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onBlur={keys.onBlur}
    >
      <TableHead layout={layout} sort={sort} setSort={setSort} />
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: `${view.totalPx}px` }}
        onClick={({ target }) => {
          const entry = entries[indexAt(target) ?? -1];
          if (entry !== undefined && !isSelecting()) openRow(entry.key);
        }}
      >
        {view.rows.map(({ index, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            <TableRow
              key={entry.key}
              entry={entry}
              index={index}
              topPx={start}
              layout={layout}
              isStop={index === stop.index}
              isOpen={entry.key === open}
              messages={messages}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Whoever marks a host name to copy it does not want the row opened. */
const isSelecting = (): boolean => window.getSelection()?.isCollapsed === false;

/** Another order is read from its beginning. */
function useTopOfNewOrder(scroller: { readonly current: HTMLElement | null }, sort: Sort | null): void {
  const shown = useRef(sort);
  useLayoutEffect(() => {
    if (shown.current !== sort && scroller.current !== null) scroller.current.scrollTop = 0;
    shown.current = sort;
  }, [scroller, sort]);
}
