import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useMessages } from '../../state/messages.ts';
import { nextSorting, type Sorting, type SortKey } from './sorted-reports.ts';

const useStyles = makeStyles({
  head: { minWidth: 0, display: 'flex' },
  // A figure's heading stands over its figures.
  number: { justifyContent: 'flex-end' },
  button: {
    minWidth: 0,
    padding: 0,
    // The arrow must not move the word from above its column.
    borderLeftWidth: 0,
    borderRightWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** One heading of the list: sorts by its column, and turns the order round the second time. */
export function ColumnHead(props: {
  readonly name: SortKey;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}): ReactElement {
  const styles = useStyles();
  const { history } = useMessages().ui;
  const { key, descending } = props.sorting;
  const isSorted = key === props.name;
  const Arrow = descending ? ArrowDownRegular : ArrowUpRegular;
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
      className={mergeClasses(styles.head, props.name === 'duration' && styles.number)}
    >
      <Button
        size="small"
        appearance="transparent"
        className={styles.button}
        iconPosition="after"
        {...(isSorted ? { icon: <Arrow fontSize={12} /> } : {})}
        onClick={() => props.onSort(nextSorting(props.sorting, props.name))}
      >
        {history.columns[props.name]}
      </Button>
    </div>
  );
}
