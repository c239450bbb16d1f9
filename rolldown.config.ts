import { existsSync } from 'node:fs';
import { defineConfig } from 'rolldown';
import { thirdPartyNotices } from './build/third-party-notices.ts';

// Bundled CommonJS (undici, commander) still says __dirname.
const define = { __dirname: 'import.meta.dirname', 'process.env.NODE_ENV': '"production"' };

const bridge = 'electron/served/bridge/main.ts';

/** One self-contained folder: nothing of node_modules is needed at run time. */
const programs = {
  input: {
    cli: 'electron/cli.ts',
    start: 'electron/start.ts',
    // Runs in a process of its own beside the desktop.
    'lookup-child': 'electron/desktop/lookup-child.ts',
    main: 'electron/main.ts',
  },
  platform: 'node',
  external: ['electron'],
  plugins: [thirdPartyNotices],
  transform: { define },
  output: {
    dir: 'dist/node',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    cleanDir: true,
    minify: 'dce-only',
  },
} as const;

/** A sandboxed preload is a script, not a module, and can load nothing but `electron`. */
const preloadScript = {
  input: { preload: 'electron/preload.ts' },
  platform: 'node',
  external: ['electron'],
  output: { dir: 'dist/preload', format: 'cjs', entryFileNames: '[name].cjs', cleanDir: true },
} as const;

/** What stands in for the preload in a browser: one script before the page's own. */
const bridgeScript = {
  input: { bridge },
  platform: 'browser',
  output: { dir: 'dist/bridge', format: 'iife', entryFileNames: '[name].js', cleanDir: true, minify: true },
} as const;

export default defineConfig([programs, preloadScript, ...(existsSync(bridge) ? [bridgeScript] : [])]);
