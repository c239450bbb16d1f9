import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { electronRuntime, electronVersion } from '../../../electron/start/electron-runtime.ts';
import { scratch } from '../../support/scratch.ts';

const EXECUTABLE =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ??
  'electron';

async function put(path: string, text = ''): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

test('the one that the package has fetched, once it is unpacked', async () => {
  using temporary = scratch();
  const root = temporary.folder;
  const executable = join(root, 'node_modules/electron/dist', EXECUTABLE);
  expect(electronRuntime(root, {})).toBeNull();
  await put(executable);
  expect(electronRuntime(root, {})).toBeNull();
  await put(join(root, 'node_modules/electron/path.txt'), EXECUTABLE);
  expect(electronRuntime(root, {})).toBe(executable);
});

test("the user's own goes first, and nothing replaces it", async () => {
  using temporary = scratch();
  const root = temporary.folder;
  await put(join(root, 'node_modules/electron/dist', EXECUTABLE));
  await put(join(root, 'node_modules/electron/path.txt'), EXECUTABLE);
  const own = join(root, 'own');
  expect(electronRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: own })).toBeNull();
  await put(join(own, EXECUTABLE));
  expect(electronRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: own })).toBe(join(own, EXECUTABLE));
});

test('the version is that of the package', async () => {
  using temporary = scratch();
  const root = temporary.folder;
  expect(electronVersion(root)).toBeNull();
  await put(join(root, 'node_modules/electron/package.json'), '{"version":"45.4.1"}');
  expect(electronVersion(root)).toBe('45.4.1');
});
