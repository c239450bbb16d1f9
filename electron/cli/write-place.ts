import { UsageError } from './usage-error.ts';
import { fileErrorCode } from '../system/error-code.ts';
import { whyUnwritable, writeWhole } from '../system/write-whole.ts';
import { printable } from '../../shared/model/printable.ts';

/** `name`: the option that names the place. `detail`: the platform's code, such as `EACCES`. */
export const unwritable = (name: string, path: string, detail: string): UsageError =>
  new UsageError({ code: 'unwritable', name, path: printable(path, 300), detail });

/**
 * Looks at a place before there is anything to write; `-` is standard output, which needs no look.
 *
 * @throws {UsageError}
 */
export async function checkPlace(name: string, path: string): Promise<void> {
  if (path === '') throw new UsageError({ code: 'missing-value', name });
  if (path === '-') return;
  const detail = await whyUnwritable(path);
  if (detail !== null) throw unwritable(name, path, detail);
}

/** A file, whole or not at all. @throws {UsageError} */
export async function writePlace(name: string, path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeWhole(path, content);
  } catch (error) {
    throw unwritable(name, path, fileErrorCode(error));
  }
}
