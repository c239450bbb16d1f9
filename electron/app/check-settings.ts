import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { Refused } from './refused.ts';
import { fileErrorCode } from '../system/error-code.ts';
import { makeFolder } from '../system/make-folder.ts';
import { rootsIn } from '../system/trust-store.ts';
import type { ExtraRoots } from '../../shared/api/settings.ts';
import { printable } from '../../shared/model/printable.ts';

/** How many certificates a file of roots holds. @throws {Refused} `not-certificates` */
export function countRoots({ file, pem }: ExtraRoots): number {
  try {
    return rootsIn(pem).length;
  } catch (error) {
    const reason = printable(error instanceof Error ? error.message : '', 300);
    throw new Refused({ code: 'not-certificates', file: printable(file, 200), reason });
  }
}

/**
 * Makes the folder where it is missing, and a file in it: permissions alone say nothing of a read-only disk on some
 * systems.
 *
 * @throws {Refused} `unwritable`
 */
export async function checkFolder(folder: string): Promise<void> {
  const refused = (detail: string): Refused =>
    new Refused({ code: 'unwritable', path: printable(folder, 300), detail });
  // Relative to what? The program may have been started from anywhere.
  if (!isAbsolute(folder)) throw refused('ENOENT');
  try {
    await makeFolder(folder);
    const trial = join(folder, `.callpath-${randomBytes(8).toString('hex')}`);
    await (await open(trial, 'wx')).close();
    await rm(trial);
  } catch (error) {
    throw refused(fileErrorCode(error));
  }
}
