import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { MAX_LABEL } from '../../../shared/api/settings.ts';
import { useFocusReturn } from '../../components/use-focus-return.ts';
import { useMessages } from '../../state/messages.ts';

/** Asks for another name of the network. Shown while there is a report to rename. */
export function RenameDialog(props: {
  readonly label: string;
  readonly onRename: (label: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { shell, history } = useMessages().ui;
  useFocusReturn(true);
  const [label, setLabel] = useState(props.label);
  return (
    <Dialog open onOpenChange={props.onClose}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            props.onRename(label.trim());
          }}
        >
          <DialogBody>
            <DialogTitle>{history.renameTitle}</DialogTitle>
            <DialogContent>
              <Field label={history.newName}>
                <Input
                  value={label}
                  maxLength={MAX_LABEL}
                  onFocus={(event) => event.currentTarget.select()}
                  onChange={(_, { value }) => setLabel(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {history.save}
              </Button>
              <Button onClick={props.onClose}>{shell.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
