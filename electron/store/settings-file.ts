import { readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, fileErrorCode } from '../system/error-code.ts';
import { makeFolder } from '../system/make-folder.ts';
import { writeWhole } from '../system/write-whole.ts';
import type { Problem } from '../../shared/api/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/api/settings.ts';
import { jsonErrorPlace } from '../../shared/catalog/json-place.ts';
import { placeOf } from '../../shared/catalog/catalog-error.ts';
import { printable } from '../../shared/model/printable.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** Why these are the defaults and not what the file says; null when all is well, also at the first start. */
  readonly problem: Problem | null;
}

/** Fifty files of roots are a tenth of it. */
const MAX_BYTES = 256 * 1024 * 1024;

/** A broken file is put aside under another name, and the defaults serve. Never rejects. */
export async function readSettings(file: string): Promise<ReadSettings> {
  let text: string;
  try {
    if ((await stat(file)).size > MAX_BYTES) return await setAside(file, 'EFBIG');
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { settings: DEFAULT_SETTINGS, problem: null };
    const problem: Problem = { code: 'unreadable', file: printable(file, 300), detail: fileErrorCode(error) };
    return { settings: DEFAULT_SETTINGS, problem };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return setAside(file, jsonErrorPlace(text) ?? 'JSON');
  }
  // Not on the way to the first start's window.
  const { settingsFileSchema } = await import('./settings-schema.ts');
  const parsed = settingsFileSchema.safeParse(json);
  if (parsed.success) return { settings: parsed.data, problem: null };
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : `${placeOf(issue.path)}: `;
  return setAside(file, `${place}${issue?.message ?? ''}`);
}

async function setAside(file: string, reason: string): Promise<ReadSettings> {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const aside = join(dirname(file), `settings.broken-${stamp}.json`);
  const path = await rename(file, aside).then(
    () => aside,
    () => file,
  );
  return {
    settings: DEFAULT_SETTINGS,
    problem: { code: 'settings-set-aside', path: printable(path, 300), reason: printable(reason, 300) },
  };
}

/** Whole or not at all. Rejects with the platform's error. */
export async function writeSettings(file: string, settings: Settings): Promise<void> {
  await makeFolder(dirname(file));
  await writeWhole(file, `${JSON.stringify(settings, null, 2)}\n`);
}
