import type { IncomingMessage } from 'node:http';
import { SESSION_PATH } from './bridge/frames.ts';
import { DOWNLOAD_FOLDER, downloadHeaders, type Downloads } from './downloads.ts';
import { empty, type HttpAnswer } from './http-answer.ts';
import { randomSecret, type OneTimeToken } from './one-time-token.ts';
import { hasBody, isFromOurPage, isOurs } from './request-guard.ts';
import { SESSION_SCRIPT_PATH, SESSION_STYLE, SESSION_STYLE_PATH, sessionPage } from './session-page.ts';
import type { Sessions } from './sessions.ts';
import { contentPolicy } from '../page/content-policy.ts';
import type { Page } from '../page/page.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { assertNever } from '../../shared/model/assert-never.ts';

export interface Site {
  readonly page: Page;
  readonly messages: () => Messages;
  readonly token: OneTimeToken;
  readonly sessions: Sessions;
  readonly downloads: Downloads;
  /** Somebody was turned away, who may be the person without a good link. */
  readonly onTurnedAway: () => void;
}

/** Answers one request. What is not a request of our own page in our own browser learns nothing, not even why. */
export async function answerTo(request: IncomingMessage, site: Site, port: number): Promise<HttpAnswer> {
  const { url = '', method = '', headers } = request;
  if (!isOurs(request, port)) return empty(403);
  if (hasBody(headers)) return empty(413);
  // A proxy's form of request, or none.
  if (!url.startsWith('/')) return empty(400);
  const path = url.split('?')[0] ?? url;
  if (path === SESSION_PATH) {
    if (method !== 'POST') return empty(405, { allow: 'POST' });
    return isFromOurPage(request, port) ? openSession(headers.authorization, site, port) : empty(403);
  }
  if (method !== 'GET' && method !== 'HEAD') return empty(405, { allow: 'GET, HEAD' });
  if (path === SESSION_STYLE_PATH) return file('text/css; charset=utf-8', SESSION_STYLE);
  const isIn = path === SESSION_SCRIPT_PATH || site.sessions.holds(headers.cookie, port);
  if (!isIn) return path === '/' ? letIn(site) : empty(403);
  if (path.startsWith(DOWNLOAD_FOLDER))
    return method === 'GET' ? download(path, site) : empty(405, { allow: 'GET' });
  return site.page.answer(method, path);
}

const file = (mime: string, body: string): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': mime, 'cache-control': 'no-store' },
  body,
});

function letIn({ messages }: Site): HttpAnswer {
  const { status, headers, body } = file('text/html; charset=utf-8', sessionPage(messages()));
  // Nothing on this page has the nonce.
  return { status, headers: { ...headers, 'content-security-policy': contentPolicy(randomSecret()) }, body };
}

function openSession(authorization: string | undefined, site: Site, port: number): HttpAnswer {
  const token = /^Bearer ([\w-]{1,100})$/.exec(authorization ?? '')?.[1] ?? '';
  const redeemed = site.token.redeem(token);
  switch (redeemed) {
    case 'ok':
      return empty(200, { 'set-cookie': site.sessions.open(port), 'cache-control': 'no-store' });
    case 'too-many':
      return empty(429, { 'retry-after': '60' });
    case 'wrong':
      site.onTurnedAway();
      return empty(403);
    default:
      return assertNever(redeemed);
  }
}

function download(path: string, { downloads }: Site): HttpAnswer {
  const delivery = downloads.take(path);
  if (delivery === null) return empty(404);
  return { status: 200, headers: downloadHeaders(delivery), body: delivery.content };
}
