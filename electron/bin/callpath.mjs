// Runs the command line from a checkout: builds it first when a source is newer than the bundle.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(root, 'dist/node/cli.mjs');

/** Two programs that start at once must not build into the same folder. A lock left behind by a crash grows old. */
async function lock(path) {
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    try {
      mkdirSync(path);
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const held = statSync(path, { throwIfNoEntry: false });
      if (held !== undefined && Date.now() - held.mtimeMs > 60_000)
        rmSync(path, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function build() {
  const rolldown = join(root, 'node_modules/rolldown/bin/cli.mjs');
  const { status } = spawnSync(process.execPath, [rolldown, '-c', 'rolldown.config.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}

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
const isStale = () => !existsSync(bundle) || statSync(bundle).mtimeMs < newestMs(sources);

if (isStale()) {
  const release = await lock(join(root, 'dist/.building'));
  // Whoever held the lock before has built it.
  const built = !isStale() || build();
  release();
  if (!built) {
    process.stderr.write('callpath: the build failed; run "npm install" first\n');
    process.exit(2);
  }
}
if (process.argv[2] !== '--build-only') {
  // npm changes to the checkout's root; paths on the command line are meant from where the user stands.
  if (process.env.npm_lifecycle_event === 'callpath' && process.env.INIT_CWD)
    process.chdir(process.env.INIT_CWD);
  // The bundle is the program; this file only stands before it on the command line.
  process.argv[1] = bundle;
  await import(pathToFileURL(bundle).href);
}
