import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface UpgradeServer extends AsyncDisposable {
  readonly url: string;
}

/** A server for nothing but WebSockets, on loopback. */
export async function upgradeServer(
  accept: (request: IncomingMessage, connection: Duplex, head: Buffer) => void,
): Promise<UpgradeServer> {
  const server = createServer().on('upgrade', accept).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
