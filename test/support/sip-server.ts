import type { TlsOptions, TLSSocket } from 'node:tls';
import { tlsServer } from './tls-server.ts';
import type { TestServer } from './tcp-server.ts';

export interface TestSipServer extends TestServer {
  /** Requests that have come, as text. */
  readonly requests: readonly string[];
}

/** Speaks SIP over TLS on 127.0.0.1 for as long as the current test lasts; `answer` gets each request once it is whole. */
export async function sipServer(
  tls: TlsOptions,
  answer: (socket: TLSSocket, request: string) => void,
): Promise<TestSipServer> {
  const requests: string[] = [];
  const server = await tlsServer(tls, (socket) => {
    let text = '';
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      if (!text.endsWith('\r\n\r\n')) return;
      requests.push(text);
      answer(socket, text);
      text = '';
    });
  });
  return { ...server, requests };
}

/** A response with the given status line and headers, and what it must repeat of the request (RFC 3261 §8.2.6.2). */
export function sipResponse(request: string, statusLine: string, ...headers: readonly string[]): string {
  const repeated = request.split('\r\n').filter((line) => /^(?:Via|From|To|Call-ID|CSeq):/.test(line));
  return [statusLine, ...repeated, ...headers, 'Content-Length: 0', '', ''].join('\r\n');
}
