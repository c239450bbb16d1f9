import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { headOfText, type ReportHead } from './report-head.ts';
import { fileNameOf, idOfFile } from './report-id.ts';
import type { FileStamp, ReportIndex } from './report-index.ts';
import { Refused } from '../app/refused.ts';
import { fileErrorCode } from '../system/error-code.ts';
import { makeFolder } from '../system/make-folder.ts';
import { writeWhole } from '../system/write-whole.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import { printable } from '../../shared/model/printable.ts';

const MAX_BYTES = MAX_MEGABYTES.report * 1024 * 1024;

export interface ListedReport {
  readonly id: string;
  readonly head: ReportHead;
}

/**
 * The files of one folder of reports. Other programs may put files in and take them away, so the folder is looked at
 * each time; files that are no reports are left alone.
 */
export class ReportFolder {
  readonly path: string;
  readonly #index: ReportIndex;

  constructor(path: string, index: ReportIndex) {
    this.path = path;
    this.#index = index;
  }

  readonly pathOf = (id: string): string => join(this.path, fileNameOf(id));

  /** In no order; empty when there is no folder. Rejects with the platform's error when it cannot be read. */
  async list(): Promise<readonly ListedReport[]> {
    await this.#index.open(this.path);
    const names = await this.#names();
    const listed: ListedReport[] = [];
    for (const name of names) {
      const id = idOfFile(name);
      const head = id === null ? null : await this.#headOf(name);
      if (id !== null && head !== null) listed.push({ id, head });
    }
    this.#index.keepOnly(new Set(names));
    await this.#index.save();
    return listed;
  }

  /** An id comes from the page: it must be the name of a file that stands in the folder, and no path. */
  async has(id: string): Promise<boolean> {
    const name = fileNameOf(id);
    const names = await this.#names().catch((): readonly string[] => []);
    return idOfFile(name) !== null && names.includes(name);
  }

  /** @throws {Refused} `no-such-report`, `too-large`, `unreadable` */
  async read(id: string): Promise<string> {
    if (!(await this.has(id))) throw new Refused({ code: 'no-such-report' });
    const file = printable(fileNameOf(id), 300);
    try {
      const stamp = await stampOf(this.pathOf(id));
      if (stamp === null) throw new Refused({ code: 'no-such-report' });
      if (stamp.size > MAX_BYTES)
        throw new Refused({ code: 'too-large', file, maxMegabytes: MAX_MEGABYTES.report });
      return await textOf(this.pathOf(id));
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw new Refused({ code: 'unreadable', file, detail: fileErrorCode(error) });
    }
  }

  /** Makes the folder where it is missing. Rejects with the platform's error. */
  async write(id: string, text: string, head: ReportHead): Promise<void> {
    await makeFolder(this.path);
    await writeWhole(this.pathOf(id), text);
    await this.#index.open(this.path);
    const stamp = await stampOf(this.pathOf(id)).catch(() => null);
    if (stamp !== null) this.#index.set(fileNameOf(id), stamp, head);
    await this.#index.save();
  }

  /** Null for what is no report, or was taken away just now. */
  async #headOf(name: string): Promise<ReportHead | null> {
    const path = join(this.path, name);
    try {
      const stamp = await stampOf(path);
      if (stamp === null || stamp.size > MAX_BYTES) return null;
      const known = this.#index.get(name, stamp);
      if (known !== undefined) return known;
      const head = headOfText(await textOf(path));
      this.#index.set(name, stamp, head);
      return head;
    } catch {
      return null;
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await readdir(this.path);
    } catch (error) {
      if (fileErrorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }
}

/** Without the mark that some editors put at its beginning. */
const textOf = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
};

/** Null for anything but a file. */
async function stampOf(path: string): Promise<FileStamp | null> {
  const found = await stat(path);
  return found.isFile() ? { size: found.size, mtimeMs: found.mtimeMs } : null;
}
