import { existsSync } from 'node:fs';
import { app, BrowserWindow, screen } from 'electron';
import { APP_URL } from './app-origin.ts';
import type { Memory } from './remembered.ts';
import { MIN_SIZE, placeOn } from './window-place.ts';
import { BUILT } from '../page/built-files.ts';

/** Where the page begins, as its own address says it. */
export type FirstScreen = 'history' | `guide/${string}`;

/**
 * Opens the one window, where it was. It shows itself as soon as there is a page in it.
 *
 * @param screenName the first one to be seen; null: the page decides
 */
export function openMainWindow(
  memory: Memory,
  backgroundColor: string,
  screenName: FirstScreen | null,
): BrowserWindow {
  const { place } = memory.value;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const window = new BrowserWindow({
    ...placeOn(
      place,
      [primary, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Callpath',
    show: false,
    backgroundColor,
    ...(process.platform !== 'darwin' && existsSync(BUILT.icon) && { icon: BUILT.icon }),
    webPreferences: {
      preload: BUILT.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  const show = (): void => {
    if (window.isVisible()) return;
    if (place?.maximized === true) window.maximize();
    window.show();
  };
  // Not 'ready-to-show', a tenth of a second later: the first frame is as empty as the window, and of the same colour.
  window.webContents.once('did-navigate', show);
  // An empty window is better than a program that runs unseen.
  window.webContents.once('did-fail-load', show);
  const keepPlace = (): void => {
    if (!window.isVisible() || window.isMinimized() || window.isFullScreen()) return;
    memory.keep({ place: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  window.on('resize', keepPlace);
  window.on('move', keepPlace);
  window.on('maximize', keepPlace);
  window.on('unmaximize', keepPlace);
  void window.loadURL(screenName === null ? APP_URL : `${APP_URL}#/${screenName}`).catch(() => undefined);
  return window;
}
