import { join } from 'node:path';

/** The folder of an Electron that runs here; its own download is not tried by tests and benches. */
const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
const NAMES: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

export const hasElectron = runtime !== '';
export const electronPath = join(runtime, NAMES[process.platform] ?? 'electron');
