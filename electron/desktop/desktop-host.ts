import { app, type BrowserWindow, clipboard, dialog, Notification, session, shell } from 'electron';
import { createUtilityLookup } from './lookup-process.ts';
import { menuText } from './menu.ts';
import { printPdf } from './print-pdf.ts';
import type { Memory } from './remembered.ts';
import { saveFile } from './save-file.ts';
import type { Host } from '../app/host.ts';
import type { Settings } from '../../shared/api/settings.ts';
import type { Lang } from '../../shared/messages/messages.ts';

export interface DesktopHostOptions {
  readonly memory: Memory;
  readonly window: () => BrowserWindow | null;
  readonly systemLang: Lang;
  /** Of the menu, now. */
  readonly lang: () => Lang;
  /** Brings the window forward, with that case in it. */
  readonly showCase: (id: string) => void;
  readonly applySettings: (settings: Settings) => void;
}

/** The app's host on the desktop: the system's dialogs, its clipboard, its browser. */
export function createDesktopHost({
  memory,
  window,
  systemLang,
  lang,
  showCase,
  applySettings,
}: DesktopHostOptions): Host {
  // Electron forgets the click on a notice that nobody holds any more.
  const notices = new Set<Notification>();
  const { electron, chrome, node } = process.versions;
  return {
    runtime: [`Electron ${electron}`, `Chromium ${chrome}`, `Node.js ${node}`],
    systemLang,
    dataFolder: app.getPath('userData'),
    can: { chooseFolder: true },
    deliver: (delivery) => saveFile(delivery, { window: window(), lang: lang(), memory }),
    printPdf: (html) => printPdf(html, lang()),
    async chooseFolder() {
      const options: Electron.OpenDialogOptions = {
        title: menuText(lang()).chooseFolder,
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      };
      const over = window();
      const { canceled, filePaths } = await (over === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(over, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    copyText: (text) => Promise.resolve(clipboard.writeText(text)),
    openLink: (url) => shell.openExternal(url),
    notify({ title, text, caseId }) {
      if (!Notification.isSupported()) return;
      const notice = new Notification({ title, body: text });
      notices.add(notice);
      notice.on('close', () => notices.delete(notice));
      notice.on('click', () => {
        notices.delete(notice);
        showCase(caseId);
      });
      notice.show();
    },
    applySettings,
    createLookup: createUtilityLookup,
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
  };
}
