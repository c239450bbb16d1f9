import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * A folder and those above it, where they are missing. Not `mkdir` with `recursive`: on a read-only disk that says
 * `ENOENT`, which is no reason. Rejects with the platform's error.
 */
export async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true) return;
  try {
    await mkdir(path);
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (errorCode(error) === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}
