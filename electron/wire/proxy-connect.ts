import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { type HttpHead, nextHead } from './http-head.ts';
import { untilAborted } from './until-aborted.ts';
import { USER_AGENT } from './user-agent.ts';

const MAX_HEADER_BYTES = 16 * 1024;

/** So many interim answers are no proxy's way. */
const MAX_INTERIM = 8;

/** What an HTTP proxy answered to CONNECT (RFC 9110 §9.3.6). From 200 to 299 the connection is the tunnel. */
export type ConnectAnswer = HttpHead;

/**
 * Asks over an open connection to be carried on to `authority` (`host:port`). Rejects with the parser's error
 * (`HPE_…`: no HTTP there), the socket's, or the signal's reason; the socket is then destroyed. What a refusal says
 * beyond its headers is left unread; interim answers (RFC 9110 §15.2) before the one that counts are passed over.
 */
export function proxyConnect(
  socket: Socket,
  { authority, authorization }: { readonly authority: string; readonly authorization: string | null },
  signal: AbortSignal,
): Promise<ConnectAnswer> {
  const asked = request({
    method: 'CONNECT',
    path: authority,
    createConnection: () => socket,
    maxHeaderSize: MAX_HEADER_BYTES,
    setHost: false,
    headers: {
      host: authority,
      'user-agent': USER_AGENT,
      'proxy-connection': 'keep-alive',
      ...(authorization === null ? {} : { 'proxy-authorization': authorization }),
    },
  });
  const answered = new Promise<ConnectAnswer>((resolve, reject) => {
    asked.once('connect', (response: IncomingMessage, _socket, head: Buffer) => {
      // What came behind the headers is the first of what was asked for.
      if (head.length > 0) socket.unshift(head);
      resolve(answerOf(response));
    });
    // A server that takes CONNECT for an ordinary request.
    asked.once('response', (response) => resolve(answerOf(response)));
    // Node calls an orderly end a reset of its own making.
    asked.once('error', (error) => reject(error.message === 'socket hang up' ? closed() : error));
    asked.once('close', () => reject(closed()));
  });
  asked.end();
  return untilAborted(
    signal,
    answered.then((first) => afterInterim(socket, first)),
    () => socket.destroy(),
  );
}

/** Node takes an interim answer for the last, and is done with the connection. */
async function afterInterim(socket: Socket, first: ConnectAnswer): Promise<ConnectAnswer> {
  let answer = first;
  for (let interim = 0; isInterim(answer) && interim < MAX_INTERIM; interim += 1)
    answer = await nextHead(socket, MAX_HEADER_BYTES);
  return answer;
}

/** Not the change to another protocol, behind which no HTTP comes. */
const isInterim = ({ status }: ConnectAnswer): boolean => status >= 100 && status < 200 && status !== 101;

const closed = (): Error => Object.assign(new Error('closed'), { code: 'ERR_CLOSED' });

function answerOf({ statusCode = 0, statusMessage = '', headersDistinct }: IncomingMessage): ConnectAnswer {
  const headers = Object.entries(headersDistinct).flatMap(([name, values]) =>
    values === undefined ? [] : [[name, values] as const],
  );
  return { status: statusCode, reason: statusMessage, headers: Object.fromEntries(headers) };
}
