/**
 * Where the page stands. `.invalid` is a name that no network can have (RFC 6761 §6.4), and the session answers
 * everything that begins with `https:` itself, so that this origin is ours alone, secure, and the same from the first
 * request on. A scheme of our own would have to be announced before Electron is ready, which not every runtime allows.
 */
export const APP_HOST = 'callpath.invalid';
export const APP_URL = `https://${APP_HOST}/`;
/** Where a report stands while it is printed: an origin that reaches nothing. */
export const PRINT_HOST = 'print.callpath.invalid';

/** Whether a URL is one of our own page's, and nothing that only looks like it. */
export function isAppUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, username, password } = new URL(text);
  // Not `origin`, which a blob has from the page that made it.
  return protocol === 'https:' && host === APP_HOST && username === '' && password === '';
}
