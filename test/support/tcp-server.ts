import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface TestServer {
  readonly port: number;
  /** How many connections it has accepted. */
  readonly accepted: () => number;
}

/** A TCP server on 127.0.0.1 for as long as the current test lasts; `serve` does with a connection what it likes. */
export function tcpServer(serve: (socket: Socket) => void): Promise<TestServer> {
  return listening(createServer({ noDelay: true }, serve));
}

/** Accepts connections, reads nothing and says nothing. */
export const silentServer = (): Promise<TestServer> => tcpServer((socket) => socket.pause());

/** Waits for the client's first bytes, then does `deed`. */
export const onFirstBytes = (deed: (socket: Socket, bytes: Buffer) => void): Promise<TestServer> =>
  tcpServer((socket) => socket.once('data', (bytes) => deed(socket, bytes)));

/** Starts any server of `node:net`'s kind, and ends it with all its connections when the test is over. */
export async function listening(server: Server, address = '127.0.0.1'): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let accepted = 0;
  server.on('connection', (socket) => {
    accepted += 1;
    sockets.add(socket);
    // Clients go away when they have seen enough.
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, address);
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await once(server.close(), 'close');
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('a TCP server has a port');
  return { port: bound.port, accepted: () => accepted };
}
