import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { en, fr, practise } from './support/acts.ts';
import { electronHost, type OpenElectron } from './support/electron-host.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';
import { electronPath } from '../support/electron-path.ts';
import type { DiagnosticsApi } from '../../shared/api/diagnostics-api.ts';
import recorded from '../support/reports/firewall-drop.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
interface ThePage {
  readonly diagnostics: DiagnosticsApi;
}
const TIMEOUT = { timeout: 15_000, interval: 100 };

const reportsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(folder, 'reports')).catch(() => [])).filter((name) => name.endsWith('.json'));

const crash = (electron: OpenElectron['electron']): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
/**
 * Playwright gives up on a page that has crashed once, so that the new one is asked by way of Electron; a question that
 * the old one got is never answered.
 */
const textOf = (electron: OpenElectron['electron']): Promise<string> =>
  electron.evaluate(async ({ BrowserWindow }) => {
    const asked = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText');
    return String(await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 1000))]));
  });

closeLeftOpen();

describe.skipIf(electronHost.missing !== null)(
  electronHost.missing ?? 'Electron: the life of its window',
  () => {
    test('closed in the middle of a run, it saves what was measured first', async () => {
      const folder = await dataFolder();
      const app = await electronHost.open({ dataFolder: folder });
      await practise(app.page, 'dns-slow');
      await app.page.getByRole('button', { name: en.ui.check.stop, exact: true }).waitFor();
      const ended = once(app.electron.process(), 'exit');
      await app.electron.evaluate(({ BrowserWindow }) => {
        // Once this has been answered: closing takes the program away.
        setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 10);
      });
      expect(await ended).toEqual([0, null]);
      const [name = ''] = await reportsIn(folder);
      const report = JSON.parse(await readFile(join(folder, 'reports', name), 'utf8'));
      expect(report.interrupted).toBe(true);
      await app.close();

      const again = await electronHost.open({ dataFolder: folder });
      const kept = await again.page.evaluate(() =>
        (globalThis as unknown as ThePage).diagnostics.listReports(null),
      );
      expect(kept).toMatchObject({ ok: true, value: [{ practice: 'dns-slow', interrupted: true }] });
      await again.close();
    });

    test('a second start hands its report to the first window and ends', async () => {
      const folder = await dataFolder();
      const app = await electronHost.open({ dataFolder: folder });
      const file = join(folder, 'given.json');
      await writeFile(file, JSON.stringify(recorded));
      await chmod(file, 0o644);
      const env = await app.electron.evaluate(() => ({ DISPLAY: process.env['DISPLAY'] ?? '' }));
      const second = spawn(
        electronPath,
        [ROOT, `--user-data-dir=${folder}`, file, join(folder, 'missing.json')],
        {
          stdio: 'ignore',
          env: { ...process.env, ...(env.DISPLAY !== '' && env) },
        },
      );
      expect(await once(second, 'exit')).toEqual([0, null]);
      await app.page
        .getByText(en.ui.problem({ code: 'unreadable', file: 'missing.json', detail: 'ENOENT' }))
        .waitFor();
      await expect.poll(() => app.page.url(), TIMEOUT).toContain('#/history');
      await expect.poll(() => reportsIn(folder), TIMEOUT).toHaveLength(1);
      expect(app.electron.windows()).toHaveLength(1);
      await app.close();
    });

    test('a page that crashes comes back and says so, while the run goes on', async () => {
      const folder = await dataFolder();
      const app = await electronHost.open({ dataFolder: folder });
      await practise(app.page, 'dns-slow');
      await app.page.getByRole('button', { name: en.ui.check.stop, exact: true }).waitFor();
      await crash(app.electron);
      await vi.waitFor(
        async () => expect(await textOf(app.electron)).toContain(en.ui.problem({ code: 'page-crashed' })),
        TIMEOUT,
      );
      await vi.waitFor(async () => expect(await reportsIn(folder)).toHaveLength(1), { timeout: 60_000 });
      await app.close();
    });

    test('a page that crashes again and again ends the program, with a word', async () => {
      const folder = await dataFolder();
      const app = await electronHost.open({ dataFolder: folder });
      await app.electron.evaluate(({ dialog }) => {
        Object.assign(dialog, { showErrorBox: (...said: readonly string[]) => console.log(said.join('|')) });
      });
      const said: string[] = [];
      app.electron.on('console', (message) => said.push(message.text()));
      const ended = once(app.electron.process(), 'exit');
      for (let times = 0; times < 3; times += 1) {
        await vi.waitFor(
          async () => expect(await textOf(app.electron)).toContain(en.ui.shell.nav.check),
          TIMEOUT,
        );
        await crash(app.electron).catch(() => {});
      }
      expect(await ended).toEqual([0, null]);
      const { title, text } = en.ui.menu.keepsCrashing;
      expect(said).toContain(`${title}|${text}`);
      await app.close();
    });

    test('it opens where it was, with the menu in the language that was chosen', async () => {
      const folder = await dataFolder();
      const bounds = { x: 60, y: 80, width: 900, height: 640 };
      const app = await electronHost.open({ dataFolder: folder });
      await app.electron.evaluate(
        ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
        bounds,
      );
      await app.page.evaluate(async () => {
        const { diagnostics } = globalThis as unknown as ThePage;
        const answer = await diagnostics.hello(null);
        if (answer.ok) await diagnostics.saveSettings({ ...answer.value.settings, language: 'fr' });
      });
      expect(await menuOf(app)).toEqual(
        Object.values(fr.ui.menu.menus).filter((name) => name !== fr.ui.menu.menus.window),
      );
      await app.close();

      const again = await electronHost.open({ dataFolder: folder });
      expect(await menuOf(again)).toContain(fr.ui.menu.menus.file);
      const now = await again.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBounds(),
      );
      expect(now).toEqual(bounds);
      await again.close();
    });

    test('a place off every display, or none that makes sense, does not hide it', async () => {
      const folder = await dataFolder();
      await mkdir(folder, { recursive: true });
      await writeFile(
        join(folder, 'window.json'),
        '{"place":{"x":-9000,"y":-9000,"width":900,"height":640}}',
      );
      await chmod(join(folder, 'window.json'), 0o666);
      const app = await electronHost.open({ dataFolder: folder });
      const { x = -1, y = -1 } =
        (await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())) ??
        {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      await app.close();
    });
  },
);

const menuOf = ({ electron }: OpenElectron): Promise<readonly string[]> =>
  electron.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
