import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Beside the bundle and beside the page's: each says what is in it. A run from the sources has none. */
const FOLDERS: readonly string[] = [import.meta.dirname, join(import.meta.dirname, '..', 'renderer')];

/** The licences of everything that was bundled; empty where nothing was. */
export async function readLicences(folders = FOLDERS): Promise<string> {
  const texts = await Promise.all(
    folders.map((folder) => readFile(join(folder, NOTICES), 'utf8').catch(() => '')),
  );
  return texts.filter((text) => text.trim() !== '').join(`\n${'-'.repeat(80)}\n\n`);
}
