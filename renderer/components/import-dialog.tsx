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
import type { ReactElement } from 'react';
import { assertNever } from '../../shared/model/assert-never.ts';
import { printable } from '../../shared/model/printable.ts';
import type { Imported } from '../state/import-files.ts';
import { useMessages } from '../state/messages.ts';
import { FileProblem } from './file-problem.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { minWidth: 0, overflowWrap: 'anywhere' },
  surface: { maxWidth: '760px' },
});

/** What was taken of several files, and why the others were not: to be read in peace. */
export function ImportDialog(props: {
  readonly done: readonly Imported[];
  readonly close: () => void;
}): ReactElement {
  const styles = useStyles();
  const { shell, history } = useMessages().ui;
  return (
    <Dialog open={props.done.length > 0} onOpenChange={props.close}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{history.importTitle}</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {props.done.map((item, index) => (
                <li key={`${index} ${item.file}`} className={styles.item}>
                  <Result item={item} />
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
