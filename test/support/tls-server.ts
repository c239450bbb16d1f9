import { createServer, type TlsOptions, type TLSSocket } from 'node:tls';
import { listening, type TestServer } from './tcp-server.ts';

/** A TLS server on 127.0.0.1 for as long as the current test lasts; `serve` gets every connection after its handshake. */
export function tlsServer(
  options: TlsOptions,
  serve: (socket: TLSSocket) => void = () => {},
): Promise<TestServer> {
  const server = createServer(options, (socket) => {
    socket.on('error', () => {});
    serve(socket);
  });
  // Clients that turn away from the certificate.
  server.on('tlsClientError', () => {});
  return listening(server);
}
