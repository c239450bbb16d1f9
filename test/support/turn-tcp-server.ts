import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';

/** MS-TURN 2.1.1: ServerHello (70 bytes) and an empty ServerHelloDone in one record of 78 bytes. */
export const pseudoServerHello = (): Buffer => {
  const hello = Buffer.alloc(70, 0x55);
  // TLS 1.0 … a session id of 32 bytes … cipher suite 0x0018, no compression.
  hello.set([3, 1], 0);
  hello[34] = 32;
  hello.set([0, 0x18, 0], 67);
  return Buffer.concat([Buffer.from('160301004e02000046', 'hex'), hello, Buffer.from('0e000000', 'hex')]);
};

/** What a server does with each piece that arrives: `greeted` tells whether the greeting came before. */
export type TurnTcpScript = (connection: Socket, bytes: Buffer, greeted: boolean) => void;

export interface TurnTcpServer extends AsyncDisposable {
  readonly port: number;
}

/** A TCP server on 127.0.0.1 that answers as its script says. */
export async function turnTcpServer(script: TurnTcpScript): Promise<TurnTcpServer> {
  const connections = new Set<Socket>();
  const server = createServer((connection) => {
    let greeted = false;
    connections.add(connection);
    connection.on('error', () => {});
    connection.on('data', (bytes: Buffer) => {
      script(connection, bytes, greeted);
      greeted = true;
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    async [Symbol.asyncDispose]() {
      for (const connection of connections) connection.destroy();
      await once(server.close(), 'close');
    },
  };
}
