import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { STATE_SYMBOL, STATE_TONE } from '../../shared/export/symbols.ts';
import { assertNever } from '../../shared/model/assert-never.ts';
import { printable } from '../../shared/model/printable.ts';
import type { Imported } from '../state/import-files.ts';
import { useMessages } from '../state/messages.ts';
import { FileProblem } from './file-problem.tsx';
import { useToneText } from './tone.ts';
import { useFocusReturn } from './use-focus-return.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  surface: { maxWidth: '760px' },
});

/** What was taken of several files, and why the others were not: to be read in peace. */
export function ImportDialog(props: {
  /** Null: there is nothing to read. */
  readonly done: readonly Imported[] | null;
  readonly close: () => void;
}): ReactElement {
  const styles = useStyles();
  const { shell, history } = useMessages().ui;
  useFocusReturn(props.done !== null);
  // While the dialog fades, it still says what it said.
  const [shown, setShown] = useState<readonly Imported[]>([]);
  if (props.done !== null && props.done !== shown) setShown(props.done);
  return (
    <Dialog open={props.done !== null} onOpenChange={props.close}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{history.importTitle}</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {shown.map((item, index) => (
                <li key={`${index} ${item.file}`} className={styles.item}>
                  <Symbol state={item.kind === 'refused' ? 'failed' : 'ok'} />
                  <div>
                    <Result item={item} />
                  </div>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.close}>
              {shell.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Finds the refused ones among many; the words beside it say the same. */
function Symbol({ state }: { readonly state: 'ok' | 'failed' }): ReactElement {
  const tone = useToneText();
  return (
    <span aria-hidden="true" className={tone[STATE_TONE[state]]}>
      {STATE_SYMBOL[state]}
    </span>
  );
}

function Result({ item }: { readonly item: Imported }): ReactElement {
  const { lang, ui } = useMessages();
  const file = printable(item.file, 120);
  switch (item.kind) {
    case 'report':
      return <>{ui.history.importedReport(file)}</>;
    case 'catalog':
      return <>{ui.history.importedCatalog({ file, title: printable(item.title[lang], 120) })}</>;
    case 'refused':
      return (
        <>
          <strong>{ui.history.notImported(file)}</strong>
          <FileProblem problem={item.problem} />
        </>
      );
    default:
      return assertNever(item);
  }
}
