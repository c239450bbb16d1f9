// Builds what is older than its sources. Run as a program it builds everything, as `npm install` and `npm run build` do.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const inRoot = (path) => join(root, path);

/** The programs (command line, desktop, preload, the served page's bridge), and the page. */
export const PARTS = {
  node: {
    sources: ['shared', 'electron', 'rolldown.config.ts', 'build', 'package.json'],
    tool: ['node_modules/rolldown/bin/cli.mjs', '-c', 'rolldown.config.ts'],
    result: 'dist/node/cli.mjs',
    stamp: 'dist/.built-node',
  },
  renderer: {
    sources: ['renderer', 'shared', 'vite.config.ts', 'build', 'package.json'],
    tool: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
    result: 'dist/renderer/index.html',
    stamp: 'dist/.built-renderer',
  },
};

/** The newest change below the given paths, in milliseconds since the epoch. */
function newestMs(paths) {
  let newest = 0;
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) continue;
    const inside = stat.isDirectory() ? newestMs(readdirSync(path).map((name) => join(path, name))) : 0;
    newest = Math.max(newest, stat.mtimeMs, inside);
  }
  return newest;
}

/** A stamp holds the age of the sources that were built: those that change during a build make it stale again. */
function isStale({ sources, result, stamp }) {
  if (!existsSync(inRoot(result)) || !existsSync(inRoot(stamp))) return true;
  return newestMs(sources.map(inRoot)) > Number(readFileSync(inRoot(stamp), 'utf8'));
}

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

function run({ sources, tool: [script, ...parameters], stamp }) {
  const builtMs = newestMs(sources.map(inRoot));
  const { status } = spawnSync(process.execPath, [inRoot(script), ...parameters], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // A test that has the page built (NODE_ENV=test) would get React as developers want it, slow and with our paths.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status === 0) writeFileSync(inRoot(stamp), String(builtMs));
  return status === 0;
}

/** Builds those of the parts that are stale; false when one of them could not be built. */
export async function build(...parts) {
  if (!parts.some(isStale)) return true;
  const release = await lock(inRoot('dist/.building'));
  try {
    // Whoever held the lock before may have built it.
    return parts.every((part) => !isStale(part) || run(part));
  } finally {
    release();
  }
}

/** An installation without the development dependencies has nothing to build with, and is not to fail for it. */
export const canBuild = (part) => existsSync(inRoot(part.tool[0])) && existsSync(inRoot(part.sources[0]));

export function sayBuildFailed() {
  process.stderr.write('callpath: the build failed; run "npm install" first\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!(await build(...Object.values(PARTS).filter(canBuild)))) {
    sayBuildFailed();
    process.exit(2);
  }
}
