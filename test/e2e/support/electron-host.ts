import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from 'playwright-core';
import { collectComplaints } from './complaints.ts';
import { canShowWindows, openDisplay } from '../../support/display.ts';
import { electronPath, hasElectron } from '../../support/electron-path.ts';
import { keptTrackOf } from './left-open.ts';
import { ACT_MS, type HostUnderTest, type OpenApp, type SavedFile, type Start } from './under-test.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const SAVED_MS = 30_000;
const LOOK_AGAIN_MS = 50;

function whyNot(): string | null {
  if (!hasElectron) return 'ELECTRON_OVERRIDE_DIST_PATH names no Electron';
  return canShowWindows() ? null : 'there is no display, and no Xvfb';
}

export interface OpenElectron extends OpenApp {
  readonly electron: ElectronApplication;
}

/** The real Electron, on a display of its own. */
export const electronHost: Omit<HostUnderTest, 'open'> & {
  readonly open: (start: Start) => Promise<OpenElectron>;
} = {
  name: 'Electron',
  missing: whyNot(),
  open,
};

async function open({ dataFolder, lang = 'en', args = [] }: Start): Promise<OpenElectron> {
  const display = await openDisplay();
  // As root, Electron runs as another user, who must get at the data.
  await mkdir(dataFolder, { recursive: true });
  await chmod(dataFolder, 0o777);
  const outbox = await mkdtemp(join(tmpdir(), 'callpath-saved-'));
  await chmod(outbox, 0o777);
  const electron = await _electron.launch({
    executablePath: electronPath,
    args: [ROOT, `--user-data-dir=${dataFolder}`, `--lang=${lang}`, ...args],
    env: environment(lang, display.name),
    cwd: ROOT,
  });
  const page = await electron.firstWindow();
  const complaints = collectComplaints(page);
  await page.getByRole('navigation').waitFor();
  page.setDefaultTimeout(ACT_MS);
  let saved = 0;
  return keptTrackOf({
    electron,
    page,
    complaints,
    savedBy: async (act) => {
      const folder = join(outbox, String((saved += 1)));
      await mkdir(folder);
      await chmod(folder, 0o777);
      await answerSaveDialogs(electron, folder);
      await act();
      return savedFile(electron);
    },
    close: async () => {
      await electron.close();
      display.close();
      await rm(outbox, { recursive: true, force: true });
    },
  });
}

function environment(lang: string, display: string): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || /^(NODE_|VITEST|LC_|LANGUAGE$|.*_proxy$)/i.test(name)
      ? []
      : [[name, value] as const],
  );
  const locale = lang === 'fr' ? 'fr_FR.UTF-8' : 'en_US.UTF-8';
  return {
    ...Object.fromEntries(kept),
    LANG: locale,
    ...(display === '' ? {} : { DISPLAY: display }),
  };
}

/** Stands in for the person who chooses a folder in the system's dialog and keeps the proposed name. */
const answerSaveDialogs = (electron: ElectronApplication, folder: string): Promise<void> =>
  electron.evaluate(({ dialog }, into) => {
    const answer = async (...asked: readonly unknown[]) => {
      const options = asked.at(-1) as { readonly defaultPath?: string };
      const name = (options.defaultPath ?? '').split(/[\\/]/).at(-1) ?? '';
      const filePath = `${into}/${name}`;
      Object.assign(globalThis, { callpathSaved: filePath });
      return { canceled: false, filePath };
    };
    // What was saved before is not what is waited for.
    Object.assign(globalThis, { callpathSaved: '' });
    Object.assign(dialog, { showSaveDialog: answer });
  }, folder);

/** The file, as soon as the host has written it whole. */
async function savedFile(electron: ElectronApplication): Promise<SavedFile> {
  const untilMs = performance.now() + SAVED_MS;
  for (;;) {
    const path = await electron.evaluate(
      () => (globalThis as { callpathSaved?: string }).callpathSaved ?? '',
    );
    const content = path === '' ? null : await readFile(path).catch(() => null);
    if (content !== null) return { name: basename(path), content };
    if (performance.now() > untilMs) throw new Error(`nothing was saved: ${path}`);
    await setTimeout(LOOK_AGAIN_MS);
  }
}
