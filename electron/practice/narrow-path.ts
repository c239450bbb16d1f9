import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * What gets through a narrow way in one piece. An alert does, and a small page; a TLS server's certificates do not.
 */
export const NARROW_BYTES = 600;

/**
 * A connection over a way that loses large packets without saying so: from the first piece above the limit on, nothing
 * arrives any more in that direction, since what is lost is sent again in the same size and lost again.
 */
export function narrowPath(socket: Socket): Duplex {
  let stuckOut = false;
  let stuckIn = false;
  const path = new Duplex({
    read: () => socket.resume(),
    write: (piece: Buffer, _encoding, done) => {
      stuckOut ||= piece.length > NARROW_BYTES;
      if (stuckOut) done();
      else socket.write(piece, done);
    },
    // The end of a conversation is behind what is lost, so it does not arrive either.
    final: (done) => {
      if (stuckOut) done();
      else socket.end(done);
    },
    destroy: (error, done) => {
      socket.destroy();
      done(error);
    },
  });
  socket.on('data', (piece: Buffer) => {
    stuckIn ||= piece.length > NARROW_BYTES;
    if (!stuckIn && !path.push(piece)) socket.pause();
  });
  socket.once('end', () => path.push(null));
  socket.once('close', () => path.destroy());
  return path;
}
