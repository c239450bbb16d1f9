import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

export interface StreamWatch {
  readonly received: (bytes: Uint8Array) => void;
  readonly sent: (bytes: Uint8Array) => void;
}

/** The same connection, with somebody who sees what passes. An end, an error or the destruction of either is that of both. */
export function watchedStream(socket: Socket, watch: StreamWatch): Duplex {
  const stream = new Duplex({
    read: () => void socket.resume(),
    write(bytes: Buffer, _encoding, done) {
      watch.sent(bytes);
      socket.write(bytes, done);
    },
    final: (done) => void socket.end(done),
    destroy(error, done) {
      socket.destroy();
      done(error);
    },
  });
  socket.on('data', (bytes: Buffer) => {
    watch.received(bytes);
    if (!stream.push(bytes)) socket.pause();
  });
  socket.once('end', () => stream.push(null));
  socket.once('error', (error) => stream.destroy(error));
  socket.once('close', () => stream.destroy());
  return stream;
}
