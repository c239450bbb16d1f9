import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { CallSockets } from '../../../electron/served/call-sockets.ts';
import { MAX_CALLS, MAX_FRAME_BYTES } from '../../../electron/served/bridge/frames.ts';
import type { Answer } from '../../../shared/api/problem.ts';
import { openTab, servedApp, type ServedApp } from '../../support/served-app.ts';
import { upgradeServer } from '../../support/upgrade-server.ts';

/** Answers when the test says so. */
const later: ((answer: Answer<unknown>) => void)[] = [];
let app: ServedApp;
let cookie: string;

beforeEach(async () => {
  later.length = 0;
  app = await servedApp((name, params) =>
    name === 'startRun'
      ? new Promise((resolve) => later.push(resolve))
      : Promise.resolve({ ok: true, value: { name, params } }),
  );
  cookie = await app.signIn();
});
afterEach(() => app[Symbol.asyncDispose]());

const origin = (): string => `http://127.0.0.1:${app.port}`;

/** The status with which an upgrade is refused. */
async function refused(path: string, headers: Record<string, string>): Promise<number | undefined> {
  const socket = new WebSocket(`ws://127.0.0.1:${app.port}${path}`, { headers });
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode?: number }];
  return response.statusCode;
}

describe('who may open a socket', () => {
  test.each([
    { why: 'another site’s page', headers: { Origin: 'http://evil.example' } },
    { why: 'a page on another port', headers: { Origin: 'http://127.0.0.1:1' } },
    { why: 'a page without an origin', headers: { Origin: 'null' } },
    { why: 'a program that gives none', headers: { Origin: '' } },
    { why: 'a name that leads here', headers: { Host: 'evil.example' } },
    { why: 'nobody without a session', headers: { Cookie: '' } },
    { why: 'nobody with another’s session', headers: { Cookie: 'callpath-1=x' } },
  ])('not $why', async ({ headers }) => {
    const all = { Cookie: cookie, Origin: origin(), ...headers };
    expect(await refused('/api', all)).toBe(403);
    expect(app.calls).toEqual([]);
  });

  test('and only in its place', async () => {
    expect(await refused('/', { Cookie: cookie, Origin: origin() })).toBe(403);
    expect(await refused('/api/x', { Cookie: cookie, Origin: origin() })).toBe(403);
  });

  test('no more tabs than a person has', async () => {
    const tabs = [];
    for (let count = 0; count < 16; count += 1) tabs.push(await openTab(app, cookie));
    expect(await refused('/api', { Cookie: cookie, Origin: origin() })).toBe(503);
    tabs[0]?.socket.close();
    await tabs[0]?.closed;
    using another = await openTab(app, cookie);
    another.send({ id: 1, call: 'hello', params: null });
    await another.next();
  });
});

describe('calls', () => {
  test('are answered under their number, in the order in which they are done', async () => {
    using tab = await openTab(app, cookie);
    tab.send({ id: 1, call: 'startRun', params: { kind: 'practice' } });
    tab.send({ id: 2, call: 'hello', params: null });
    expect(await tab.next()).toEqual({ id: 2, answer: { ok: true, value: { name: 'hello', params: null } } });
    later[0]?.({ ok: false, problem: { code: 'run-under-way' } });
    expect(await tab.next()).toEqual({ id: 1, answer: { ok: false, problem: { code: 'run-under-way' } } });
  });

  test('are answered to the tab that asked; events go to all', async () => {
    using one = await openTab(app, cookie);
    using two = await openTab(app, cookie);
    one.send({ id: 7, call: 'hello', params: null });
    expect(await one.next()).toMatchObject({ id: 7 });
    app.tell({ type: 'reports-changed' });
    for (const tab of [one, two]) expect(await tab.next()).toEqual({ event: { type: 'reports-changed' } });
    expect(two.frames).toHaveLength(1);
  });

  test.each([
    { why: 'no JSON', frame: '{' },
    { why: 'no object', frame: '[]' },
    { why: 'no number', frame: '{"call":"hello","params":null}' },
    { why: 'a number that is none', frame: '{"id":1.5,"call":"hello","params":null}' },
    { why: 'a call that is no text', frame: '{"id":1,"call":{},"params":null}' },
    { why: 'something more', frame: '{"id":1,"call":"hello","params":null,"x":1}' },
    { why: 'a name that is too long', frame: `{"id":1,"call":"${'x'.repeat(1000)}","params":null}` },
    { why: 'deep nesting', frame: '['.repeat(100_000) },
  ])('a frame with $why ends the connection', async ({ frame }) => {
    using tab = await openTab(app, cookie);
    tab.send(frame);
    expect(await tab.closed).toBe(1008);
    expect(app.calls).toEqual([]);
  });

  test('bytes end the connection', async () => {
    using tab = await openTab(app, cookie);
    tab.socket.send(Buffer.from('{"id":1,"call":"hello","params":null}'), { binary: true });
    expect(await tab.closed).toBe(1008);
  });

  test('text that is no UTF-8 ends the connection', async () => {
    using tab = await openTab(app, cookie);
    tab.socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
    expect(await tab.closed).toBe(1007);
  });

  test('a frame that is too long is refused by its announced length', async () => {
    const handshake = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': Buffer.alloc(16).toString('base64'),
      Cookie: cookie,
      Origin: origin(),
    };
    const asked = request({ host: '127.0.0.1', port: app.port, path: '/api', headers: handshake }).end();
    const [, socket] = (await once(asked, 'upgrade')) as [unknown, Socket];
    // Only the head of such a frame is sent: a whole text, masked, with a length of eight bytes.
    const head = Buffer.alloc(14);
    head.set([0x81, 0xff]);
    head.writeBigUInt64BE(BigInt(MAX_FRAME_BYTES + 1), 2);
    socket.write(head);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer[0]).toBe(0x88);
    expect(answer.readUInt16BE(2)).toBe(1009);
  });

  test('too many at once end the connection, and the others are carried out', async () => {
    using tab = await openTab(app, cookie);
    for (let id = 0; id <= MAX_CALLS; id += 1) tab.send({ id, call: 'startRun', params: null });
    expect(await tab.closed).toBe(1008);
    expect(app.calls).toHaveLength(MAX_CALLS);
    // Their answers have nobody to go to.
    for (const settle of later) settle({ ok: true, value: null });
  });
});

test('the application has a listener as long as there is a page', async () => {
  expect(app.listeners()).toBe(0);
  using one = await openTab(app, cookie);
  using two = await openTab(app, cookie);
  expect(app.listeners()).toBe(1);
  one.socket.close();
  two.socket.close();
  await Promise.all([one.closed, two.closed]);
  await expect.poll(app.listeners).toBe(0);
});

test('a page is told that the program ends', async () => {
  using tab = await openTab(app, cookie);
  await app.served.close();
  expect(await tab.closed).toBe(1001);
});

test('a page that never says good-bye holds nothing up', async () => {
  using tab = await openTab(app, cookie);
  tab.socket.pause();
  await app.served.close();
});

test('a page that answers no ping is let go; one that does stays', async () => {
  const sockets = new CallSockets({
    answer: () => Promise.resolve({ ok: true, value: null }),
    listen: () => () => {},
    pingMs: 50,
  });
  await using server = await upgradeServer((asked, connection, head) =>
    sockets.accept(asked, connection, head),
  );
  const alive = new WebSocket(server.url);
  const mute = new WebSocket(server.url, { autoPong: false });
  await Promise.all([once(alive, 'open'), once(mute, 'open')]);
  const [code] = (await once(mute, 'close')) as [number];
  expect(code).toBe(1006);
  expect(alive.readyState).toBe(alive.OPEN);
  await sockets.close();
});
