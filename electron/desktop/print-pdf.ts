import { randomUUID } from 'node:crypto';
import { app, BrowserWindow, session } from 'electron';
import { PRINT_HOST } from './app-origin.ts';
import { guardSession } from './guard.ts';
import { paperFor, pageFooter } from './paper.ts';
import type { Lang } from '../../shared/messages/messages.ts';
import { menuText } from './menu.ts';

/** Pages that wait to be printed, by the path they are asked for with. They have an origin that can reach nothing. */
const pages = new Map<string, string>();
/** The report's own style is all that such a page may have. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Turns a page without scripts into a tagged PDF, in a window that nobody sees. */
export async function printPdf(html: string, lang: Lang): Promise<Uint8Array> {
  const path = `/${randomUUID()}`;
  pages.set(path, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(`https://${PRINT_HOST}${path}`);
    return await window.webContents.printToPDF({
      pageSize: paperFor(app.getLocaleCountryCode()),
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: pageFooter(menuText(lang).pageOf),
    });
  } finally {
    pages.delete(path);
    window.destroy();
  }
}

let made: Electron.Session | null = null;
/** Keeps nothing on the disk. */
function printSession(): Electron.Session {
  if (made !== null) return made;
  made = session.fromPartition('print');
  guardSession(made, (url) => url.startsWith(`https://${PRINT_HOST}/`));
  made.protocol.handle('https', ({ url }) => {
    const { host, pathname } = new URL(url);
    const html = host === PRINT_HOST ? pages.get(pathname) : undefined;
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
    });
  });
  return made;
}
