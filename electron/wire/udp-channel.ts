import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';

/** Datagrams kept while nobody reads: a flood beyond that is dropped, as the network itself would. */
const QUEUE_LIMIT = 64;

/**
 * A *connected* UDP socket: the system drops what others send, and only such a socket is told of an ICMP refusal
 * (`ECONNREFUSED`, thrown by the next `receive`).
 */
export interface UdpChannel {
  readonly send: (packet: Uint8Array) => void;
  /** The next datagram; rejects with the socket's error, or with the signal's reason. */
  readonly receive: (signal: AbortSignal) => Promise<Buffer>;
  readonly close: () => void;
}

/** Opens a channel to one address; rejects at once where there is no way to it (`ENETUNREACH`, `EACCES`, …). */
export async function openUdp(address: string, port: number): Promise<UdpChannel> {
  const socket = createSocket(isIPv6(address.replace(/%.*$/s, '')) ? 'udp6' : 'udp4');
  const arrived: (Buffer | Error)[] = [];
  let wake: (() => void) | null = null;
  const arrive = (item: Buffer | Error): void => {
    if (arrived.length < QUEUE_LIMIT) arrived.push(item);
    wake?.();
  };
  socket.on('message', arrive);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      // Given a callback, Node hands it the error instead of emitting it; its types do not say so.
      const connected = (error?: Error): void => (error === undefined ? resolve() : reject(error));
      socket.connect(port, address, connected);
    });
  } catch (error) {
    socket.close();
    throw error;
  }
  socket.removeAllListeners('error');
  // Node notes the address on errors of `connect` only.
  const fail = (error: Error): void => arrive(Object.assign(error, { address }));
  socket.on('error', fail);

  return {
    send(packet) {
      socket.send(packet, (error) => {
        if (error !== null) fail(error);
      });
    },
    async receive(signal) {
      signal.throwIfAborted();
      if (arrived.length === 0) {
        await new Promise<void>((resolve) => {
          const done = (): void => {
            signal.removeEventListener('abort', done);
            resolve();
          };
          wake = done;
          signal.addEventListener('abort', done);
        });
      }
      const item = arrived.shift();
      if (item === undefined) throw signal.reason;
      if (item instanceof Error) throw item;
      return item;
    },
    close() {
      socket.removeAllListeners('message');
      socket.close();
    },
  };
}
