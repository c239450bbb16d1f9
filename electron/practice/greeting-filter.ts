import type { Socket } from 'node:net';
import type { Server } from 'node:tls';
import type { GreetingDeed } from './breakage.ts';
import { readGreeting, type Greeting } from './client-hello.ts';
import { staySilent } from './door.ts';
import { NARROW_BYTES, narrowPath } from './narrow-path.ts';

const MAX_GREETING_BYTES = 65_536;
/** A fatal `handshake_failure` in a record of its own (RFC 8446 §6). */
const HANDSHAKE_FAILURE = Buffer.from([21, 3, 3, 0, 2, 2, 40]);

/** Where a connection goes on when the filter has read its greeting. */
export interface TlsEnds {
  readonly genuine: Server;
  readonly forged: Server;
}

/** Stands before a TLS server, reads the greeting and does with the connection what the fault says. */
export function filterGreetings(
  ends: TlsEnds,
  deedFor: (serverName: string | null, connection: number) => GreetingDeed,
): (socket: Socket) => void {
  let connections = 0;
  return (socket) => {
    connections += 1;
    const connection = connections;
    awaitGreeting(socket, (greeting) => {
      // Whatever is not TLS meets the server's own refusal.
      const deed = greeting.kind === 'client-hello' ? deedFor(greeting.serverName, connection) : 'pass';
      switch (deed) {
        case 'pass':
          ends.genuine.emit('connection', socket);
          return;
        case 'forge':
          ends.forged.emit('connection', socket);
          return;
        case 'narrow':
          if (socket.readableLength > NARROW_BYTES) staySilent(socket);
          else ends.genuine.emit('connection', narrowPath(socket));
          return;
        case 'reset':
          socket.resetAndDestroy();
          return;
        case 'swallow':
          staySilent(socket);
          return;
        case 'alert':
          staySilent(socket);
          socket.end(HANDSHAKE_FAILURE);
      }
    });
  };
}

/** Calls back once with the greeting; its bytes are put back, so that the next reader finds them. */
function awaitGreeting(socket: Socket, done: (greeting: Greeting) => void): void {
  let seen = Buffer.alloc(0);
  const onReadable = (): void => {
    for (let chunk: unknown = socket.read(); chunk instanceof Buffer; chunk = socket.read())
      seen = Buffer.concat([seen, chunk]);
    const greeting = readGreeting(seen);
    if (greeting.kind === 'incomplete' && seen.length <= MAX_GREETING_BYTES) return;
    socket.removeListener('readable', onReadable);
    socket.unshift(seen);
    done(greeting);
  };
  socket.on('readable', onReadable);
}
