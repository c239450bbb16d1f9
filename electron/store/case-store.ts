import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { caseHeadOf } from './case-head.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { parseJson } from './parse-json.ts';
import { move, Trash } from './trash.ts';
import { Refused } from '../app/refused.ts';
import { fileErrorCode } from '../system/error-code.ts';
import { makeFolder } from '../system/make-folder.ts';
import { writeWhole } from '../system/write-whole.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import { renderCase } from '../../shared/guide/case-json.ts';
import type { Case } from '../../shared/guide/case.ts';
import type { CaseHead, ListedCase } from '../../shared/guide/case-views.ts';
import { printable } from '../../shared/model/printable.ts';

const MAX_BYTES = MAX_MEGABYTES.case * 1024 * 1024;
const SUFFIX = '.json';
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The cases in their folder, a file each, named for the case's id. Each change is on the disk, whole, before it is
 * answered: nothing is lost when the program ends. A file that cannot be read is neither listed nor touched.
 */
export class CaseStore {
  readonly #folder: string;
  readonly #trash: Trash;
  readonly #inTurn = oneAtATime();
  readonly #heads = new Map<string, { readonly stamp: string; readonly head: CaseHead | null }>();
  readonly #deleted = new Map<string, string>();

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'cases');
    this.#trash = new Trash(join(dataFolder, 'trash'));
  }

  /** Changed last first. */
  list(): Promise<readonly ListedCase[]> {
    return this.#inTurn(async () => {
      const ids = (await this.#names()).map((name) => name.slice(0, -SUFFIX.length));
      const listed = await Promise.all(
        ids.map(async (id) => {
          const head = await this.#headOf(id);
          return head === null ? [] : [{ ...head, id }];
        }),
      );
      return listed.flat().toSorted((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt));
    });
  }

  /** @throws {Refused} `no-such-case`, `too-large`, `unreadable`, `not-json`, `invalid-file` */
  read(id: string): Promise<Case> {
    return this.#inTurn(() => this.#read(id));
  }

  /** A new case, under its own id or, where that is taken, under another that `freshId` gives. @throws {Refused} `unwritable` */
  add(held: Case, freshId: () => string): Promise<Case> {
    return this.#inTurn(async () => {
      const taken = (await this.#stampOf(held.id)) !== null;
      const added = taken ? { ...held, id: freshId() } : held;
      await this.#write(added);
      return added;
    });
  }

  /** Reads, changes and writes in one turn: of two changes at once none is lost. @throws {Refused} as `read`, `unwritable` */
  update(id: string, change: (held: Case) => Case): Promise<Case> {
    return this.#inTurn(async () => {
      const changed = change(await this.#read(id));
      await this.#write(changed);
      return changed;
    });
  }

  /** @throws {Refused} `no-such-case`, `unwritable` */
  delete(id: string): Promise<void> {
    return this.#inTurn(async () => {
      if ((await this.#stampOf(id)) === null) throw new Refused({ code: 'no-such-case' });
      const from = this.#pathOf(id);
      await orUnwritable(from, async () => {
        this.#deleted.set(id, await this.#trash.put(from, `${id}${SUFFIX}`));
      });
    });
  }

  /** Brings back what was deleted since the program started. @throws {Refused} `no-such-case`, `unwritable` */
  restore(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const path = this.#deleted.get(id);
      if (path === undefined || (await this.#stampOf(id)) !== null)
        throw new Refused({ code: 'no-such-case' });
      await orUnwritable(this.#pathOf(id), async () => {
        await makeFolder(this.#folder);
        await move(path, this.#pathOf(id));
      });
      this.#deleted.delete(id);
    });
  }

  readonly #pathOf = (id: string): string => join(this.#folder, `${id}${SUFFIX}`);

  async #read(id: string): Promise<Case> {
    const file = printable(`${id}${SUFFIX}`, 200);
    const stamp = await this.#stampOf(id);
    if (stamp === null) throw new Refused({ code: 'no-such-case' });
    if (stamp.size > MAX_BYTES)
      throw new Refused({ code: 'too-large', file, maxMegabytes: MAX_MEGABYTES.case });
    const text = await readFile(this.#pathOf(id), 'utf8').catch((error: unknown) => {
      throw new Refused({ code: 'unreadable', file, detail: fileErrorCode(error) });
    });
    // The schema of the reports in it is large: whoever only looks at the list does without.
    const { parseCase } = await import('../../shared/guide/case-schema.ts');
    const held = parseJson({ name: file, text }, parseCase);
    // The file's name decides: one that was copied by hand is a case of its own.
    return { ...held, id };
  }

  async #write(held: Case): Promise<void> {
    const path = this.#pathOf(held.id);
    await orUnwritable(path, async () => {
      await makeFolder(this.#folder);
      await writeWhole(path, renderCase(held));
    });
  }

  /** Null for what is no case; each file is read once as long as it does not change. */
  async #headOf(id: string): Promise<CaseHead | null> {
    const found = await this.#stampOf(id);
    if (found === null || found.size > MAX_BYTES) return null;
    const stamp = `${found.size} ${found.mtimeMs}`;
    const known = this.#heads.get(id);
    if (known?.stamp === stamp) return known.head;
    const text = await readFile(this.#pathOf(id), 'utf8').catch(() => null);
    const head = text === null ? null : caseHeadOf(text);
    this.#heads.set(id, { stamp, head });
    return head;
  }

  /** An id comes from the page: it must look like one, and no path. Null where there is no such file. */
  async #stampOf(id: string): Promise<{ readonly size: number; readonly mtimeMs: number } | null> {
    if (!ID.test(id)) return null;
    const found = await stat(this.#pathOf(id)).catch(() => null);
    return found?.isFile() === true ? { size: found.size, mtimeMs: found.mtimeMs } : null;
  }

  async #names(): Promise<readonly string[]> {
    const names = await readdir(this.#folder).catch((): readonly string[] => []);
    return names.filter((name) => name.endsWith(SUFFIX) && ID.test(name.slice(0, -SUFFIX.length)));
  }
}

async function orUnwritable(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new Refused({ code: 'unwritable', path: printable(path, 300), detail: fileErrorCode(error) });
  }
}
