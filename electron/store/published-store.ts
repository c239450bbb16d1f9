import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { parseJson } from './parse-json.ts';
import { Refused } from '../app/refused.ts';
import { errorCode, fileErrorCode } from '../system/error-code.ts';
import { makeFolder } from '../system/make-folder.ts';
import { writeWhole } from '../system/write-whole.ts';
import type { Problem } from '../../shared/api/problem.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import { builtIn } from '../../shared/catalog/built-in.ts';
import { catalogDate } from '../../shared/catalog/catalog-date.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { CatalogError } from '../../shared/catalog/catalog-error.ts';
import { mergePublished } from '../../shared/catalog/change/merge-published.ts';
import { isWorldwide, type PublishedList } from '../../shared/catalog/change/published.ts';
import { parseCatalog } from '../../shared/catalog/schema.ts';
import { printable } from '../../shared/model/printable.ts';

const FILE = 'published-endpoints.json';
const FILE_VERSION = 1;
const MAX_BYTES = MAX_MEGABYTES.catalog * 1024 * 1024;

const text = z.string().min(1).max(1000);
const envelope = z.object({
  callpathPublished: z.literal(FILE_VERSION),
  version: z
    .string()
    .regex(/^20\d{8}$/)
    .nullable(),
  readOn: z.iso.date(),
  source: text,
  sets: z.array(z.unknown()).min(1),
});

/** The catalogue that a profile is taken from when nobody names another, and where it is from. */
export interface InForce {
  readonly catalog: Catalog;
  /** The list that the built-in catalogue was brought up to date with; null: it is as it came with the program. */
  readonly published: PublishedList | null;
  /** The kept list cannot be used; it is left where it is. */
  readonly problem: Problem | null;
}

/**
 * The newest published list that was read on this computer. The list alone is kept, and merged each time: what a newer
 * program knows besides then counts as well.
 */
export class PublishedStore {
  readonly path: string;
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = dataFolder;
    this.path = join(dataFolder, FILE);
  }

  /** Never rejects: without a list that can be used the built-in catalogue is in force. */
  async inForce(): Promise<InForce> {
    const alone = { catalog: builtIn, published: null };
    try {
      const published = await this.#read();
      // A program that came later has the newer list.
      if (published === null || published.readOn < (catalogDate(builtIn, 'teams') ?? ''))
        return { ...alone, problem: null };
      return { catalog: mergePublished(builtIn, published), published, problem: null };
    } catch (error) {
      const problem: Problem =
        error instanceof Refused
          ? error.problem
          : { code: 'unreadable', file: printable(this.path, 300), detail: fileErrorCode(error) };
      return { ...alone, problem };
    }
  }

  /** @throws {Refused} `unwritable` */
  async keep(published: PublishedList): Promise<void> {
    try {
      await makeFolder(this.#folder);
      await writeWhole(
        this.path,
        `${JSON.stringify({ callpathPublished: FILE_VERSION, ...published }, null, 1)}\n`,
      );
    } catch (error) {
      throw new Refused({
        code: 'unwritable',
        path: printable(this.path, 300),
        detail: fileErrorCode(error),
      });
    }
  }

  async #read(): Promise<PublishedList | null> {
    let content: string;
    try {
      const { size } = await stat(this.path);
      const file = printable(this.path, 300);
      if (size > MAX_BYTES)
        throw new Refused({ code: 'too-large', file, maxMegabytes: MAX_MEGABYTES.catalog });
      content = await readFile(this.path, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
    return parseJson({ name: this.path, text: content }, parsePublished);
  }
}

/** @throws {CatalogError} */
function parsePublished(json: unknown): PublishedList {
  const read = envelope.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new CatalogError(issue?.path ?? [], issue?.message ?? 'not a published list');
  }
  const { version, readOn, source, sets } = read.data;
  const { endpointSets } = parseCatalog(sets);
  if (!isWorldwide(endpointSets, builtIn)) throw new CatalogError(['sets'], 'not the worldwide list');
  return { version, readOn, source: printable(source, 300), sets: endpointSets };
}
