import type { Session } from 'electron';
import { APP_HOST } from './app-origin.ts';
import type { Page } from '../page/page.ts';

/**
 * Serves the page to the windows of a session from our own files; no other address answers there.
 *
 * @param onServed called after each file
 */
export function servePage(session: Session, page: Page, onServed: (path: string) => void): void {
  session.protocol.handle('https', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== APP_HOST) return new Response(null, { status: 404 });
    const { status, headers, body } = await page.answer(request.method, pathname);
    onServed(pathname);
    return new Response(body, { status, headers });
  });
}
