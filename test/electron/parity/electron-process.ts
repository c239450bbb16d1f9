import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { electronPath } from '../../support/electron-path.ts';
import { scratch } from '../../support/scratch.ts';
import type { Job } from './job.ts';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface ElectronProcess {
  /** Rejects with what was thrown inside. */
  readonly ask: (job: Job) => Promise<unknown>;
  /** Quits and waits for the end of the process; its exit status. */
  readonly quit: () => Promise<number | null>;
}

/** Electron's main process with `inside.ts` in it, on no display. */
export async function startElectron(): Promise<ElectronProcess> {
  const app = scratch();
  await bundle(app.folder);
  writeFileSync(app.at('package.json'), JSON.stringify({ name: 'parity', type: 'module', main: 'main.mjs' }));
  mkdirSync(app.at('home'));
  // As root, the runtime of the tests goes on as another user.
  chmodSync(app.folder, 0o755);
  chmodSync(app.at('home'), 0o777);

  const child = spawn(electronPath, ['--ozone-platform=headless', '--disable-gpu', app.folder], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, CALLPATH_ELECTRON_USER_HOME: app.at('home') },
  });
  const ended = once(child, 'exit').finally(() => app[Symbol.dispose]());
  const waiting = new Map<number, Waiting>();
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('Electron has ended'));
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, result, threw } = JSON.parse(line);
    if (threw === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(threw));
    waiting.delete(id);
  });
  let lastId = 0;
  const ask = (job: Job): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set((lastId += 1), { resolve, reject });
      child.stdin.write(`${JSON.stringify({ id: lastId, job })}\n`);
    });
  return {
    ask,
    quit: async () => {
      void ask({ kind: 'quit' }).catch(() => {});
      const [status] = await ended;
      return status;
    },
  };
}

async function bundle(folder: string): Promise<void> {
  const sources = {
    main: new URL('inside.ts', import.meta.url),
    'lookup-child': new URL('../../../electron/desktop/lookup-child.ts', import.meta.url),
  };
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(sources).map(([name, url]) => [name, fileURLToPath(url)])),
    platform: 'node',
    external: ['electron'],
    transform: { define: { __dirname: 'import.meta.dirname', 'process.env.NODE_ENV': '"production"' } },
  });
  await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await build.close();
}
