import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronHost, type OpenElectron } from './support/electron-host.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';

/** The very script that puts the interface into our own page. */
const PRELOAD = fileURLToPath(new URL('../../dist/preload/preload.cjs', import.meta.url));

/** The guards of the real Electron window. */
closeLeftOpen();

describe.skipIf(electronHost.missing !== null)(electronHost.missing ?? 'Electron: foreign pages', () => {
  let app: OpenElectron;
  beforeAll(async () => {
    app = await electronHost.open({ dataFolder: await dataFolder() });
  });
  afterAll(() => app.close());

  test('the page has no Node, and its one way out is the typed interface', async () => {
    const found = await app.page.evaluate(() => ({
      require: typeof (globalThis as { require?: unknown }).require,
      process: typeof (globalThis as { process?: unknown }).process,
      hello: typeof (window as unknown as { diagnostics: { hello: unknown } }).diagnostics.hello,
      other: Object.keys(window).filter((name) => /electron|ipc/i.test(name)),
    }));
    expect(found).toEqual({ require: 'undefined', process: 'undefined', hello: 'function', other: [] });
  });

  test('a call from a window with another page is refused', async () => {
    const answer = await app.electron.evaluate(async ({ BrowserWindow }, preload) => {
      const foreign = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
      await foreign.loadURL('data:text/html,<title>foreign</title>').catch(() => {});
      const said: unknown = await foreign.webContents
        .executeJavaScript(
          'window.diagnostics ? window.diagnostics.hello(null).then(() => "answered", () => "refused") : "nothing there"',
        )
        .catch(() => 'not loaded');
      foreign.destroy();
      return said;
    }, PRELOAD);
    expect(answer).toBe('refused');
  });

  test('a frame inside the page with another origin gets no interface and no answer', async () => {
    const inFrame = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'data:text/html,<p>frame</p>';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const { length } = window;
      frame.remove();
      return length;
    });
    expect(inFrame).toBeLessThanOrEqual(1);
    expect(app.page.frames().every((frame) => frame.url().startsWith('https://callpath.invalid/'))).toBe(
      true,
    );
  });

  test('the page cannot be led away, and opens no window', async () => {
    const before = app.page.url();
    await app.page.evaluate(() => {
      window.open('file:///etc/passwd');
      window.location.href = 'file:///etc/passwd';
    });
    await app.page.getByRole('navigation').waitFor();
    expect(app.page.url()).toBe(before);
    expect(app.electron.windows()).toHaveLength(1);
  });

  test('nothing may be asked of the system: no camera, no place, no notification', async () => {
    const states = await app.page.evaluate(() =>
      Promise.all(
        ['geolocation', 'camera', 'microphone', 'notifications'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  });
});
