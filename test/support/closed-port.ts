import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A TCP and UDP port of 127.0.0.1 where nobody listens: the system gave it out, and got it back. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const udp = createSocket('udp4');
  udp.bind(address.port, '127.0.0.1');
  await once(udp, 'listening');
  await Promise.all([once(udp.close(), 'close'), once(server.close(), 'close')]);
  return address.port;
}
