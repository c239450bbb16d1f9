import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadHeaders, Downloads } from '../../../electron/served/downloads.ts';
import { openTab, servedApp, type ServedApp } from '../../support/served-app.ts';

const REPORT = { fileName: 'Café “é”.html', mime: 'text/html; charset=utf-8', content: '<p>déjà' };
let app: ServedApp;
let cookie: string;

beforeEach(async () => {
  app = await servedApp(async (_name, _params, host) => {
    // As far from the call as an application may be.
    await new Promise((resolve) => setImmediate(resolve));
    return { ok: true, value: await host.deliver(REPORT) };
  });
  cookie = await app.signIn();
});
afterEach(() => app[Symbol.asyncDispose]());

const exported = { id: 1, call: 'exportReport', params: null };

describe('a file that is exported', () => {
  test('is fetched once by the tab that asked for it, and saved, never shown', async () => {
    using other = await openTab(app, cookie);
    using tab = await openTab(app, cookie);
    using newest = await openTab(app, cookie);
    tab.send(exported);
    const told = (await tab.next()) as { download: string };
    expect(told.download).toMatch(/^\/download\/[\w-]{43}$/);
    expect(await tab.next()).toEqual({ id: 1, answer: { ok: true, value: REPORT.fileName } });
    expect([...other.frames, ...newest.frames]).toEqual([]);

    expect((await app.get(told.download)).status).toBe(403);
    const head = await app.get(told.download, { method: 'HEAD', headers: { Cookie: cookie } });
    expect(head.status).toBe(405);
    const { status, headers, body } = await app.get(told.download, { headers: { Cookie: cookie } });
    expect({ status, body }).toEqual({ status: 200, body: REPORT.content });
    expect(headers).toMatchObject({
      'content-type': REPORT.mime,
      'content-disposition': `attachment; filename="Caf_ ___.html"; filename*=UTF-8''Caf%C3%A9%20%E2%80%9C%C3%A9%E2%80%9D.html`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await app.get(told.download, { headers: { Cookie: cookie } })).status).toBe(404);
  });

  test('has nowhere to go without a page', async () => {
    await expect(app.host.deliver(REPORT)).rejects.toMatchObject({
      problem: { code: 'connection-lost' },
    });
  });
});

describe('Downloads', () => {
  test('forgets what nobody fetches', async () => {
    const downloads = new Downloads(1);
    const path = downloads.offer(REPORT);
    await expect.poll(() => downloads.take(path)).toBe(null);
  });

  test('keeps only the newest', () => {
    const downloads = new Downloads();
    const paths = Array.from({ length: 9 }, () => downloads.offer(REPORT));
    expect(paths.map((path) => downloads.take(path) !== null)).toEqual([
      false,
      ...Array<boolean>(8).fill(true),
    ]);
  });

  test.each([
    ['report.html', 'filename="report.html"; filename*=UTF-8\'\'report.html'],
    ['a"b\r\nX: y;.csv', 'filename="a_b__X_ y_.csv"; filename*=UTF-8\'\'a%22b%0D%0AX%3A%20y%3B.csv'],
    ["it's (1)*.md", 'filename="it_s (1)_.md"; filename*=UTF-8\'\'it%27s%20%281%29%2A.md'],
    ['\uD800.json', 'filename="_.json"; filename*=UTF-8\'\'%EF%BF%BD.json'],
  ])('%j is a name that no header breaks at', (fileName, expected) => {
    const headers = downloadHeaders({ ...REPORT, fileName });
    expect(headers['content-disposition']).toBe(`attachment; ${expected}`);
  });
});
