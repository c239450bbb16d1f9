import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { TlsOptions } from 'node:tls';
import { listening, type TestServer } from './tcp-server.ts';

export interface TestHttpServer extends TestServer {
  /** Requests that have come, oldest first. */
  readonly requests: readonly IncomingMessage[];
}

/** A real web server on 127.0.0.1 for as long as the current test lasts; secure when `tls` is given. */
export async function httpServer(answer: RequestListener, tls?: TlsOptions): Promise<TestHttpServer> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    answer(request, response);
  };
  const server = tls === undefined ? createServer(listener) : createSecureServer(tls, listener);
  server.on('tlsClientError', () => {});
  return { ...(await listening(server)), requests };
}
