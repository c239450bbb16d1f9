import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { durationsOf, inSeconds } from '../durations.ts';
import { openDisplay } from '../../support/display.ts';
import { electronPath } from '../../support/electron-path.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RUNS = 7;

/** Loaded before either program: says when its first window is on the screen. */
const WATCH = `
const { app } = require('electron');
app.on('browser-window-created', (_event, window) => {
  window.once('show', () => { console.log('window shown'); });
});
`;
/** The least that shows a window as a well-behaved program does: when there is something to see in it. */
const EMPTY = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1180, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
`;

/** From the start of the program to its window on the screen, beside an empty Electron window, in turn. */
export async function windowShown(): Promise<readonly (readonly string[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'callpath-bench-'));
  const display = await openDisplay();
  try {
    await chmod(folder, 0o777);
    const watch = join(folder, 'watch.cjs');
    await writeFile(watch, WATCH);
    await writeFile(join(folder, 'package.json'), '{"name":"empty","main":"main.cjs"}');
    await writeFile(join(folder, 'main.cjs'), EMPTY);
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>empty</title>');
    const times: Record<'empty' | 'callpath', number[]> = { empty: [], callpath: [] };
    for (let run = 0; run <= RUNS; run += 1) {
      for (const [name, app] of [
        ['empty', folder],
        ['callpath', ROOT],
      ] as const) {
        const ms = await shownMs(watch, app, join(folder, `data-${name}`), display.name);
        // The first of each only warms the disk's cache.
        if (run > 0) times[name].push(ms);
      }
    }
    const [empty, callpath] = [durationsOf(times.empty), durationsOf(times.callpath)];
    const ratio = (callpath.medianMs / empty.medianMs).toFixed(2);
    return [
      ['window shown', 'median (fastest–slowest)', 'ratio'],
      ['an empty Electron window', inSeconds(empty), '1'],
      ['Callpath', inSeconds(callpath), ratio],
    ];
  } finally {
    display.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function shownMs(watch: string, app: string, data: string, display: string): Promise<number> {
  const startMs = performance.now();
  const electron = spawn(electronPath, ['-r', watch, app, `--user-data-dir=${data}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...(display === '' ? {} : { DISPLAY: display }) },
    detached: true,
  });
  const ended = new Promise((resolve) => electron.once('exit', resolve));
  try {
    for await (const line of createInterface({ input: electron.stdout })) {
      if (line.includes('window shown')) return performance.now() - startMs;
    }
    throw new Error(`${app} ended without a window`);
  } finally {
    if (electron.pid !== undefined) process.kill(-electron.pid, 'SIGTERM');
    await ended;
  }
}
