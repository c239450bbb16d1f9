import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronHost } from '../../e2e/support/electron-host.ts';

const SETTLE_MS = 5_000;
const WATCHED_MS = 20_000;
/** `USER_HZ` of every Linux. */
const TICKS_PER_SECOND = 100;

/** What the program does while nobody asks for anything: processor time of all its processes. */
export async function idle(): Promise<readonly (readonly string[])[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'callpath-bench-'));
  const app = await electronHost.open({ dataFolder });
  try {
    await wait(SETTLE_MS);
    const root = app.electron.process().pid ?? 0;
    const before = ticksOf(root);
    await wait(WATCHED_MS);
    if (before === 0) throw new Error('the processes were not found');
    const percent = ((ticksOf(root) - before) / TICKS_PER_SECOND / (WATCHED_MS / 1000)) * 100;
    return [
      ['the open window, idle', 'figure'],
      [`processor time over ${WATCHED_MS / 1000} s, all processes`, `${percent.toFixed(2)} % of one`],
    ];
  } finally {
    await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

/** User and system time of a process and all below it (proc(5), fields 14 and 15). */
function ticksOf(root: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): Process[] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [
          { pid: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) },
        ];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
  const below = (pid: number): number =>
    all
      .filter(({ parent }) => parent === pid)
      .reduce((sum, child) => sum + child.ticks + below(child.pid), 0);
  return (all.find(({ pid }) => pid === root)?.ticks ?? 0) + below(root);
}
