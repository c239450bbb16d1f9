import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { http } from '../../../electron/probes/http.ts';
import { probeContext } from '../../support/context.ts';
import { httpServer } from '../../support/http-server.ts';
import { orderFor } from '../../support/order.ts';
import { onFirstBytes, silentServer, tcpServer } from '../../support/tcp-server.ts';

const WAIT_MS = 200;
const get = (port: number, overrides = {}) =>
  http(
    orderFor('http', { secure: false, path: '/', hostName: 'good.test', evenIfUntrusted: false }, { port }),
    probeContext({ waitMs: WAIT_MS, ...overrides }),
  );

/** Writes as fast as the other side takes it, until it goes away. */
const pour = (socket: Socket, chunk: string): void => {
  const more = (): void => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
};
/** Writes one piece every few milliseconds, until the other side goes away. */
const drip = (socket: Socket, piece: string): void => {
  const timer = setInterval(() => socket.write(piece), 5);
  socket.on('close', () => clearInterval(timer));
};

describe('http: no answer', () => {
  test.each<{ why: string; serve: (socket: Socket) => void; code: string }>([
    { why: 'silence', serve: () => {}, code: 'timeout' },
    { why: 'an end', serve: (socket) => socket.end(), code: 'closed' },
    { why: 'a reset', serve: (socket) => socket.resetAndDestroy(), code: 'reset' },
    { why: 'garbage', serve: (socket) => socket.end('\u0000\u0001\u0002garbage'), code: 'not-http' },
    { why: 'HTTP/0.9', serve: (socket) => socket.end('<html>hello</html>'), code: 'not-http' },
    { why: 'SIP', serve: (socket) => socket.end('SIP/2.0 200 OK\r\n\r\n'), code: 'not-http' },
    { why: 'TLS', serve: (socket) => socket.end(Buffer.from([21, 3, 1, 0, 2, 2, 70])), code: 'not-http' },
    { why: 'half a status line', serve: (socket) => socket.end('HTTP/1.1 20'), code: 'closed' },
    {
      why: 'half the headers',
      serve: (socket) => socket.end('HTTP/1.1 200 OK\r\nServer: x\r\n'),
      code: 'closed',
    },
    {
      why: 'headers reset midway',
      serve: (socket) => socket.write('HTTP/1.1 200 OK\r\nServer: x\r\n', () => socket.resetAndDestroy()),
      code: 'reset',
    },
    {
      why: 'a header of 1 MB',
      serve: (socket) => socket.write(`HTTP/1.1 200 OK\r\nServer: ${'x'.repeat(1_000_000)}`),
      code: 'too-large',
    },
    {
      why: 'endless headers',
      serve: (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        pour(socket, 'X-Header: value\r\n'.repeat(100));
      },
      code: 'too-large',
    },
    {
      why: 'headers that drip',
      serve: (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        drip(socket, 'X: y\r\n');
      },
      code: 'timeout',
    },
    {
      why: 'endless early hints',
      serve: (socket) => drip(socket, 'HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n'),
      code: 'timeout',
    },
    {
      why: 'a switch of protocols nobody asked for',
      serve: (socket) => socket.write('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
      code: 'not-http',
    },
    {
      why: 'space before a name',
      serve: (socket) => socket.end('HTTP/1.1 200 OK\r\n X: y\r\n\r\n'),
      code: 'not-http',
    },
  ])('$why after the request: $code', async ({ serve, code }) => {
    const { port } = await onFirstBytes(serve);
    const startMs = performance.now();
    expect((await get(port)).outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'response', code },
    });
    expect(performance.now() - startMs).toBeLessThan(WAIT_MS * 5);
  });

  test.each<{ why: string; serve: (socket: Socket) => void; code: RegExp }>([
    { why: 'an immediate end', serve: (socket) => socket.end(), code: /^(closed|reset)$/ },
    { why: 'an immediate reset', serve: (socket) => socket.resetAndDestroy(), code: /^reset$/ },
    { why: 'a banner', serve: (socket) => socket.write('220 mail.test ESMTP\r\n'), code: /^not-http$/ },
  ])('$why', async ({ serve, code }) => {
    const { port } = await tcpServer(serve);
    expect((await get(port)).outcome).toMatchObject({ failure: { code: expect.stringMatching(code) } });
  });

  test('silence, and the user cancels', async () => {
    const { port } = await silentServer();
    const cancel = new AbortController();
    const running = get(port, { signal: cancel.signal, waitMs: 10_000 });
    cancel.abort();
    expect((await running).outcome).toEqual({ status: 'skipped', reason: 'cancelled' });
  });
});

describe('http: an answer that does not end', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\n';

  test('a body of 1 GB is read to 64 KB', async () => {
    let sentBytes = 0;
    const { port } = await httpServer((_request, response) => {
      response.writeHead(200, { 'Content-Length': 1_000_000_000 });
      const more = (): void => {
        do sentBytes += 65_536;
        while (response.write(Buffer.alloc(65_536, 'x')) && sentBytes < 1_000_000_000);
      };
      response.on('drain', more);
      more();
    });
    const { outcome } = await get(port, { waitMs: 5000 });
    expect(outcome).toMatchObject({
      status: 'ok',
      value: { status: 200, bodyBytes: 65_536, truncated: true },
    });
    if (outcome.status === 'ok') expect(outcome.value.body).toHaveLength(4096);
    // What the system's own buffers take, not what was offered.
    expect(sentBytes).toBeLessThan(50_000_000);
  });

  test.each<{ why: string; serve: (socket: Socket) => void; body: RegExp }>([
    {
      why: 'drips until the deadline',
      serve: (socket) => {
        socket.write(`${HEAD}\r\n`);
        drip(socket, 'z');
      },
      body: /^z+$/,
    },
    { why: 'never comes', serve: (socket) => socket.write(`${HEAD}Content-Length: 5\r\n\r\n`), body: /^$/ },
    {
      why: 'is shorter than promised',
      serve: (socket) => socket.end(`${HEAD}Content-Length: 50\r\n\r\nshort`),
      body: /^short$/,
    },
    {
      why: 'is in a chunk of no size',
      serve: (socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nxyz\r\n`),
      body: /^abc$/,
    },
    {
      why: 'is cut off by a reset',
      serve: (socket) => {
        socket.write(`${HEAD}Content-Length: 50\r\n\r\nbegun`);
        // A reset makes the system throw away what was not read yet, so the client is let read first.
        setTimeout(() => socket.resetAndDestroy(), 50);
      },
      body: /^begun$/,
    },
  ])('a body that $why: the status counts', async ({ serve, body }) => {
    const { port } = await onFirstBytes(serve);
    const { outcome } = await get(port);
    expect(outcome).toMatchObject({ status: 'ok', value: { status: 200, truncated: true } });
    if (outcome.status === 'ok') expect(outcome.value.body).toMatch(body);
  });
});

describe('http: hostile text', () => {
  test('control characters and overrides do not come through', async () => {
    const { port } = await onFirstBytes((socket) => {
      const body = '<script>\u001B]0;owned\u0007\u009B31m\u202Eevil\u2066\u200B\r\n\u0000</script>';
      socket.end(`HTTP/1.1 302 \u0001\r\nLocation: http://x/\u202E\r\nX-Evil: a\u009Bb\r\n\r\n${body}`);
    });
    const { outcome } = await get(port);
    expect(outcome.status).toBe('ok');
    const { body, location, headers } =
      outcome.status === 'ok' ? outcome.value : { body: '', location: '', headers: {} };
    expect(body).toContain('evil');
    expect([body, location, ...Object.entries(headers).flat()].join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('names of headers that mean something to JavaScript, and very many', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `X-${index}: ${'v'.repeat(20)}`).join('\r\n');
    const { port } = await onFirstBytes((socket) => {
      socket.end(`HTTP/1.1 200 OK\r\n__proto__: x\r\nconstructor: y\r\n${many}\r\n\r\n`);
    });
    const { outcome } = await get(port);
    const headers = outcome.status === 'ok' ? outcome.value.headers : {};
    expect(Object.keys(headers)).toHaveLength(64);
    expect(Object.getPrototypeOf(headers)).toBe(Object.prototype);
  });

  test('a compressed body stays as it was sent', async () => {
    const { port } = await httpServer((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(Buffer.alloc(100, 0x1f));
    });
    expect((await get(port)).outcome).toMatchObject({ value: { bodyBytes: 100, body: '' } });
  });

  test('a character set nobody knows', async () => {
    const { port } = await httpServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=x-klingon' }).end('hello');
    });
    expect((await get(port)).outcome).toMatchObject({ value: { body: 'hello' } });
  });
});
