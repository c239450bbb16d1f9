import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for the files of one test, gone with it: `using`. */
export interface Scratch extends Disposable {
  readonly folder: string;
  readonly at: (name: string) => string;
}

export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'callpath-test-'));
  return {
    folder,
    at: (name) => join(folder, name),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
