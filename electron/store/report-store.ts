import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.ts';
import { ReportFolder } from './report-folder.ts';
import { headOf, headOfText, type ReportHead } from './report-head.ts';
import { fileNameOf, isImported, newReportId, numbered } from './report-id.ts';
import { ReportIndex } from './report-index.ts';
import { move, Trash } from './trash.ts';
import { withLabel } from './with-label.ts';
import { Refused } from '../app/refused.ts';
import { fileErrorCode } from '../system/error-code.ts';
import { makeFolder } from '../system/make-folder.ts';
import type { Problem } from '../../shared/api/problem.ts';
import type { ReportSummary } from '../../shared/api/runs.ts';
import { printable } from '../../shared/model/printable.ts';
import type { Report } from '../../shared/model/report.ts';

/** A report that could not be written, and lives as long as the program. */
interface Unsaved {
  readonly text: string;
  readonly head: ReportHead;
}
type Deleted = { readonly path: string } | Unsaved;

export interface Kept {
  readonly summary: ReportSummary;
  /** Null when it is in the folder now. */
  readonly problem: Problem | null;
}
export interface Listing {
  readonly reports: readonly ReportSummary[];
  /** Why the folder could not be read; null when it could, and when there is none yet. */
  readonly problem: Problem | null;
}

/** The reports in their folder, those that could not be written there, and those that were deleted just now. */
export class ReportStore {
  readonly #index: ReportIndex;
  readonly #trash: Trash;
  readonly #inTurn = oneAtATime();
  readonly #unsaved = new Map<string, Unsaved>();
  readonly #deleted = new Map<string, Deleted>();
  #folder: ReportFolder;
  #trashEmptied = false;

  constructor(dataFolder: string, folder: string) {
    this.#index = new ReportIndex(join(dataFolder, 'reports-index.json'));
    this.#trash = new Trash(join(dataFolder, 'trash'));
    this.#folder = new ReportFolder(folder, this.#index);
  }

  /** From now on reports are kept there; those that could not be written before are tried again. */
  useFolder(folder: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#folder = new ReportFolder(folder, this.#index);
      await this.#writeUnsaved();
    });
  }

  /** The last try for what could not be written. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#writeUnsaved());
  }

  /** Newest first. */
  list(): Promise<Listing> {
    return this.#inTurn(async () => {
      await this.#emptyTrash();
      const unsaved = Array.from(this.#unsaved, ([id, { head }]) => summaryOf(id, head, true));
      try {
        const saved = (await this.#folder.list()).map(({ id, head }) => summaryOf(id, head, false));
        return { reports: [...saved, ...unsaved].toSorted(newestFirst), problem: null };
      } catch (error) {
        const file = shown(this.#folder.path);
        const problem: Problem = { code: 'unreadable', file, detail: fileErrorCode(error) };
        return { reports: unsaved.toSorted(newestFirst), problem };
      }
    });
  }

  /** A report's text as it stands. @throws {Refused} `no-such-report`, `too-large`, `unreadable` */
  read(id: string): Promise<string> {
    return this.#inTurn(async () => this.#unsaved.get(id)?.text ?? this.#folder.read(id));
  }

  /** How the list shows this report, that was read under this id. */
  readonly describe = (id: string, report: Report): ReportSummary =>
    summaryOf(id, knownHead(report), this.#unsaved.has(id));

  /** Keeps a report as this text; where it cannot be written, until the program ends. */
  add(report: Report, text: string, imported: boolean): Promise<Kept> {
    return this.#inTurn(async () => {
      const head = knownHead(report);
      const id = await this.#freeId(newReportId(head, report.id, imported));
      try {
        await this.#folder.write(id, text, head);
      } catch (error) {
        this.#unsaved.set(id, { text, head });
        const path = shown(this.#folder.path);
        const problem: Problem = { code: 'not-saved', path, detail: fileErrorCode(error) };
        return { summary: summaryOf(id, head, true), problem };
      }
      // There may be room again for what did not fit before.
      await this.#writeUnsaved();
      return { summary: summaryOf(id, head, false), problem: null };
    });
  }

  /** @throws {Refused} `no-such-report`, `unwritable` */
  rename(id: string, label: string): Promise<ReportSummary> {
    return this.#inTurn(async () => {
      const text = this.#unsaved.get(id)?.text ?? (await this.#folder.read(id));
      if (headOfText(text) === null) throw new Refused({ code: 'no-such-report' });
      const renamed = withLabel(text, label);
      const head = headOfText(renamed);
      if (head === null) throw new Error('a label broke the report');
      return this.#replace(id, renamed, head);
    });
  }

  /** Another report in the place of the one that is there. @throws {Refused} `no-such-report`, `unwritable` */
  replace(id: string, report: Report, text: string): Promise<ReportSummary> {
    return this.#inTurn(async () => {
      if (!this.#unsaved.has(id) && !(await this.#folder.has(id)))
        throw new Refused({ code: 'no-such-report' });
      return this.#replace(id, text, knownHead(report));
    });
  }

  /** Takes them all away that can be taken. @throws {Refused} `no-such-report`, `unwritable`, after the others */
  delete(ids: readonly string[]): Promise<void> {
    return this.#inTurn(() => eachOf(ids, (id) => this.#delete(id)));
  }

  /** Brings back what was deleted since the program started. @throws {Refused} as `delete` */
  restore(ids: readonly string[]): Promise<void> {
    return this.#inTurn(() => eachOf(ids, (id) => this.#restore(id)));
  }

  async #replace(id: string, text: string, head: ReportHead): Promise<ReportSummary> {
    const unsaved = this.#unsaved.has(id);
    if (unsaved) this.#unsaved.set(id, { text, head });
    else await orUnwritable(this.#folder.pathOf(id), () => this.#folder.write(id, text, head));
    return summaryOf(id, head, unsaved);
  }

  async #writeUnsaved(): Promise<void> {
    for (const [id, { text, head }] of this.#unsaved) {
      try {
        const taken = await exists(this.#folder.pathOf(id));
        await this.#folder.write(taken ? await this.#freeId(id) : id, text, head);
        this.#unsaved.delete(id);
      } catch {
        // It stays unsaved, as the list shows.
      }
    }
  }

  async #delete(id: string): Promise<void> {
    const unsaved = this.#unsaved.get(id);
    if (unsaved !== undefined) {
      this.#unsaved.delete(id);
      this.#deleted.set(id, unsaved);
      return;
    }
    if (!(await this.#folder.has(id))) throw new Refused({ code: 'no-such-report' });
    const from = this.#folder.pathOf(id);
    await orUnwritable(from, async () => {
      this.#deleted.set(id, { path: await this.#trash.put(from, fileNameOf(id)) });
    });
  }

  async #restore(id: string): Promise<void> {
    const deleted = this.#deleted.get(id);
    if (deleted === undefined) throw new Refused({ code: 'no-such-report' });
    const free = await this.#freeId(id);
    if ('text' in deleted) {
      this.#unsaved.set(free, deleted);
      await this.#writeUnsaved();
    } else {
      const to = this.#folder.pathOf(free);
      await orUnwritable(to, async () => {
        await makeFolder(this.#folder.path);
        await move(deleted.path, to);
      });
    }
    this.#deleted.delete(id);
  }

  async #freeId(wanted: string): Promise<string> {
    let id = wanted;
    for (let number = 2; this.#unsaved.has(id) || (await exists(this.#folder.pathOf(id))); number += 1)
      id = numbered(wanted, number);
    return id;
  }

  /** Once, and not while the program starts. */
  async #emptyTrash(): Promise<void> {
    if (this.#trashEmptied) return;
    this.#trashEmptied = true;
    await this.#trash.empty(Date.now());
  }
}

const summaryOf = (id: string, head: ReportHead, unsaved: boolean): ReportSummary => ({
  ...head,
  id,
  imported: isImported(id),
  unsaved,
});

function knownHead(report: Report): ReportHead {
  const head = headOf(report);
  if (head === null) throw new Error('a report that is none');
  return head;
}

const newestFirst = (one: ReportSummary, other: ReportSummary): number =>
  Date.parse(other.startedAt) - Date.parse(one.startedAt) || (one.id < other.id ? 1 : -1);

const shown = (path: string): string => printable(path, 300);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function orUnwritable(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new Refused({ code: 'unwritable', path: shown(path), detail: fileErrorCode(error) });
  }
}

/** Does it for all, and rejects afterwards with the first refusal. */
async function eachOf(ids: readonly string[], task: (id: string) => Promise<void>): Promise<void> {
  const refusals: unknown[] = [];
  for (const id of ids) await task(id).catch((error: unknown) => refusals.push(error));
  if (refusals.length > 0) throw refusals[0];
}
