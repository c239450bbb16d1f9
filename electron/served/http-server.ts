import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { SOCKET_PATH } from './bridge/frames.ts';
import type { CallSockets } from './call-sockets.ts';
import { empty, type HttpAnswer } from './http-answer.ts';
import { isFromOurPage } from './request-guard.ts';
import { answerTo, type Site } from './routes.ts';
import { SECURITY_HEADERS } from '../page/content-policy.ts';

/** Only this computer reaches it. */
const ADDRESS = '127.0.0.1';

/** A browser needs six connections and a socket for each tab; the rest is a program that misbehaves. */
const MAX_CONNECTIONS = 128;
const LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 5_000,
} as const;
const MAX_REQUESTS_PER_CONNECTION = 1_000;
const IDLE_MS = 30_000;

export interface HttpServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Rejects with the platform's error when the port cannot be had. 0 is any free one. */
export async function startHttpServer(site: Site, sockets: CallSockets, port: number): Promise<HttpServer> {
  const server = createServer(LIMITS);
  server.maxConnections = MAX_CONNECTIONS;
  server.maxRequestsPerSocket = MAX_REQUESTS_PER_CONNECTION;
  server.setTimeout(IDLE_MS);
  const boundPort = (): number => portOf(server);
  const onRequest = (request: IncomingMessage, response: ServerResponse): void =>
    void answerTo(request, site, boundPort())
      .catch(() => empty(500))
      .then((answer) => send(request, response, answer));
  server.on('request', onRequest);
  // A body is refused before it is sent, and not asked for.
  server.on('checkContinue', onRequest);
  server.on('upgrade', (request, connection, head) => {
    connection.on('error', () => connection.destroy());
    const allowed =
      request.url === SOCKET_PATH &&
      isFromOurPage(request, boundPort()) &&
      site.sessions.holds(request.headers.cookie, boundPort());
    if (!allowed) refuseUpgrade(connection, '403 Forbidden');
    else if (sockets.isFull) refuseUpgrade(connection, '503 Service Unavailable');
    else sockets.accept(request, connection, head);
  });
  server.listen(port, ADDRESS);
  await once(server, 'listening');
  return {
    port: boundPort(),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function send(request: IncomingMessage, response: ServerResponse, answer: HttpAnswer): void {
  const { status, headers, body } = answer;
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-length': Buffer.byteLength(body),
    ...headers,
    // Whatever else was on the way on this connection is not read.
    ...(status >= 400 && { connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuseUpgrade(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`, () =>
    connection.destroy(),
  );
}
