import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { useMessages } from '../state/messages.ts';
import { useApi, useAppState } from '../state/store.ts';
import { useFocusReturn } from './use-focus-return.ts';

const useStyles = makeStyles({
  notices: {
    maxHeight: '40vh',
    overflow: 'auto',
    margin: '8px 0 0',
    padding: '8px',
    whiteSpace: 'pre-wrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface DialogProps {
  readonly open: boolean;
  readonly close: () => void;
}

/** Version, what it runs on, and the licences of everything that travels with it. */
export function AboutDialog({ open, close }: DialogProps): ReactElement {
  const { shell } = useMessages().ui;
  const about = useAppState((state) => state.about);
  useFocusReturn(open);
  return (
    <Dialog open={open} onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{shell.aboutTitle}</DialogTitle>
          <DialogContent>
            <p>{shell.aboutText}</p>
            <p>{shell.version(about.version)}</p>
            <p>
              {shell.runtime} {about.runtime.join(', ')}
            </p>
            {open ? <Licences /> : null}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {shell.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Long, so it is fetched when somebody wants to read it. */
function Licences(): ReactElement {
  const styles = useStyles();
  const api = useApi();
  const { shell } = useMessages().ui;
  const [text, setText] = useState('');
  useEffect(() => {
    void api.licences(null).then((answer) => setText(answer.ok ? answer.value.text : ''));
  }, [api]);
  return (
    <details>
      <summary>{shell.licences}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled text must be reachable by keyboard */}
      <pre className={styles.notices} tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}
