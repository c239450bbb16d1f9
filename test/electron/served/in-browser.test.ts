import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BUILT } from '../../../electron/page/built-files.ts';
import { DEFAULT_SETTINGS } from '../../../shared/api/settings.ts';
import { browserPath, launchBrowser } from '../../support/chromium.ts';
import { httpServer } from '../../support/http-server.ts';
import { servedApp, type ServedApp } from '../../support/served-app.ts';

const REPORT = { fileName: 'Café.html', mime: 'text/html', content: '<script>alert(1)</script>' };
const HELLO = { settings: DEFAULT_SETTINGS, reportsFolder: '', catalogs: [], problems: [], run: null };

/** Run in the page, where there is no evaluating of text. */
const isThere = (): boolean => 'diagnostics' in globalThis;
const hasHeard = (): boolean =>
  Object.entries(globalThis).some(([name, value]) => name === 'heard' && value.length > 0);

let browser: Browser;
let context: BrowserContext;
let app: ServedApp;
let complaints: string[];

async function newPage(): Promise<Page> {
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

/** Opens the link and waits for the app. */
async function openApp(): Promise<Page> {
  const page = await newPage();
  await page.goto(app.served.url);
  await page.waitForFunction(isThere);
  return page;
}

const path = browserPath();

describe.skipIf(path === null)('in a browser', () => {
  beforeAll(async () => {
    browser = await launchBrowser(path ?? '');
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    complaints = [];
    app = await servedApp(
      async (name, _params, host) => ({
        ok: true,
        value: name === 'exportReport' ? { file: await host.deliver(REPORT) } : HELLO,
      }),
      BUILT.bridge,
    );
    context = await browser.newContext({ acceptDownloads: true });
  });
  afterEach(async () => {
    await context.close();
    await app[Symbol.asyncDispose]();
  });

  test('the link opens the app, which leaves no trace of the token and breaks no rule', async () => {
    const page = await newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
    await page.goto(app.served.url);
    await page.waitForFunction(isThere);
    expect(await page.evaluate('diagnostics.hello(null)')).toEqual({ ok: true, value: HELLO });
    expect(page.url()).toBe(`http://127.0.0.1:${app.port}/`);
    expect(asked.filter((request) => request.includes(app.token))).toEqual([]);
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await page.evaluate('history.length')).toBeLessThanOrEqual(2);
    expect(complaints).toEqual([]);
  });

  test('another tab needs no link, and a good link there is taken out of the address', async () => {
    const first = await openApp();
    const page = await newPage();
    await page.goto(`http://127.0.0.1:${app.port}/#token=unused`);
    await page.waitForFunction(isThere);
    expect(page.url()).toBe(`http://127.0.0.1:${app.port}/`);
    // In the first tab only the fragment changes.
    await first.goto(`http://127.0.0.1:${app.port}/#token=unused`);
    await first.waitForURL(`http://127.0.0.1:${app.port}/`);
    await first.waitForFunction(isThere);
  });

  test('a link that was used says so, in the person’s language', async () => {
    await app.signIn();
    const page = await newPage();
    await page.goto(app.served.url);
    await page.getByRole('heading', { name: 'Ce lien ne fonctionne plus' }).waitFor();
    expect(page.url()).toBe(`http://127.0.0.1:${app.port}/`);
    expect(app.newLinks).toHaveLength(1);
    await page.goto(app.newLinks[0] ?? '');
    await page.waitForFunction(isThere);
  });

  test('an exported file is saved under its name', async () => {
    const page = await openApp();
    const [download, answer] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate('diagnostics.exportReport({ id: "x", format: "html" })'),
    ]);
    expect(answer).toEqual({ ok: true, value: { file: REPORT.fileName } });
    expect(download.suggestedFilename()).toBe(REPORT.fileName);
    expect(await readFile(await download.path(), 'utf8')).toBe(REPORT.content);
    expect(complaints).toEqual([]);
  });

  test('text is copied with the browser’s permission and without it', async () => {
    const page = await openApp();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    // Our own page may not read it.
    const { port } = await httpServer((_request, response) =>
      response.end('<link rel="icon" href="data:,">'),
    );
    const reader = await context.newPage();
    await reader.goto(`http://127.0.0.1:${port}/`);
    const clipboard = async (): Promise<unknown> => {
      await reader.bringToFront();
      return reader.evaluate('navigator.clipboard.readText()');
    };
    const copy = async (text: string): Promise<void> => {
      await page.bringToFront();
      const answer = await page.evaluate(`diagnostics.copyText({ text: '${text}' })`);
      expect(answer).toEqual({ ok: true, value: null });
    };
    await copy('one');
    expect(await clipboard()).toBe('one');
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error())');
    await copy('two');
    expect(await clipboard()).toBe('two');
    expect(await page.evaluate('document.querySelector("textarea")')).toBeNull();
    expect(app.calls).toEqual([]);
  });

  test('a link opens in a tab that knows nothing of us; what is no link does not', async () => {
    const page = await openApp();
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate(`diagnostics.openLink({ url: 'http://127.0.0.1:${app.port}/elsewhere' })`),
    ]);
    expect(await tab.evaluate('opener')).toBeNull();
    const refused = { ok: false, problem: { code: 'bad-request', call: 'openLink' } };
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//x', 'http://'])
      expect(await page.evaluate(`diagnostics.openLink({ url: '${url}' })`)).toEqual(refused);
    expect(context.pages()).toHaveLength(2);
  });

  test('the end of the program reaches the page', async () => {
    const page = await openApp();
    await page.evaluate('window.heard = []; diagnostics.listen((event) => heard.push(event))');
    await page.evaluate('diagnostics.hello(null)');
    await app.served.close();
    await page.waitForFunction(hasHeard);
    const lost = { code: 'connection-lost' };
    expect(await page.evaluate('heard')).toEqual([{ type: 'problem', problem: lost }]);
    expect(await page.evaluate('diagnostics.hello(null)')).toEqual({ ok: false, problem: lost });
  });
});
