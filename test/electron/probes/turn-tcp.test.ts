import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { ProbeContext } from '../../../electron/engine/probe.ts';
import { turnTcp } from '../../../electron/probes/turn-tcp.ts';
import { frameControl } from '../../../electron/wire/ms-turn.ts';
import { selfSigned } from '../../support/certificates.ts';
import { closedPort } from '../../support/closed-port.ts';
import { probeContext } from '../../support/context.ts';
import { orderFor } from '../../support/order.ts';
import { challenge, questionIn } from '../../support/stun-server.ts';
import { tlsServer } from '../../support/tls-server.ts';
import { pseudoServerHello, turnTcpServer } from '../../support/turn-tcp-server.ts';
import type { TurnTcpScript } from '../../support/turn-tcp-server.ts';

async function attempt(script: TurnTcpScript, context: Partial<ProbeContext> = {}) {
  await using server = await turnTcpServer(script);
  return await turnTcp(orderFor('turn-tcp', {}, { port: server.port }), probeContext(context));
}

/** Greets as MS-TURN prescribes, then does something with the Allocate inside its frame. */
const greetsThen =
  (then: (connection: Parameters<TurnTcpScript>[0], allocate: Buffer) => void): TurnTcpScript =>
  (connection, bytes, greeted) => {
    if (greeted) then(connection, bytes.subarray(4));
    else connection.write(pseudoServerHello());
  };

describe('an MS-TURN server', () => {
  test('answers greeting and Allocate, in whatever pieces', async () => {
    const sent: string[] = [];
    const { outcome, phases } = await attempt((connection, bytes, greeted) => {
      sent.push(greeted ? questionIn(bytes.subarray(4)) : bytes.toString('hex', 0, 11));
      const answer = greeted ? frameControl(challenge({ packet: bytes.subarray(4) })) : pseudoServerHello();
      for (const byte of answer) connection.write(Buffer.of(byte));
    });
    expect(outcome).toEqual({ status: 'ok', value: { pseudoTls: true, answered: true } });
    expect(sent).toEqual(['160301002d010000290301', 'ms-turn']);
    expect(phases.connectMs).toBeGreaterThan(0);
    expect(phases.firstByteMs).toBeGreaterThan(0);
  });

  const other = Buffer.alloc(64, 7);
  test.each<{ what: string; script: TurnTcpScript; code: string }>([
    { what: 'closes after the greeting', script: greetsThen((c) => c.end()), code: 'closed' },
    { what: 'resets after the greeting', script: greetsThen((c) => c.resetAndDestroy()), code: 'reset' },
    { what: 'sends no frame', script: greetsThen((c) => c.write(other)), code: 'malformed' },
    {
      what: 'answers somebody else',
      script: greetsThen((c) => c.write(frameControl(challenge({ packet: other })))),
      code: 'malformed',
    },
  ])('$what: $code', async ({ script, code }) => {
    const { outcome } = await attempt(script);
    expect(outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'exchange', code },
      seen: { pseudoTls: true, answered: false },
    });
  });

  test('silent after the greeting is a timeout that shows how far it got', async () => {
    const { outcome } = await attempt(
      greetsThen(() => {}),
      { waitMs: 60 },
    );
    expect(outcome).toEqual({
      status: 'failed',
      failure: { step: 'exchange', code: 'timeout', detail: null },
      seen: { pseudoTls: true, answered: false },
    });
  });
});

const isStun = (bytes: Buffer): boolean => bytes.readUInt16BE(0) < 0x4000 && bytes.length >= 20;

describe('another dialect', () => {
  test.each([
    { does: 'says nothing to the others', other: () => {} },
    { does: 'hangs up on the others', other: (connection: Socket) => connection.end() },
    { does: 'cuts off the others', other: (connection: Socket) => connection.resetAndDestroy() },
  ])('a relay as of RFC 8656, which $does', async ({ other }) => {
    const { outcome } = await attempt((connection, bytes) => {
      if (!isStun(bytes)) return other(connection);
      for (const byte of challenge({ packet: bytes })) connection.write(Buffer.of(byte));
    });
    expect(outcome).toEqual({ status: 'ok', value: { pseudoTls: false, answered: true, over: 'tcp' } });
  });

  test('a relay inside TLS, whoever its certificate is from', async () => {
    const { port } = await tlsServer(await selfSigned(), (connection) =>
      connection.on('data', (bytes: Buffer) => connection.write(challenge({ packet: bytes }))),
    );
    const { outcome } = await turnTcp(orderFor('turn-tcp', {}, { port }), probeContext());
    expect(outcome).toEqual({ status: 'ok', value: { pseudoTls: false, answered: true, over: 'tls' } });
  });

  test.each([
    { what: 'a web server', says: () => Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n') },
    {
      what: 'a relay that answers somebody else',
      says: () => challenge({ packet: Buffer.alloc(20, 9) }),
    },
    {
      what: 'an answer without end',
      says: (bytes: Buffer) =>
        Buffer.concat([Buffer.from('0113ffff', 'hex'), bytes.subarray(4, 20), Buffer.alloc(70_000)]),
    },
    { what: 'silence', says: () => Buffer.alloc(0) },
  ])('not a relay: $what inside TLS', async ({ says }) => {
    const { port } = await tlsServer(await selfSigned(), (connection) =>
      connection.on('data', (bytes: Buffer) => connection.write(says(bytes))),
    );
    const { outcome } = await turnTcp(orderFor('turn-tcp', {}, { port }), probeContext({ waitMs: 300 }));
    expect(outcome).toMatchObject({ status: 'failed', seen: { answered: false } });
  });
});

/** Sends these bytes for whatever arrives. */
const record =
  (hex: string): TurnTcpScript =>
  (connection) =>
    connection.write(Buffer.from(hex, 'hex'));

describe('something else on the port', () => {
  test.each<{ what: string; script: TurnTcpScript; failure: object }>([
    {
      what: 'a TLS server refuses the cipher suite',
      script: record('15030100020228'),
      failure: { code: 'malformed', detail: 'TLS alert 40' },
    },
    {
      what: 'a TLS server shows a certificate',
      script: record('160301000c020000000b0000000e000000'),
      failure: { code: 'malformed', detail: 'TLS handshake messages 2, 11, 14' },
    },
    {
      what: 'a web server',
      script: (c) => c.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      failure: { code: 'malformed', detail: 'not a TLS record' },
    },
    {
      what: 'a record too large to read',
      script: record('160301ffff'),
      failure: { code: 'malformed', detail: 'a TLS record of 65535 bytes' },
    },
    { what: 'a record cut short', script: record('1603010003020000'), failure: { code: 'malformed' } },
    {
      what: 'somebody who hangs up',
      script: (c) => c.end(),
      failure: { code: 'closed', detail: 'closed after the pseudo-TLS greeting' },
    },
    { what: 'somebody who cuts off', script: (c) => c.resetAndDestroy(), failure: { code: 'reset' } },
  ])('$what', async ({ script, failure }) => {
    const { outcome } = await attempt(script, { waitMs: 300 });
    expect(outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'exchange', ...failure },
      seen: { pseudoTls: false, answered: false },
    });
  });

  test('nobody', async () => {
    const { outcome } = await turnTcp(orderFor('turn-tcp', {}, { port: await closedPort() }), probeContext());
    expect(outcome).toMatchObject({ status: 'failed', failure: { step: 'connect', code: 'refused' } });
  });

  test('cancelling is no failure', async () => {
    const controller = new AbortController();
    const { outcome } = await attempt(() => controller.abort(), { signal: controller.signal });
    expect(outcome).toEqual({ status: 'skipped', reason: 'cancelled' });
  });
});
