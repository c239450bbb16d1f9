import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { AddressAndPort } from './socket-address.ts';

/**
 * Opens one TCP connection to one address. Rejects with the system's error or the signal's reason, and then nothing
 * stays open. The socket may fail at any later time without harm: whoever uses it listens for what concerns them.
 */
export async function openSocket({ address, port }: AddressAndPort, signal: AbortSignal): Promise<Socket> {
  const socket = connect({ host: address, port, noDelay: true });
  // A reset may arrive while nobody waits for anything, and an unheard `error` would end the process.
  socket.on('error', () => {});
  try {
    await once(socket, 'connect', { signal });
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
