import { readFileSync } from 'node:fs';
import { type TLSSocket, type TlsOptions, createServer } from 'node:tls';

/** Longest request that is read: ours have a few hundred bytes. */
const MAX_REQUEST_BYTES = 16_384;

/** How the server treats whoever speaks to it. */
export type SipManner = 'answers' | 'silent' | 'closes';

export interface SipServer {
  readonly address: string;
  readonly port: number;
  /** Name of its certificate in the lab's folder. */
  readonly identity: string;
  readonly manner: SipManner;
  /** Federation wants to see a certificate of the other side, and ends the handshake without one. */
  readonly clientCertificate: boolean;
}

/** A small SIP server over TLS: OPTIONS gets its 200, everything else is not for outsiders. */
export function serveSip(server: SipServer, pki: string): void {
  const options: TlsOptions = {
    cert: readFileSync(`${pki}/${server.identity}.crt`),
    key: readFileSync(`${pki}/${server.identity}.key`),
    ca: readFileSync(`${pki}/root.crt`),
    requestCert: server.clientCertificate,
    rejectUnauthorized: server.clientCertificate,
  };
  createServer(options, (socket) => {
    socket.on('error', () => socket.destroy());
    if (server.manner === 'closes') socket.end();
    else if (server.manner === 'answers') converse(socket);
    else socket.resume();
  }).listen(server.port, server.address);
}

/** Speaks SIP until the other side ends it. */
export function converse(socket: TLSSocket): void {
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
    if (received.length > MAX_REQUEST_BYTES) socket.destroy();
    for (let end = received.indexOf('\r\n\r\n'); end >= 0; end = received.indexOf('\r\n\r\n')) {
      const request = received.slice(0, end);
      received = received.slice(end + 4);
      socket.write(answerTo(request));
    }
  });
}

/** RFC 3261 §8.2.6.2: Via, From, To, Call-ID and CSeq go back as they came, To with a tag. */
function answerTo(request: string): string {
  const [requestLine = '', ...headers] = request.split('\r\n');
  const status = requestLine.startsWith('OPTIONS ') ? '200 OK' : '403 Forbidden';
  const echoed = headers
    .filter((header) => /^(via|from|to|call-id|cseq)\s*:/i.test(header))
    .map((header) => (/^to\s*:/i.test(header) && !/;tag=/i.test(header) ? `${header};tag=lab` : header));
  return [`SIP/2.0 ${status}`, ...echoed, 'Server: lab-sip/1.0', 'Content-Length: 0', '', ''].join('\r\n');
}
