import { createServer, type Server } from 'node:http';

export interface PageRequest {
  /** From the Host header, lower case, without port. */
  readonly hostName: string;
  readonly path: string;
  readonly secure: boolean;
  /** The port it came in on. */
  readonly port: number;
}

export interface Page {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * An HTTP server that listens nowhere: connections are given to it with `emit('connection', socket)`, straight from a
 * port or out of TLS.
 */
export function pageServer(secure: boolean, pageFor: (request: PageRequest) => Page): Server {
  return createServer((request, response) => {
    request.resume();
    const hostName = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const port = request.socket.localPort ?? 0;
    const page = pageFor({ hostName, path: request.url ?? '/', secure, port });
    response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body);
  });
}
