import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FILES_DIR, NAMES_DIR, PREFIX, removeNamespaces } from './namespaces.ts';

/** What a lab writes while it runs, one folder per use. */
const RUN_DIR = fileURLToPath(new URL('../out/run', import.meta.url));

/** A folder of this process; named like its namespaces, and like these removed when it has died without doing so. */
export function makeRunFolder(name: string): string {
  const folder = `${RUN_DIR}/${PREFIX}${process.pid}-${name}`;
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Removes what a lab that was killed left behind: namespaces and folders of ours whose process is gone. */
export function removeLeftovers(): void {
  const isStale = (name: string): boolean => name.startsWith(PREFIX) && !isAlive(Number(name.split('-')[1]));
  const namesIn = (dir: string): readonly string[] =>
    existsSync(dir) ? readdirSync(dir).filter(isStale) : [];
  removeNamespaces([...new Set([...namesIn(NAMES_DIR), ...namesIn(FILES_DIR)])]);
  for (const name of namesIn(RUN_DIR)) rmSync(`${RUN_DIR}/${name}`, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
