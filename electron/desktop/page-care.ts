import type { BrowserWindow } from 'electron';
import { createCrashCount } from './crash-count.ts';

export interface PageCare {
  /** The page does not listen any more; another one comes. */
  readonly onGone: () => void;
  /** Comes after `onGone`. */
  readonly onCrashed: () => void;
  /** It crashes again and again. */
  readonly onHopeless: () => void;
}

/** Loads the page again when it crashed or hangs: what it shows is kept by the app and not by it. */
export function careForPage(window: BrowserWindow, { onGone, onCrashed, onHopeless }: PageCare): void {
  const tooOften = createCrashCount(() => performance.now());
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    onGone();
    onCrashed();
    if (tooOften()) onHopeless();
    // Not from within the event: Electron is still taking the old page down.
    else setImmediate(() => !window.isDestroyed() && webContents.reload());
  });
  // It has not answered for many seconds; ended, it comes back by the way above.
  webContents.on('unresponsive', () => webContents.forcefullyCrashRenderer());
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) onGone();
  });
}
