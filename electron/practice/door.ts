import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { LOOPBACK } from './hosts.ts';

/** Something that holds a port of this computer until it is closed. */
export interface Door {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Opens a TCP port that the system chooses (or the given one) and hands every connection to `serve`. */
export async function openDoor(serve: (socket: Socket) => void, port = 0): Promise<Door> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Clients of a diagnosis leave in the middle of things: no reason for the practice network to fall.
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  server.listen({ host: LOOPBACK, port });
  await once(server, 'listening');
  const address = server.address();
  return {
    // A TCP server that listens has an address and port; the other forms are for pipes.
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Keeps a connection without ever answering, until the other side leaves. */
export function staySilent(socket: Socket): void {
  socket.resume();
}
