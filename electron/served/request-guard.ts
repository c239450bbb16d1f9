import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

type Headed = Pick<IncomingMessage, 'headers' | 'headersDistinct'>;

/**
 * Whether a request may be looked at at all. Another site's page in the same browser can reach this server, also under
 * a name of its own that it leads to 127.0.0.1 (DNS rebinding): its requests then carry that name, or that page's origin.
 */
export function isOurs({ headers, headersDistinct }: Headed, port: number): boolean {
  const { host, origin } = headers;
  if (headersDistinct['host']?.length !== 1) return false;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  return !isForeignUse(headers);
}

/** Whether the request comes from our own page; for what only a script asks for. */
export const isFromOurPage = (request: Headed, port: number): boolean =>
  request.headers.origin !== undefined && isOurs(request, port);

/**
 * Browsers say who uses what they fetch (Fetch Metadata, read 2026-11-24). A link on another page may lead here; a
 * frame, an image or a script of another page may not, and a server on another port is "same-site".
 */
function isForeignUse(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}

/** No request of ours has a body, and none is read. */
export const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
