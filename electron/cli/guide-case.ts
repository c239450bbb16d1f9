import { unwritable, writePlace } from './write-place.ts';
import { randomUUID } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readJson } from './read-json.ts';
import { defaultDataFolder } from '../served/data-folder.ts';
import { fileErrorCode } from '../system/error-code.ts';
import { makeFolder } from '../system/make-folder.ts';
import { whyUnwritable } from '../system/write-whole.ts';
import { TOOL } from '../version.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import { addRun, concluded, newCase, placeFor, type Case } from '../../shared/guide/case.ts';
import { renderCase } from '../../shared/guide/case-json.ts';
import { parseCase } from '../../shared/guide/case-schema.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';
import { parseReport } from '../../shared/model/report-schema.ts';
import type { Report } from '../../shared/model/report.ts';

/** The case of a command line: in memory, and in its file where it has one. */
export class CaseFile {
  #held: Case;
  #path: string | null;
  readonly #messages: Messages;

  private constructor(held: Case, path: string | null, messages: Messages) {
    this.#held = held;
    this.#path = path;
    this.#messages = messages;
  }

  /** The case in the file, or a new one where there is no such file. @throws {UsageError} */
  static async open(path: string | undefined, messages: Messages, now: string): Promise<CaseFile> {
    if (path === undefined) return new CaseFile(emptyCase(now), null, messages);
    const exists = path !== '' && (await stat(path).catch(() => null)) !== null;
    if (exists)
      return new CaseFile(await readJson('--case', path, MAX_MEGABYTES.case, parseCase), path, messages);
    const detail = path === '' ? 'ENOENT' : await whyUnwritable(path);
    if (detail !== null) throw unwritable('--case', path, detail);
    return new CaseFile(emptyCase(now), path, messages);
  }

  get held(): Case {
    return this.#held;
  }

  /** Where it is kept; null: nowhere yet. */
  get path(): string | null {
    return this.#path;
  }

  /** Nothing is lost when the program ends after this. @throws {UsageError} */
  async change(change: (held: Case) => Case, now: string): Promise<void> {
    this.#held = concluded(change(this.#held), now, this.#messages);
    if (this.#path === null) return;
    await writePlace('--case', this.#path, renderCase(this.#held));
  }

  /** Where there is no file yet: one among the app's own cases. @throws {UsageError} */
  async keep(now: string): Promise<string> {
    if (this.#path === null) {
      const data = defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() });
      const folder = join(data, 'cases');
      await makeFolder(folder).catch((error: unknown) => {
        throw unwritable('--case', folder, fileErrorCode(error));
      });
      this.#path = join(await realpath(folder), `${this.#held.id}.json`);
      await this.change((held) => held, now);
    }
    return this.#path;
  }

  /** A report more, under the name of its network. */
  async add(report: Report, role: string, now: string): Promise<void> {
    await this.change((held) => {
      const { place, label } = placeFor(held, role === '' ? report.label : role);
      return addRun(held, { place, label: label === '' ? report.label : label, addedAt: now, report });
    }, now);
  }
}

const emptyCase = (now: string): Case =>
  newCase({ tool: TOOL, id: randomUUID(), now, title: '', reportedBy: '', reported: '' });

/** `PATH` or `PATH:ROLE`; a path that exists as it stands has no role. @throws {UsageError} */
export async function reportIn(text: string): Promise<{ readonly report: Report; readonly role: string }> {
  const at = text.lastIndexOf(':');
  const whole = at < 1 || (await stat(text).catch(() => null)) !== null;
  const path = whole ? text : text.slice(0, at);
  const role = whole ? '' : text.slice(at + 1).trim();
  return {
    report: await readJson('--report', path, MAX_MEGABYTES.report, parseReport),
    role: printable(role, 120),
  };
}
