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
import type { ReactElement } from 'react';
import type { ShellText } from '../../shared/messages/ui/shell.ts';
import { useMessages } from '../state/messages.ts';
import { useFocusReturn } from './use-focus-return.ts';

/** On a Mac the command key stands in for Ctrl, in the menus and here. */
const CONTROL = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
const KEYS: readonly (readonly [keyof ShellText['shortcuts'], string])[] = [
  ['run', `F5, ${CONTROL} + Enter`],
  ['stop', 'Esc'],
  ['find', `${CONTROL} + F`],
  ['export', `${CONTROL} + E`],
  ['compare', `${CONTROL} + D`],
  ['import', `${CONTROL} + O`],
  ['screens', `${CONTROL} + 1 … 6`],
  ['settings', `${CONTROL} + ,`],
  ['help', 'F1'],
];

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '8px 24px', margin: 0 },
  key: { fontFamily: tokens.fontFamilyMonospace, margin: 0 },
  does: { margin: 0 },
});

export function ShortcutsDialog(props: { readonly open: boolean; readonly close: () => void }): ReactElement {
  const styles = useStyles();
  const { shell } = useMessages().ui;
  useFocusReturn(props.open);
  return (
    <Dialog open={props.open} onOpenChange={props.close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{shell.shortcutsTitle}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {KEYS.map(([name, keys]) => (
                <Shortcut key={name} keys={keys} does={shell.shortcuts[name]} />
              ))}
            </dl>
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

function Shortcut(props: { readonly keys: string; readonly does: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.key}>{props.keys}</dt>
      <dd className={styles.does}>{props.does}</dd>
    </>
  );
}
