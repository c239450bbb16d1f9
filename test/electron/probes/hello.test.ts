import type { Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { expect, test } from 'vitest';
import { hello } from '../../../electron/probes/hello.ts';
import { createTestCa } from '../../support/certificates.ts';
import { probeContext } from '../../support/context.ts';
import { orderFor } from '../../support/order.ts';
import { onFirstBytes, silentServer, tcpServer } from '../../support/tcp-server.ts';
import { tlsServer } from '../../support/tls-server.ts';

const greet = (port: number, padToBytes = 0, serverName: string | null = 'good.test') =>
  hello(orderFor('hello', { serverName, padToBytes }, { port }), probeContext({ waitMs: 150 }));

test.each<TlsOptions & { why: string }>([
  { why: 'TLS 1.2 and 1.3' },
  { why: 'TLS 1.2 only', maxVersion: 'TLSv1.2' },
  { why: 'TLS 1.3 only', minVersion: 'TLSv1.3' },
])('a real server answers with an alert, whatever the size: $why', async (options) => {
  const { port } = await tlsServer({ ...(await (await createTestCa()).issue()), ...options });
  for (const padToBytes of [0, 1400, 4000, 16_000]) {
    const { outcome, phases } = await greet(port, padToBytes);
    expect(outcome).toMatchObject({ status: 'ok', value: { answer: 'alert' } });
    if (outcome.status === 'ok') expect(outcome.value.sentBytes).toBeGreaterThanOrEqual(padToBytes);
    expect(Object.keys(phases)).toEqual(['connectMs', 'firstByteMs']);
  }
});

test('the server name is the one asked for', async () => {
  const { port } = await onFirstBytes((socket, bytes) => {
    // Shown back as the kind of answer, since nothing else comes out.
    socket.end(bytes.includes('filtered.test') ? Buffer.from([21, 3, 3]) : 'not it');
  });
  expect((await greet(port, 0, 'filtered.test')).outcome).toMatchObject({ value: { answer: 'alert' } });
  expect((await greet(port, 0, null)).outcome).toMatchObject({ value: { answer: 'not-tls' } });
});

test.each<{ why: string; serve: (socket: Socket) => void; expected: object }>([
  {
    why: 'a handshake',
    serve: (socket) => socket.write(Buffer.from([22, 3, 3, 0, 4])),
    expected: { value: { answer: 'server-hello' } },
  },
  {
    why: 'one byte at a time',
    serve: (socket) => {
      socket.write(Buffer.from([22]), () => socket.write(Buffer.from([3])));
    },
    expected: { value: { answer: 'server-hello' } },
  },
  { why: 'HTTP', serve: (socket) => socket.end('HTTP/1.1 400'), expected: { value: { answer: 'not-tls' } } },
  {
    why: 'a flood',
    serve: (socket) => socket.write(Buffer.alloc(5_000_000)),
    expected: { value: { answer: 'not-tls' } },
  },
  { why: 'silence', serve: () => {}, expected: { failure: { step: 'tls', code: 'timeout' } } },
  { why: 'an end', serve: (socket) => socket.end(), expected: { failure: { step: 'tls', code: 'closed' } } },
  {
    why: 'half a record header, then an end',
    serve: (socket) => socket.end(Buffer.from([22])),
    expected: { failure: { step: 'tls', code: 'closed' } },
  },
  {
    why: 'a reset',
    serve: (socket) => socket.resetAndDestroy(),
    expected: { failure: { step: 'tls', code: 'reset' } },
  },
])('answered with $why', async ({ serve, expected }) => {
  const { port } = await onFirstBytes(serve);
  expect((await greet(port)).outcome).toMatchObject(expected);
});

test.each<{ why: string; server: () => ReturnType<typeof silentServer>; code: string }>([
  { why: 'silence from the start', server: silentServer, code: 'timeout' },
  { why: 'an end at once', server: () => tcpServer((socket) => socket.end()), code: 'closed' },
])('$why', async ({ server, code }) => {
  const { port } = await server();
  expect((await greet(port)).outcome).toMatchObject({ failure: { step: 'tls', code } });
});
