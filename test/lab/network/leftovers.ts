import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FILES_DIR, NAMES_DIR, PREFIX, removeNamespaces } from './namespaces.ts';

/** What a lab writes while it runs, one folder per use. */
const RUN_DIR = fileURLToPath(new URL('../out/run', import.meta.url));

/** A new folder of this process; named like its namespaces, and like these removed when it died without doing so. */
export function makeRunFolder(): string {
  mkdirSync(RUN_DIR, { recursive: true });
  return mkdtempSync(`${RUN_DIR}/${PREFIX}${process.pid}-`);
}

/** Removes what a lab that was killed left behind: namespaces and folders of ours whose process is gone. */
export function removeLeftovers(): void {
  removeNamespaces([...new Set([...staleIn(NAMES_DIR), ...staleIn(FILES_DIR)])]);
  for (const name of staleIn(RUN_DIR)) rmSync(`${RUN_DIR}/${name}`, { recursive: true, force: true });
}

const staleIn = (dir: string): readonly string[] => {
  const names = existsSync(dir) ? readdirSync(dir) : [];
  return names.filter((name) => name.startsWith(PREFIX) && !isAlive(Number(name.split('-')[1])));
};

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
