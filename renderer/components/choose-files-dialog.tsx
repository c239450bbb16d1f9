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
import { useMessages } from '../state/messages.ts';
import { useFocusReturn } from './use-focus-return.ts';

// Two short buttons have room side by side in either language.
const useStyles = makeStyles({ button: { whiteSpace: 'nowrap' } });

/** Asks for the click that a system wants before it lets somebody choose a file. */
export function ChooseFilesDialog(props: {
  readonly open: boolean;
  readonly choose: () => void;
  readonly close: () => void;
}): ReactElement {
  const styles = useStyles();
  const { shell, history } = useMessages().ui;
  useFocusReturn(props.open);
  return (
    <Dialog open={props.open} onOpenChange={props.close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{history.importTitle}</DialogTitle>
          <DialogContent>{history.importHint}</DialogContent>
          <DialogActions>
            <Button appearance="primary" className={styles.button} onClick={props.choose}>
              {history.chooseFiles}
            </Button>
            <Button onClick={props.close}>{shell.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
