import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { FileText } from '../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../shared/api/problem.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import { fileErrorCode } from '../system/error-code.ts';

const MEGABYTE = 1024 * 1024;

/**
 * The reports named on a command line (`callpath report.json`, `callpath report.html`), absolute. Whatever else stands there is Electron's or
 * Chromium's, who add their own words to it.
 */
export const filesNamedIn = (argv: readonly string[], folder: string): readonly string[] =>
  argv
    .slice(1)
    .filter((word) => !word.startsWith('-') && /\.(?:json|html?)$/i.test(word))
    .map((word) => resolve(folder, word));

/** A second start hands its files over as data; only texts are taken from it. */
export function filesIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files))
    return [];
  return data.files.filter((file): file is string => typeof file === 'string');
}

/** Reads a report the person has opened with us, unless it is larger than any can be. */
export async function readGivenFile(path: string): Promise<Answer<FileText>> {
  const file = basename(path);
  const maxMegabytes = MAX_MEGABYTES.report;
  try {
    const found = await stat(path);
    // A pipe or a device may have no end.
    if (!found.isFile())
      return {
        ok: false,
        problem: { code: 'unreadable', file, detail: found.isDirectory() ? 'EISDIR' : 'EIO' },
      };
    if (found.size > maxMegabytes * MEGABYTE)
      return { ok: false, problem: { code: 'too-large', file, maxMegabytes } };
    return { ok: true, value: { name: file, text: await readFile(path, 'utf8') } };
  } catch (error) {
    return { ok: false, problem: { code: 'unreadable', file, detail: fileErrorCode(error) } };
  }
}
