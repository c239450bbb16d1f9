import { randomBytes } from 'node:crypto';
import { access, constants, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: a reader sees the old content or the new, never half of it. Devices and pipes
 * (`/dev/stdout`) are written to as they are. Rejects with the platform's error.
 */
export async function writeWhole(path: string, content: string): Promise<void> {
  const existing = await stat(path).catch(() => null);
  if (existing !== null && !existing.isFile()) {
    const handle = await open(path, 'w');
    await handle.writeFile(content).finally(() => handle.close());
    return;
  }
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(temporary, 'wx', existing === null ? 0o666 : existing.mode & 0o777);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Why a file could not be written there, as the platform's code (`ENOENT`, `EISDIR`, `EACCES`); null when it can. */
export async function whyUnwritable(path: string): Promise<string | null> {
  const existing = await stat(path).catch((error: unknown) => codeOf(error));
  if (typeof existing === 'string' && existing !== 'ENOENT') return existing;
  if (typeof existing !== 'string' && existing.isDirectory()) return 'EISDIR';
  const folder = await stat(dirname(path)).catch((error: unknown) => codeOf(error));
  if (typeof folder === 'string') return folder;
  if (!folder.isDirectory()) return 'ENOTDIR';
  const denied = async (at: string): Promise<string | null> =>
    access(at, constants.W_OK).then(() => null, codeOf);
  return (await denied(dirname(path))) ?? (typeof existing === 'string' ? null : denied(path));
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'EIO';
