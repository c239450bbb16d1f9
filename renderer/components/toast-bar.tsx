import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useMessages } from '../state/messages.ts';
import { hideToast, takeBack, useToast } from '../state/toast.ts';
import { focusAgain } from './use-focus-return.ts';

/** Long enough to read it and to reach for Undo. */
const SHOWN_MS = 12_000;

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    left: '50%',
    bottom: '24px',
    transform: 'translateX(-50%)',
    zIndex: 1000,
    maxWidth: 'min(640px, calc(100vw - 32px))',
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '6px 6px 6px 16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
  },
  text: { overflowWrap: 'anywhere' },
});

/** What has just been done, with Undo where it can be taken back. It waits while somebody is at it. */
export function ToastBar(): ReactElement {
  const styles = useStyles();
  const { shell } = useMessages().ui;
  const toast = useToast();
  const serial = toast?.serial ?? null;
  const [held, setHeld] = useState<number | null>(null);
  const cameFrom = useRef<Element | null>(null);
  useUndoKey();
  useEffect(() => {
    if (serial === null || held === serial) return undefined;
    const timer = setTimeout(hideToast, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [serial, held]);
  // The toast takes its buttons with it.
  const leave = (act: () => void): void => {
    act();
    focusAgain(cameFrom.current);
  };
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {toast === null ? null : (
        <div
          className={styles.bar}
          onMouseEnter={() => setHeld(serial)}
          onMouseLeave={() => setHeld(null)}
          onFocus={({ currentTarget, relatedTarget }) => {
            const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
            if (!isInside) cameFrom.current = relatedTarget;
            setHeld(serial);
          }}
          onBlur={() => setHeld(null)}
        >
          <span className={styles.text}>{toast.text}</span>
          {toast.canUndo ? (
            <Button appearance="transparent" onClick={() => leave(() => takeBack(toast.serial))}>
              {shell.undo}
            </Button>
          ) : null}
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={shell.dismiss}
            onClick={() => leave(hideToast)}
          />
        </div>
      )}
    </div>
  );
}

/** Ctrl+Z takes back the last thing that can be; in a field it belongs to what is typed there. */
function useUndoKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      if (key.toLowerCase() !== 'z' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
      const isField = target instanceof HTMLInputElement && target.type !== 'checkbox';
      if (isField || target instanceof HTMLTextAreaElement) return;
      if (takeBack()) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
