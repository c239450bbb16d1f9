// Runs the command line from a checkout: builds it first when a source is newer than the bundle.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(root, 'dist/node/cli.mjs');

/** The newest change below the given paths, in milliseconds since the epoch. */
function newestMs(paths) {
  let newest = 0;
  for (const path of paths) {
    const stat = statSync(path);
    const inside = stat.isDirectory() ? newestMs(readdirSync(path).map((name) => join(path, name))) : 0;
    newest = Math.max(newest, stat.mtimeMs, inside);
  }
  return newest;
}

const sources = ['shared', 'electron', 'rolldown.config.ts', 'package.json'].map((name) => join(root, name));
if (!existsSync(bundle) || statSync(bundle).mtimeMs < newestMs(sources)) {
  const rolldown = join(root, 'node_modules/rolldown/bin/cli.mjs');
  const built = spawnSync(process.execPath, [rolldown, '-c', 'rolldown.config.ts', '--silent'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) {
    process.stderr.write('callpath: the build failed; run "npm install" first\n');
    process.exit(2);
  }
}
if (process.argv[2] !== '--build-only') {
  // The bundle is the program; this file only stands before it on the command line.
  process.argv[1] = bundle;
  await import(pathToFileURL(bundle).href);
}
