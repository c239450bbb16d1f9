import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { type ReactElement, useId, useMemo, useRef, useState } from 'react';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import { HiddenText } from '../../components/live-region.tsx';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { useWidth } from '../report/matrix/table-layout.ts';
import { useRowKeys } from '../report/matrix/use-row-keys.ts';
import { useTabStop } from '../report/matrix/use-tab-stop.ts';
import { useVisibleRows } from '../report/matrix/use-visible-rows.ts';
import { CompareHead } from './compare-head.tsx';
import { COMPARE_HEAD_PX, COMPARE_ROW_PX, compareLayout } from './compare-layout.ts';
import { CompareRow } from './compare-row.tsx';
import { countsOf, FILTERS, type Filter, rowsFor } from './compare-filter.ts';

/** Twelve rows and the head; more where the window is higher. */
const LEAST_PX = COMPARE_HEAD_PX.wide + 12 * COMPARE_ROW_PX.wide;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '12px' },
  number: { fontWeight: tokens.fontWeightRegular, marginLeft: '6px' },
  scroller: {
    position: 'relative',
    overflowY: 'auto',
    overflowX: 'hidden',
    maxHeight: `max(${LEAST_PX}px, calc(100vh - 220px))`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    scrollPaddingTop: `${COMPARE_HEAD_PX.wide}px`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  body: { position: 'relative' },
  none: { padding: '16px 12px', color: tokens.colorNeutralForeground2 },
});

/** Every endpoint with what each run shows of it, what differs first: only the rows in view are on the page. */
export function CompareTable({ comparison }: { readonly comparison: Comparison }): ReactElement {
  const styles = useStyles();
  const messages = useMessages();
  const { compare } = messages.ui;
  const [filter, setFilter] = useState<Filter>('all');
  const rows = useMemo(() => rowsFor(comparison.rows, filter), [comparison, filter]);
  const counts = useMemo(() => countsOf(comparison.rows), [comparison]);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const layout = compareLayout(useWidth(scroller) ?? Number.POSITIVE_INFINITY);
  const stop = useTabStop(rows);
  const view = useVisibleRows(scroller, {
    count: rows.length,
    kept: stop.index,
    rowPx: COMPARE_ROW_PX[layout],
    headerPx: COMPARE_HEAD_PX[layout],
  });
  const keys = useRowKeys(scroller, rows, stop, view, nothingToOpen);
  const { endpoints } = messages.compare.heading;
  return (
    <Section
      title={endpoints}
      aside={
        <span role="status">
          {messages.ui.matrix.shown({ shown: rows.length, all: comparison.rows.length })}
        </span>
      }
    >
      <div role="group" aria-label={compare.show} className={styles.bar}>
        {FILTERS.filter((one) => one === filter || one === 'all' || counts[one] > 0).map((one) => (
          <ToggleButton key={one} size="small" checked={one === filter} onClick={() => setFilter(one)}>
            {compare.filters[one]}
            <span className={styles.number}>{counts[one]}</span>
          </ToggleButton>
        ))}
      </div>
      <span id={`${id}keys`}>
        <HiddenText>{compare.keys}</HiddenText>
      </span>
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        aria-label={endpoints}
        aria-describedby={`${id}keys`}
        aria-rowcount={rows.length + 1}
        className={styles.scroller}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        <CompareHead layout={layout} />
        <div role="rowgroup" className={styles.body} style={{ height: `${view.totalPx}px` }}>
          {view.rows.map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <CompareRow
                key={row.key}
                row={row}
                index={index}
                topPx={start}
                layout={layout}
                isStop={index === stop.index}
                messages={messages}
              />
            );
          })}
        </div>
      </div>
      {rows.length > 0 ? null : <div className={styles.none}>{compare.noneMatches}</div>}
    </Section>
  );
}

/** A row says all there is to say; the rest is in the reports themselves. */
const nothingToOpen = (): void => {};
