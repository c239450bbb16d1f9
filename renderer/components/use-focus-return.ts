import { useEffect, useRef } from 'react';

/** After a dialog the focus goes back to where it was when the dialog opened, or to the title where that has gone. */
export function useFocusReturn(open: boolean): void {
  const wasOpen = useRef(false);
  const cameFrom = useRef<Element | null>(null);
  const isClosed = useRef(true);
  // While it is drawn for the first time, the dialog does not have the focus yet.
  if (open && !wasOpen.current) cameFrom.current = document.activeElement;
  wasOpen.current = open;
  useEffect(() => {
    if (!open) return undefined;
    isClosed.current = false;
    return () => {
      isClosed.current = true;
      // The page can take the focus only when the dialog has let it go.
      setTimeout(() => {
        if (isClosed.current) focusAgain(cameFrom.current);
      });
    };
  }, [open]);
}

/** Back to a place on the page; to the title where there is none any more. Whoever has moved on is left alone. */
export function focusAgain(place: Element | null): void {
  const isElsewhere = document.activeElement?.closest('main') !== null && document.activeElement !== null;
  if (isElsewhere) return;
  const isThere = place instanceof HTMLElement && place.isConnected && place !== document.body;
  (isThere ? place : document.querySelector('h1'))?.focus();
}
