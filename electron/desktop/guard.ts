import type { App, Session } from 'electron';
import { APP_URL, isAppUrl } from './app-origin.ts';

const refuse = (event: { readonly preventDefault: () => void }): void => event.preventDefault();

/**
 * No page, whichever it is, goes anywhere, opens anything or holds another.
 *
 * @param openLink takes http and https links out of the page
 */
export function guardPages(app: App, openLink: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => {
      if (!(event.isMainFrame && isReload(event.url, contents.getURL()))) event.preventDefault();
    });
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    contents.setWindowOpenHandler(({ url }) => {
      if (/^https?:/i.test(url)) openLink(url);
      return { action: 'deny' };
    });
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  app.on('select-client-certificate', refuse);
  app.on('login', refuse);
}

/** The page may load itself again, and that is all. */
export function isReload(url: string, current: string): boolean {
  const [page] = url.split('#');
  return page === APP_URL && current.split('#')[0] === page;
}

/** No permission, no download, no network: everything that a page needs comes from our own files. */
export function guardSession(session: Session, mayLoad: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', refuse);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url) }));
  // Its dictionaries would come from the internet.
  session.setSpellCheckerEnabled(false);
}

/** @param developer its tools may load themselves */
export const mayPageLoad = (url: string, developer: boolean): boolean =>
  isAppUrl(url) || url.startsWith('data:') || (developer && url.startsWith('devtools:'));
