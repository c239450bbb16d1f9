import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, type ReactElement, useCallback, useRef, useState } from 'react';
import type { ReportSummary } from '../../../shared/api/runs.ts';
import { useMessages } from '../../state/messages.ts';
import { ColumnHead } from './column-head.tsx';
import { HistoryRow } from './history-row.tsx';
import { linkIn, moveFrom, rangeOf, rowAt } from './row-focus.ts';
import { useRowStyles } from './row-styles.ts';
import type { Sorting, SortKey } from './sorted-reports.ts';

/** Thousands of reports are a rare list: the first ones are shown at once, the others when they are wanted. */
const FIRST_ROWS = 100;
const COLUMNS: readonly SortKey[] = ['name', 'date', 'verdict', 'profile', 'duration'];

const useStyles = makeStyles({
  more: { padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface TableProps {
  readonly reports: readonly ReportSummary[];
  readonly sorting: Sorting;
  readonly chosen: ReadonlySet<string>;
  readonly onSort: (sorting: Sorting) => void;
  readonly onChoose: (ids: readonly string[], chosen: boolean) => void;
  readonly onRename: (report: ReportSummary) => void;
  readonly onDelete: (ids: readonly string[]) => void;
}

/** The list itself. Arrow keys move between reports, Space selects, F2 renames, Delete deletes. */
export function HistoryTable(props: TableProps): ReactElement {
  const styles = useStyles();
  const rows = useRowStyles();
  const { history } = useMessages().ui;
  const [all, setAll] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const { reports, chosen } = props;
  const ids = reports.map(({ id }) => id);
  const shown = all ? reports : reports.slice(0, FIRST_ROWS);
  const stop = shown.some(({ id }) => id === current) ? current : shown[0]?.id;
  const onChoose = useChoosing(props, ids);
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = rowAt(event.target);
    const report = reports.find(({ id }) => id === at?.id);
    if (at === null || report === undefined || event.altKey) return;
    const isChosen = chosen.has(report.id);
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      props.onChoose(ids, true);
    } else if (event.key === ' ' && event.target instanceof HTMLAnchorElement)
      onChoose(report.id, !isChosen, event.shiftKey);
    else if (event.key === 'F2') props.onRename(report);
    else if (event.key === 'Delete') props.onDelete(isChosen ? [...chosen] : [report.id]);
    else if (!moveFrom(at.row, event.key)) return;
    event.preventDefault();
  };
  return (
    <div
      role="table"
      aria-label={history.list}
      aria-rowcount={reports.length + 1}
      aria-description={history.keys}
      onKeyDown={onKey}
      onFocus={({ target }) => setCurrent((before) => rowAt(target)?.id ?? before)}
      onClick={openRow}
    >
      <div role="row" aria-rowindex={1} className={mergeClasses(rows.row, rows.head)}>
        <div role="columnheader">
          <Checkbox
            aria-label={history.selectAll}
            checked={chosen.size === 0 ? false : chosen.size === reports.length ? true : 'mixed'}
            onChange={(_, { checked }) => props.onChoose(ids, checked === true)}
          />
        </div>
        {COLUMNS.map((key) => (
          <ColumnHead key={key} name={key} sorting={props.sorting} onSort={props.onSort} />
        ))}
      </div>
      {shown.map((report, index) => (
        <HistoryRow
          key={report.id}
          report={report}
          rowIndex={index + 2}
          isChosen={chosen.has(report.id)}
          isTabStop={report.id === stop}
          onChoose={onChoose}
        />
      ))}
      {shown.length === reports.length ? null : (
        <div className={styles.more}>
          <Button appearance="subtle" onClick={() => setAll(true)}>
            {history.showAll(reports.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A row is a large target for its link; what is selected as text is to be copied, and not to be left. */
function openRow({ target, defaultPrevented }: MouseEvent<HTMLDivElement>): void {
  const isOther = target instanceof Element && target.closest('a, button, input, label') !== null;
  if (defaultPrevented || isOther || document.getSelection()?.isCollapsed === false) return;
  linkIn(rowAt(target)?.row)?.click();
}

/** Always the same function, so that a row is drawn again only when something of it has changed. */
function useChoosing(
  { onChoose }: TableProps,
  ids: readonly string[],
): (id: string, chosen: boolean, toHere: boolean) => void {
  const latest = useRef({ onChoose, ids });
  latest.current = { onChoose, ids };
  const last = useRef<string | null>(null);
  return useCallback((id, chosen, toHere) => {
    const { current } = latest;
    current.onChoose(toHere ? rangeOf(current.ids, last.current, id) : [id], chosen);
    last.current = id;
  }, []);
}
