import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { tcp } from '../../../electron/probes/tcp.ts';
import { ProxyCredentials } from '../../../electron/wire/proxy-credentials.ts';
import { probeContext } from '../../support/context.ts';
import { orderFor } from '../../support/order.ts';
import { tcpServer } from '../../support/tcp-server.ts';

/** Answers the client's messages one after the other with these bytes; null hangs up, `reset` resets. */
async function socksServer(...answers: readonly (readonly number[] | null | 'reset' | 'silence')[]) {
  const got: Buffer[] = [];
  const server = await tcpServer((socket: Socket) => {
    let next = 0;
    socket.on('data', (bytes: Buffer) => {
      got.push(bytes);
      const answer = answers[next];
      next += 1;
      if (answer === null) socket.end();
      else if (answer === 'reset') socket.resetAndDestroy();
      else if (answer !== undefined && answer !== 'silence') socket.write(Buffer.from(answer));
    });
  });
  return { port: server.port, got };
}

const AGREED = [5, 0];
const OPEN = [5, 0, 0, 1, 127, 0, 0, 1, 0, 80];
const shared = () => new ProxyCredentials({ user: 'jane', password: 'pä:ss' });

const tunnel = (port: number, host = 'service.test', proxyCredentials: ProxyCredentials | null = null) =>
  tcp(
    {
      ...orderFor('tcp', {}, { host, port: 5061, route: 'proxy' }),
      via: { type: 'socks5', host: '127.0.0.1', port },
    },
    probeContext({ waitMs: 400, proxyCredentials }),
  );
const failureOf = async (measured: ReturnType<typeof tunnel>) => {
  const { outcome } = await measured;
  return outcome.status === 'failed' ? outcome.failure : outcome.status;
};

describe('SOCKS5', () => {
  test.each([
    { host: 'service.test', sent: [3, 12, ...Buffer.from('service.test')] },
    { host: '198.18.2.20', sent: [1, 198, 18, 2, 20] },
    { host: '2001:db8::7', sent: [4, 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7] },
    { host: '::ffff:198.18.2.20', sent: [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 198, 18, 2, 20] },
    { host: '::', sent: [4, ...Array.from({ length: 16 }, () => 0)] },
  ])('asks for $host, which it resolves if it is a name', async ({ host, sent }) => {
    const server = await socksServer(AGREED, OPEN);
    expect((await tunnel(server.port, host)).outcome.status).toBe('ok');
    expect(server.got.map((bytes) => [...bytes])).toEqual([
      [5, 1, 0],
      [5, 1, 0, ...sent, 0x13, 0xc5],
    ]);
  });

  test.each([
    { why: 'an IPv4 address', answer: OPEN },
    { why: 'an IPv6 address', answer: [5, 0, 0, 4, ...Array.from({ length: 18 }, () => 1)] },
    { why: 'a name', answer: [5, 0, 0, 3, 2, 97, 98, 0, 80] },
  ])('is open when the bound place is $why', async ({ answer }) => {
    const server = await socksServer(AGREED, answer);
    expect((await tunnel(server.port)).outcome.status).toBe('ok');
  });

  test.each([
    { reply: 1, code: 'upstream-failed' },
    { reply: 2, code: 'denied' },
    { reply: 3, code: 'upstream-failed' },
    { reply: 4, code: 'upstream-failed' },
    { reply: 5, code: 'upstream-failed' },
    { reply: 6, code: 'upstream-failed' },
    { reply: 7, code: 'denied' },
    { reply: 8, code: 'denied' },
    { reply: 9, code: 'upstream-failed' },
  ])('reply $reply is $code, whatever comes behind it', async ({ reply, code }) => {
    const server = await socksServer(AGREED, [5, reply]);
    expect(await failureOf(tunnel(server.port))).toEqual({
      step: 'tunnel',
      code,
      detail: `SOCKS5 ${reply}`,
      answer: { status: reply, schemes: [], credentialsSent: false, product: null },
    });
  });

  test.each([
    {
      why: 'no method',
      answers: [[5, 255]],
      failure: {
        code: 'auth-required',
        answer: { status: 255, schemes: ['username/password'], credentialsSent: false },
      },
    },
    { why: 'a method that nobody offered', answers: [[5, 1]], failure: { code: 'not-a-proxy' } },
    { why: 'another version', answers: [[4, 90]], failure: { code: 'not-a-proxy' } },
    {
      why: 'HTTP',
      answers: [[...Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')]],
      failure: { code: 'not-a-proxy' },
    },
    { why: 'half a greeting', answers: [[5]], failure: { code: 'timeout' } },
    { why: 'silence', answers: ['silence' as const], failure: { code: 'timeout' } },
    { why: 'hung up at once', answers: [null], failure: { code: 'closed' } },
    { why: 'reset at once', answers: ['reset' as const], failure: { code: 'reset' } },
    {
      why: 'silence after the greeting',
      answers: [AGREED, 'silence' as const],
      failure: { code: 'timeout' },
    },
    { why: 'half a reply', answers: [AGREED, [5, 0, 0, 1, 127]], failure: { code: 'timeout' } },
    { why: 'hung up after the greeting', answers: [AGREED, null], failure: { code: 'closed' } },
    {
      why: 'another version in the reply',
      answers: [AGREED, [0, 0, 0, 0]],
      failure: { code: 'not-a-proxy' },
    },
  ])('$why', async ({ answers, failure }) => {
    const server = await socksServer(...answers);
    expect(await failureOf(tunnel(server.port))).toMatchObject({ step: 'tunnel', ...failure });
  });

  test('one that greets and then hangs is told from one that only hangs', async () => {
    const greets = await tunnel((await socksServer(AGREED, 'silence')).port);
    const hangs = await tunnel((await socksServer('silence')).port);
    expect(greets.phases.firstByteMs).toEqual(expect.any(Number));
    expect(hangs.phases.firstByteMs).toBeUndefined();
  });

  test('credentials (RFC 1929) are sent when they are chosen', async () => {
    const server = await socksServer([5, 2], [1, 0], OPEN);
    expect((await tunnel(server.port, 'service.test', shared())).outcome.status).toBe('ok');
    expect([...(server.got[0] ?? [])]).toEqual([5, 2, 0, 2]);
    expect([...(server.got[1] ?? [])]).toEqual([1, 4, ...Buffer.from('jane'), 6, ...Buffer.from('pä:ss')]);
  });

  test('and not otherwise', async () => {
    const server = await socksServer(AGREED, OPEN);
    expect((await tunnel(server.port, 'service.test', shared())).outcome.status).toBe('ok');
    expect(Buffer.concat(server.got).includes('jane')).toBe(false);
  });

  test('refused ones are sent once', async () => {
    const server = await socksServer([5, 2], [1, 1]);
    const credentials = shared();
    const failures = await Promise.all(
      [1, 2, 3, 4].map(() => failureOf(tunnel(server.port, 'service.test', credentials))),
    );
    for (const failure of failures)
      expect(failure).toMatchObject({ code: 'auth-required', answer: { status: 255 } });
    expect(server.got.filter((bytes) => bytes.includes('jane'))).toHaveLength(1);
  });
});
