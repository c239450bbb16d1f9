import { once } from 'node:events';
import { connect as connectTcp, createServer, Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { beforeAll, describe, expect, test } from 'vitest';
import { readGreeting } from '../../../electron/practice/client-hello.ts';

/** What this platform's own TLS sends first. */
async function realHello(servername: string | undefined): Promise<Buffer> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const socket = connectTcp(address.port, '127.0.0.1');
  const connected = once(server, 'connection');
  const client = connectTls({ socket, ...(servername === undefined ? {} : { servername }) });
  client.on('error', () => {});
  const [peer]: unknown[] = await connected;
  if (!(peer instanceof Socket)) throw new Error('no connection');
  try {
    const [hello]: unknown[] = await once(peer, 'data');
    if (!(hello instanceof Buffer)) throw new Error('no greeting');
    return hello;
  } finally {
    client.destroy();
    socket.destroy();
    server.close();
  }
}

/** The same handshake message in records of a few bytes each. */
function inSmallRecords(hello: Buffer, bytes: number): Buffer {
  const message = hello.subarray(5);
  const records: Buffer[] = [];
  for (let at = 0; at < message.length; at += bytes) {
    const part = message.subarray(at, at + bytes);
    records.push(Buffer.from([22, 3, 1, part.length >> 8, part.length & 0xff]), part);
  }
  return Buffer.concat(records);
}

let hello: Buffer;
let nameless: Buffer;
beforeAll(async () => {
  hello = await realHello('Login.Identity.example');
  nameless = await realHello(undefined);
});

describe('readGreeting', () => {
  const named = { kind: 'client-hello', serverName: 'login.identity.example' };

  test('finds the server name, in lower case', () => {
    expect(readGreeting(hello)).toEqual(named);
    expect(readGreeting(nameless)).toEqual({ kind: 'client-hello', serverName: null });
  });

  test('finds it when the greeting is spread over records', () => {
    expect(readGreeting(inSmallRecords(hello, 7))).toEqual(named);
    expect(readGreeting(inSmallRecords(hello, 1))).toEqual(named);
  });

  test('waits for every missing byte and never errs before', () => {
    for (let length = 0; length < hello.length; length += 1)
      expect(readGreeting(hello.subarray(0, length))).toEqual({ kind: 'incomplete' });
  });

  test.each([
    ['plain HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['another handshake message', Buffer.from([22, 3, 1, 0, 4, 2, 0, 0, 0])],
    ['a length that points past the end', Buffer.from([22, 3, 1, 0, 6, 1, 0, 0, 2, 3, 3])],
  ])('%s is not a greeting', (_what, bytes) => {
    expect(readGreeting(bytes)).toEqual({ kind: 'not-tls' });
  });
});
