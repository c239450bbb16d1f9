import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { keysOf } from '../keys-of.ts';
import { GATEWAY } from '../network/addresses.ts';
import type { Interceptor } from '../pki/pki.ts';
import { PAGES, type Page } from './ports.ts';

interface Answer {
  readonly status: number;
  readonly location?: string;
  readonly body: string;
}

export const PORTAL_URL = `http://${GATEWAY}:${PAGES.portal}/login`;

const ANSWERS: Readonly<Record<Page, Answer>> = {
  // The words of a FortiGate's page (facts, section 5.8).
  'fortinet-block': {
    status: 403,
    body: `<!doctype html><title>Web Filter Violation</title><h1>FortiGuard Intrusion Prevention - Access Blocked</h1>
<p>You have tried to access a web page that is in violation of your Internet usage policy.</p>
<p>Category: Internet Telephony</p><p>Powered By FortiGuard</p>`,
  },
  'unknown-block': {
    status: 403,
    body: `<!doctype html><title>Zugriff gesperrt - Access blocked</title><h1>Access blocked</h1>
<p>This page is blocked by the network policy of your organisation. Reference 4711.</p>`,
  },
  'portal-redirect': { status: 302, location: PORTAL_URL, body: '' },
  // RFC 6585, section 6.
  'portal-511': {
    status: 511,
    body: `<!doctype html><meta http-equiv="refresh" content="0; url=${PORTAL_URL}"><title>Sign in</title>`,
  },
  'portal-body': {
    status: 200,
    body: '<!doctype html><title>Welcome</title><h1>Guest network</h1><form><button>Accept and continue</button></form>',
  },
  portal: { status: 200, body: '<!doctype html><title>Sign in</title><form><input name="room"></form>' },
};

/** The block page that an interceptor shows over HTTPS as well. */
export const blockPageOf = (interceptor: Interceptor): Page =>
  ({ fortinet: 'fortinet-block', unknown: 'unknown-block' } as const)[interceptor];

export function answerWith(page: Page, response: ServerResponse): void {
  const { status, location, body } = ANSWERS[page];
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    connection: 'close',
    ...(location === undefined ? {} : { location }),
  });
  response.end(body);
}

/** Each page on its port of the firewall, whatever is asked for. */
export function servePages(): void {
  for (const page of keysOf(PAGES)) {
    const server = createServer((_: IncomingMessage, response) => answerWith(page, response));
    server.listen(PAGES[page], GATEWAY);
  }
}
