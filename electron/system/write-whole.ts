import { fileErrorCode } from './error-code.ts';
import { randomBytes } from 'node:crypto';
import { rmSync, type Stats } from 'node:fs';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: a reader sees the old content or the new, never half of it, also when the program
 * exits in the middle. A link stays a link, and what it points to is replaced. Devices and pipes (`/dev/stdout`) are
 * written to as they are. Rejects with the platform's error.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const existing = await stat(path).catch(() => null);
  if (existing !== null && !existing.isFile()) return writeAt(path, 'w', content);
  const target = existing === null ? path : await realpath(path);
  // Not made from the file's own name, which may be as long as a name can be.
  const temporary = join(dirname(target), `.callpath-${randomBytes(8).toString('hex')}`);
  const remove = (): void => rmSync(temporary, { force: true });
  process.once('exit', remove);
  try {
    await writeAt(temporary, 'wx', content, existing === null ? 0o666 : existing.mode & 0o777);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    process.off('exit', remove);
  }
}

async function writeAt(
  path: string,
  flags: 'w' | 'wx',
  content: string | Uint8Array,
  mode?: number,
): Promise<void> {
  const handle = await open(path, flags, mode);
  try {
    await handle.writeFile(content);
    if (flags === 'wx') await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Why a file could not be written there, as the platform's code (`ENOENT`, `EISDIR`, `EACCES`); null when it can. */
export async function whyUnwritable(path: string): Promise<string | null> {
  const existing = await statOf(path);
  if (typeof existing === 'string') return existing === 'ENOENT' ? whyNoNewFile(dirname(path)) : existing;
  if (existing.isDirectory()) return 'EISDIR';
  const denied = await whyDenied(path);
  if (denied !== null || !existing.isFile()) return denied;
  return realpath(path).then((file) => whyNoNewFile(dirname(file)), fileErrorCode);
}

async function whyNoNewFile(folder: string): Promise<string | null> {
  const found = await statOf(folder);
  if (typeof found === 'string') return found;
  return found.isDirectory() ? whyDenied(folder) : 'ENOTDIR';
}

const statOf = (path: string): Promise<Stats | string> => stat(path).catch(fileErrorCode);
const whyDenied = (path: string): Promise<string | null> =>
  access(path, constants.W_OK).then(() => null, fileErrorCode);
