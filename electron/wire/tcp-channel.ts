import type { Socket } from 'node:net';

/** A TCP connection read in pieces of a known size, as length-prefixed protocols want it. */
export interface TcpChannel {
  readonly send: (bytes: Uint8Array) => void;
  /**
   * Exactly that many bytes; null when the other side ended in an orderly way before. Rejects with the socket's
   * error (`ECONNRESET`), or with the signal's reason.
   */
  readonly read: (sizeBytes: number, signal: AbortSignal) => Promise<Buffer | null>;
  readonly close: () => void;
}

/** A connection that is open already; it may have a first piece of data waiting in it. */
export function channelOver(socket: Socket): TcpChannel {
  let broken: Error | null = null;
  let ended = false;
  let wake: (() => void) | null = null;
  // Paused until somebody reads: what the other side pours in stays in the system's buffers, bounded.
  socket.on('readable', () => wake?.());
  socket.on('end', () => {
    ended = true;
    wake?.();
  });
  socket.on('error', (error) => {
    broken = error;
    wake?.();
  });

  return {
    send(bytes) {
      socket.write(bytes);
    },
    async read(sizeBytes, readSignal) {
      for (;;) {
        readSignal.throwIfAborted();
        // The stream gives the last bytes in one shorter piece once it has ended: not what was asked for.
        const piece: unknown = socket.read(sizeBytes);
        if (piece instanceof Buffer) return piece.length === sizeBytes ? piece : null;
        if (broken !== null) throw broken;
        if (ended) return null;
        await new Promise<void>((resolve) => {
          const done = (): void => {
            readSignal.removeEventListener('abort', done);
            resolve();
          };
          wake = done;
          readSignal.addEventListener('abort', done);
        });
      }
    },
    close() {
      socket.destroy();
    },
  };
}
