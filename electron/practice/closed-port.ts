import { once } from 'node:events';
import { connect } from 'node:net';
import { openDoor, staySilent, type Door } from './door.ts';
import { LOOPBACK } from './hosts.ts';

/**
 * A port that refuses every connection. It is the near end of a connection of our own: taken, so that the system gives it
 * to nobody else meanwhile, and nobody listens on it.
 */
export async function closedPort(): Promise<Door> {
  const anchor = await openDoor(staySilent);
  const holder = connect({ host: LOOPBACK, port: anchor.port });
  await once(holder, 'connect');
  // The anchor going away first must not count as an error.
  holder.on('error', () => holder.destroy());
  return {
    port: holder.localPort ?? 0,
    close: async () => {
      holder.destroy();
      await anchor.close();
    },
  };
}
