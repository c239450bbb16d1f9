import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ReactElement, useEffect, useState } from 'react';
import { useMessages } from '../state/messages.ts';
import { hideToast, useToast } from '../state/toast.ts';

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
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (toast === null || held) return undefined;
    const timer = setTimeout(hideToast, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, held]);
  useEffect(() => {
    const undo = toast?.undo ?? null;
    if (undo === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing)
        return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [toast]);
  return (
    <div
      className={styles.place}
      role="status"
      aria-live="polite"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast === null ? null : (
        <div className={styles.bar}>
          <span className={styles.text}>{toast.text}</span>
          {toast.undo === null ? null : (
            <Button appearance="transparent" onClick={toast.undo}>
              {shell.undo}
            </Button>
          )}
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={shell.dismiss}
            onClick={hideToast}
          />
        </div>
      )}
    </div>
  );
}
