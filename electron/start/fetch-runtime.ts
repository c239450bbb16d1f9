import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Fetching {
  /** A program of Node that brings the runtime, as `electron/install.js` does; it succeeds with status 0. */
  readonly installer: string;
  /** Where the installer puts what it brings. */
  readonly into: string;
  /** A folder of our own, for what is under way and for the memory of a failure. */
  readonly scratch: string;
  /** The first bytes have come. */
  readonly onArriving: () => void;
  readonly stallMs?: number;
}

/** A network that lets everything time out must not hold the start back for longer; a slow one may take its time. */
const STALL_MS = 15_000;
/** Somebody without internet must not wait at every start. */
const RETRY_MS = 24 * 60 * 60 * 1000;
const LOOK_MS = 250;

/** Tries to fetch Electron's runtime, unless that failed within the last day. */
export async function fetchRuntime(fetching: Fetching): Promise<boolean> {
  const failure = join(fetching.scratch, 'electron-not-fetched');
  const failedAt = Number(await readFile(failure, 'utf8').catch(() => '0'));
  if (Math.abs(Date.now() - failedAt) < RETRY_MS) return false;
  const temporary = join(fetching.scratch, 'electron-download');
  await mkdir(temporary, { recursive: true });
  const fetched = await runInstaller(fetching, temporary);
  await rm(temporary, { recursive: true, force: true });
  if (fetched) await rm(failure, { force: true });
  else await writeFile(failure, String(Date.now()));
  return fetched;
}

async function runInstaller(
  { installer, into, onArriving, stallMs = STALL_MS }: Fetching,
  temporary: string,
): Promise<boolean> {
  const child = spawn(process.execPath, [installer], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    windowsHide: true,
  });
  const ended = new AbortController();
  const status = once(child, 'exit').then(
    ([code]) => code === 0,
    () => false,
  );
  void status.finally(() => ended.abort());
  let size = await sizeOf(into);
  let growing = false;
  let lastGrowthMs = performance.now();
  while (!ended.signal.aborted) {
    await wait(LOOK_MS, undefined, { signal: ended.signal }).catch(() => undefined);
    const now = (await sizeOf(temporary)) + (await sizeOf(into));
    if (now !== size) {
      if (!growing) onArriving();
      growing = true;
      size = now;
      lastGrowthMs = performance.now();
    } else if (performance.now() - lastGrowthMs > stallMs) child.kill('SIGKILL');
  }
  return status;
}

/** Of everything below, in bytes; what vanishes meanwhile counts as nothing. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
