import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../state/messages.ts';

/** Asks first: a catalogue that is gone has to be imported again. */
export function RemoveCatalog(props: {
  readonly title: string;
  readonly onRemove: () => void;
}): ReactElement {
  const { shell, endpoints } = useMessages().ui;
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button icon={<DeleteRegular />}>{endpoints.remove}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{endpoints.removeTitle(props.title)}</DialogTitle>
          <DialogContent>{endpoints.removeText}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                setOpen(false);
                props.onRemove();
              }}
            >
              {endpoints.removeConfirm}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{shell.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
