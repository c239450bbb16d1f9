import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { writeWhole } from '../system/write-whole.ts';
import { PRACTICE_FAULT_IDS } from '../../shared/model/practice-fault.ts';
import { VERDICT_STATUSES } from '../../shared/model/report.ts';
import type { ReportHead } from './report-head.ts';

/** What a file was when its head was read; another size or time means another content. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
}

interface Entry extends FileStamp {
  /** Null: it is no report. */
  readonly head: ReportHead | null;
}

const count = z.int().min(0);
const head = z.strictObject({
  label: z.string(),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  status: z.enum(VERDICT_STATUSES),
  summary: z.string(),
  profile: z.string(),
  catalogId: z.string(),
  problems: count,
  warnings: count,
  observations: count,
  interrupted: z.boolean(),
  practice: z.enum(PRACTICE_FAULT_IDS).nullable(),
});
const indexFile = z.strictObject({
  version: z.literal(1),
  folder: z.string(),
  files: z.record(z.string(), z.strictObject({ size: count, mtimeMs: z.number(), head: head.nullable() })),
});

/**
 * What the files of one folder of reports say of themselves, so that a listing need not read them all again. Only a
 * cache: a broken, missing or unwritable index costs time and nothing else.
 */
export class ReportIndex {
  readonly #file: string;
  #folder: string | null = null;
  #entries = new Map<string, Entry>();
  #changed = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Makes this the folder that the index is about. */
  async open(folder: string): Promise<void> {
    if (this.#folder === folder) return;
    this.#folder = folder;
    this.#changed = false;
    this.#entries = await this.#read(folder);
  }

  /** The head as it was read before; undefined when the file is new or another than it was. */
  get(name: string, stamp: FileStamp): ReportHead | null | undefined {
    const entry = this.#entries.get(name);
    return entry?.size === stamp.size && entry.mtimeMs === stamp.mtimeMs ? entry.head : undefined;
  }

  set(name: string, { size, mtimeMs }: FileStamp, read: ReportHead | null): void {
    this.#entries.set(name, { size, mtimeMs, head: read });
    this.#changed = true;
  }

  /** Forgets all files but these. */
  keepOnly(names: ReadonlySet<string>): void {
    for (const name of this.#entries.keys()) {
      if (names.has(name)) continue;
      this.#entries.delete(name);
      this.#changed = true;
    }
  }

  async save(): Promise<void> {
    if (!this.#changed || this.#folder === null) return;
    this.#changed = false;
    const content = { version: 1, folder: this.#folder, files: Object.fromEntries(this.#entries) };
    await writeWhole(this.#file, `${JSON.stringify(content)}\n`).catch(() => {});
  }

  async #read(folder: string): Promise<Map<string, Entry>> {
    try {
      const read = indexFile.parse(JSON.parse(await readFile(this.#file, 'utf8')));
      return read.folder === folder ? new Map(Object.entries(read.files)) : new Map();
    } catch {
      return new Map();
    }
  }
}
