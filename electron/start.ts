import { join } from 'node:path';
import { systemLang } from './cli/language.ts';
import { electronRuntime, electronVersion, packageFolder } from './start/electron-runtime.ts';
import { fetchRuntime } from './start/fetch-runtime.ts';
import { runChild } from './start/run-child.ts';
import { whyNoWindow } from './start/why-no-window.ts';
import { messagesFor } from '../shared/messages/index.ts';
import type { NoWindow } from '../shared/messages/serve.ts';

/** `npm start`: the window where there can be one, else the same page in a browser, with the reason. */
const root = join(import.meta.dirname, '../..');
const words = process.argv.slice(2);
const from = process.env['INIT_CWD'] ?? process.cwd();
/** Electron ends within this time when it cannot show anything here: a sandbox that is not allowed, a missing library. */
const STILLBORN_MS = 10_000;

process.exitCode = await start();

async function start(): Promise<number> {
  const why = whyNoWindow({
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
  });
  if (why !== null) return serve(why);
  const runtime = await findRuntime();
  if (runtime === null) return serve('no-runtime');
  const startMs = performance.now();
  const { status, failed } = await runChild(runtime, [root, ...words], from);
  return failed && performance.now() - startMs < STILLBORN_MS ? serve('no-runtime') : status;
}

async function findRuntime(): Promise<string | null> {
  const version = electronVersion(root);
  const found = electronRuntime(root, process.env);
  if (found !== null || version === null || process.env['ELECTRON_OVERRIDE_DIST_PATH']) return found;
  const { fetchingElectron } = messagesFor(systemLang()).ui.menu;
  await fetchRuntime({
    installer: join(packageFolder(root), 'install.js'),
    into: join(packageFolder(root), 'dist'),
    scratch: join(root, 'dist/.start'),
    onArriving: () => process.stderr.write(`callpath: ${fetchingElectron(version)}\n`),
  });
  return electronRuntime(root, process.env);
}

async function serve(because: NoWindow): Promise<number> {
  const cli = join(root, 'dist/node/cli.mjs');
  const { status } = await runChild(process.execPath, [cli, 'serve', '--because', because, ...words], from);
  return status;
}
