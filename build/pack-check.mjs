// An unpacked package for Linux, to be looked at and started by tests. The Electron is that of
// ELECTRON_OVERRIDE_DIST_PATH where it is set, so that none is downloaded.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../electron/bin/build.mjs';

const unpacked = join(root, 'dist/package/linux-unpacked');

const run = (script, ...parameters) => {
  const { status } = spawnSync(process.execPath, [join(root, script), ...parameters], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CALLPATH_PACKAGE: unpacked },
  });
  if (status !== 0) process.exit(status ?? 1);
};

const own = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '';
// The runtime of the tests keeps the real files in a folder of their own, behind a launcher.
const runtime = [join(own, 'runtime'), own].find((folder) => own !== '' && existsSync(folder));

run('electron/bin/build.mjs');
rmSync(unpacked, { recursive: true, force: true });
const electron = runtime === undefined ? [] : [`-c.electronDist=${runtime}`];
run('node_modules/electron-builder/out/cli/cli.js', '--linux', 'dir', '--publish', 'never', ...electron);
run('node_modules/vitest/vitest.mjs', 'run', '--project', 'node', 'test/electron/packaging');
