import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import type { ReportSummary } from '../../../shared/api/runs.ts';
import { useMessages } from '../../state/messages.ts';
import { HistoryRow, useRowStyles } from './history-row.tsx';
import { focusRow, rowAt } from './row-focus.ts';
import { nextSorting, type Sorting, type SortKey } from './sorted-reports.ts';

/** Thousands of reports are a rare list: the first ones are shown at once, the others when they are wanted. */
const FIRST_ROWS = 200;
const COLUMNS: readonly SortKey[] = ['name', 'date', 'verdict', 'profile', 'duration'];

const useStyles = makeStyles({
  head: {
    alignItems: 'center',
    padding: '2px 12px 2px 4px',
    borderTop: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
    '@media (max-width: 700px)': { display: 'none' },
  },
  heading: {
    minWidth: 0,
    justifyContent: 'flex-start',
    padding: '0 0',
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The list itself. Arrow keys move between reports, F2 renames, Delete deletes. */
export function HistoryTable(props: {
  readonly reports: readonly ReportSummary[];
  readonly sorting: Sorting;
  readonly chosen: ReadonlySet<string>;
  readonly onSort: (sorting: Sorting) => void;
  readonly onChoose: (ids: readonly string[], chosen: boolean) => void;
  readonly onRename: (report: ReportSummary) => void;
  readonly onDelete: (ids: readonly string[]) => void;
}): ReactElement {
  const styles = useStyles();
  const rows = useRowStyles();
  const { history } = useMessages().ui;
  const [all, setAll] = useState(false);
  const { reports, chosen } = props;
  const shown = all ? reports : reports.slice(0, FIRST_ROWS);
  const chosenHere = reports.filter(({ id }) => chosen.has(id)).length;
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = rowAt(event.target);
    const report = reports.find(({ id }) => id === at?.id);
    if (at === null || report === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) focusRow(at.row, step);
    else if (event.key === 'F2') props.onRename(report);
    else if (event.key === 'Delete') props.onDelete(chosen.has(report.id) ? [...chosen] : [report.id]);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="table"
      aria-label={history.list}
      aria-rowcount={reports.length + 1}
      aria-description={history.keys}
      onKeyDown={onKey}
    >
      <div role="row" aria-rowindex={1} className={mergeClasses(rows.row, styles.head)}>
        <div role="columnheader">
          <Checkbox
            aria-label={history.selectAll}
            checked={chosenHere === 0 ? false : chosenHere === reports.length ? true : 'mixed'}
            onChange={(_, { checked }) =>
              props.onChoose(
                reports.map(({ id }) => id),
                checked === true,
              )
            }
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
          onChoose={(id, isChosen) => props.onChoose([id], isChosen)}
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

function ColumnHead(props: {
  readonly name: SortKey;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}): ReactElement {
  const styles = useStyles();
  const { history } = useMessages().ui;
  const { key, descending } = props.sorting;
  const isSorted = key === props.name;
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
      className={styles.heading}
    >
      <Button
        size="small"
        appearance="transparent"
        className={styles.heading}
        iconPosition="after"
        {...(isSorted ? { icon: descending ? <ArrowDownRegular /> : <ArrowUpRegular /> } : {})}
        onClick={() => props.onSort(nextSorting(props.sorting, props.name))}
      >
        {history.columns[props.name]}
      </Button>
    </div>
  );
}
