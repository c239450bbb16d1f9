import { connect, type Socket } from 'node:net';
import { tcpServer, type TestServer } from './tcp-server.ts';

/** One request as a proxy got it. */
export interface ProxyRequest {
  readonly method: string;
  /** `host:port`, or an absolute address. */
  readonly target: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface TestProxy extends TestServer {
  /** Oldest first. */
  readonly requests: readonly ProxyRequest[];
}

/** Text to answer and then hang up, or something else to do with the connection. */
export type ProxyAnswer = string | ((client: Socket) => void);

/** A web proxy on 127.0.0.1 for as long as the current test lasts, that answers each request as it is told. */
export async function proxyServer(
  answer: (request: ProxyRequest, index: number) => ProxyAnswer,
): Promise<TestProxy> {
  const requests: ProxyRequest[] = [];
  const server = await tcpServer((socket) => {
    readHead(socket, (head) => {
      const [line = '', ...lines] = head.split('\r\n');
      const [method = '', target = ''] = line.split(' ');
      const headers = lines.flatMap((text): readonly (readonly [string, string])[] => {
        const at = text.indexOf(':');
        return at < 0 ? [] : [[text.slice(0, at).toLowerCase(), text.slice(at + 1).trim()]];
      });
      const request = { method, target, headers: Object.fromEntries(headers) };
      requests.push(request);
      const said = answer(request, requests.length - 1);
      if (typeof said === 'string') socket.end(said);
      else said(socket);
    });
  });
  return { ...server, requests };
}

export function readHead(socket: Socket, then: (head: string) => void): void {
  let text = '';
  const read = (chunk: Buffer): void => {
    text += chunk.toString('latin1');
    if (!text.includes('\r\n\r\n')) return;
    socket.off('data', read).pause();
    then(text.slice(0, text.indexOf('\r\n\r\n')));
  };
  socket.on('data', read);
}

export const CONNECTED = 'HTTP/1.1 200 Connection established\r\n\r\n';
/** A whole answer without a body; lines after the status. */
export const says = (status: string, ...headers: readonly string[]): string =>
  [`HTTP/1.1 ${status}`, ...headers, 'Content-Length: 0', '', ''].join('\r\n');

/** Carries the connection on to this port of 127.0.0.1, whatever was asked for. */
export const carriesTo =
  (port: number, greeting = CONNECTED) =>
  (client: Socket): void => {
    const server = connect({ host: '127.0.0.1', port });
    server.on('error', () => client.destroy());
    client.on('close', () => server.destroy());
    server.once('connect', () => {
      client.write(greeting);
      client.pipe(server).pipe(client);
    });
  };
