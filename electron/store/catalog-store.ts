import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.ts';
import { parseJson } from './parse-json.ts';
import { Refused } from '../app/refused.ts';
import { fileErrorCode } from '../system/error-code.ts';
import { makeFolder } from '../system/make-folder.ts';
import { writeWhole } from '../system/write-whole.ts';
import type { FileText } from '../../shared/api/diagnostics-api.ts';
import type { Problem } from '../../shared/api/problem.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { parseCatalog } from '../../shared/catalog/schema.ts';
import { inFileName } from '../../shared/export/file-name.ts';
import { printable } from '../../shared/model/printable.ts';

const MAX_BYTES = MAX_MEGABYTES.catalog * 1024 * 1024;

/** The catalogues that the user brought in, a file each, known by the id they give themselves. Read once. */
export class CatalogStore {
  readonly #folder: string;
  readonly #onProblem: (problem: Problem) => void;
  readonly #inTurn = oneAtATime();
  #read: Promise<Map<string, { readonly file: string; readonly catalog: Catalog }>> | null = null;

  /** A file that cannot be used is told and left alone. */
  constructor(folder: string, onProblem: (problem: Problem) => void) {
    this.#folder = folder;
    this.#onProblem = onProblem;
  }

  async list(): Promise<readonly Catalog[]> {
    return Array.from((await this.#known()).values(), ({ catalog }) => catalog);
  }

  /** @throws {Refused} `no-such-catalog` */
  async get(id: string): Promise<Catalog> {
    const found = (await this.#known()).get(id);
    if (found === undefined) throw new Refused({ code: 'no-such-catalog' });
    return found.catalog;
  }

  /** @throws {Refused} `not-json`, `invalid-file`, `catalog-exists`, `unwritable` */
  add(given: FileText): Promise<Catalog> {
    return this.#keep(given, (known, { id }) => {
      if (known.has(id)) throw new Refused({ code: 'catalog-exists', id: printable(id, 80) });
    });
  }

  /** As `add`, in the place of one with the same id. @throws {Refused} `not-json`, `invalid-file`, `unwritable` */
  put(given: FileText): Promise<Catalog> {
    return this.#keep(given, () => {});
  }

  #keep(given: FileText, check: (known: ReadonlyMap<string, unknown>, catalog: Catalog) => void) {
    return this.#inTurn(async () => {
      const catalog = parseJson(given, parseCatalog);
      const known = await this.#known();
      check(known, catalog);
      // Ids that differ only in what a file name cannot hold are still two.
      const mark = createHash('sha256').update(catalog.id).digest('hex').slice(0, 8);
      const file =
        known.get(catalog.id)?.file ??
        join(this.#folder, `${[inFileName(catalog.id, 60), mark].join(' ').trim()}.json`);
      await this.#change(file, async () => {
        await makeFolder(this.#folder);
        await writeWhole(file, given.text);
      });
      known.set(catalog.id, { file, catalog });
      return catalog;
    });
  }

  /** @throws {Refused} `no-such-catalog`, `unwritable` */
  remove(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const known = await this.#known();
      const found = known.get(id);
      if (found === undefined) throw new Refused({ code: 'no-such-catalog' });
      await this.#change(found.file, () => rm(found.file, { force: true }));
      known.delete(id);
    });
  }

  async #change(file: string, change: () => Promise<void>): Promise<void> {
    try {
      await change();
    } catch (error) {
      throw new Refused({ code: 'unwritable', path: printable(file, 300), detail: fileErrorCode(error) });
    }
  }

  #known() {
    this.#read ??= this.#readAll();
    return this.#read;
  }

  async #readAll() {
    const known = new Map<string, { readonly file: string; readonly catalog: Catalog }>();
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names.toSorted((one, other) => (one < other ? -1 : 1))) {
      if (!name.endsWith('.json') || name.startsWith('.')) continue;
      const file = join(this.#folder, name);
      try {
        const catalog = parseJson({ name, text: await boundedText(file) }, parseCatalog);
        known.set(catalog.id, { file, catalog });
      } catch (error) {
        this.#onProblem(
          error instanceof Refused
            ? error.problem
            : { code: 'unreadable', file: printable(name, 200), detail: fileErrorCode(error) },
        );
      }
    }
    return known;
  }
}

async function boundedText(file: string): Promise<string> {
  if ((await stat(file)).size > MAX_BYTES)
    throw new Refused({ code: 'too-large', file: printable(file, 200), maxMegabytes: MAX_MEGABYTES.catalog });
  return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
}
