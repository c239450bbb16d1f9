import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Files of any other kind are not handed out. */
const MIME: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly path: string;
  readonly mime: string;
}

/**
 * Every file below the folder by the path it is asked for with (`/assets/index.js`). What is asked for is only ever
 * looked up in here, so that no path can lead out of the folder; links are not followed. Empty without the folder.
 */
export async function listPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries.map(async (entry): Promise<readonly (readonly [string, PageFile])[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory())
        return [...(await listPageFiles(path))].map(([name, file]) => [`/${entry.name}${name}`, file]);
      const mime = MIME[extname(entry.name)];
      return entry.isFile() && mime !== undefined ? [[`/${entry.name}`, { path, mime }]] : [];
    }),
  );
  return new Map(lists.flat());
}
