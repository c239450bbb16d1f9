import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Electron's npm package lies in a checkout. */
export const packageFolder = (root: string): string => join(root, 'node_modules/electron');

const EXECUTABLE: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The program that shows windows: the user's own, or the one that Electron's package has fetched; null without one. */
export function electronRuntime(root: string, env: NodeJS.ProcessEnv): string | null {
  const executable = EXECUTABLE[process.platform] ?? 'electron';
  const own = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = own || join(packageFolder(root), 'dist');
  // The package writes this last, when everything has been unpacked.
  if (!own && !existsSync(join(packageFolder(root), 'path.txt'))) return null;
  const path = join(folder, executable);
  return existsSync(path) ? path : null;
}

/** Null when the package is not installed. */
export function electronVersion(root: string): string | null {
  try {
    const { version }: { version?: unknown } = JSON.parse(
      readFileSync(join(packageFolder(root), 'package.json'), 'utf8'),
    );
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}
