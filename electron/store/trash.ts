import { copyFile, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../system/error-code.ts';
import { makeFolder } from '../system/make-folder.ts';

/** Long enough for somebody back from a holiday to fetch by hand what they miss; bounded, since reports are large. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Where deleted files wait, in a folder for each day: a file's own times say nothing of when it was deleted. */
export class Trash {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Answers where the file is now; one of that name that was deleted before stays as well. */
  async put(path: string, name: string): Promise<string> {
    const day = join(this.#folder, new Date().toISOString().slice(0, 10));
    await makeFolder(day);
    const target = join(await mkdtemp(join(day, 'deleted-')), name);
    await move(path, target);
    return target;
  }

  /** Removes what was deleted long ago. What cannot be removed stays. */
  async empty(nowMs: number): Promise<void> {
    for (const day of await readdir(this.#folder).catch(() => [])) {
      const deletedMs = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
      if (nowMs - deletedMs > KEPT_DAYS * DAY_MS)
        await rm(join(this.#folder, day), { recursive: true, force: true }).catch(() => {});
    }
  }
}

/** A new name, also across disks; there the copy is complete before the original goes. */
export async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    try {
      await copyFile(from, to);
      await rm(from);
    } catch (failure) {
      await rm(to, { force: true });
      throw failure;
    }
  }
}
