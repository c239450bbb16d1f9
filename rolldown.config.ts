import { existsSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'rolldown';
import { thirdPartyNotices } from './build/third-party-notices.ts';

// Bundled CommonJS (undici, commander) still says __dirname.
const define = { __dirname: 'import.meta.dirname', 'process.env.NODE_ENV': '"production"' };

const bridge = 'electron/served/bridge/main.ts';

/** The virtual machine that PAC scripts run in. */
const wasm: Plugin = {
  name: 'quickjs-wasm',
  generateBundle() {
    const source = readFileSync('node_modules/quickjs-wasi/quickjs.wasm');
    this.emitFile({ type: 'asset', fileName: 'quickjs.wasm', source });
  },
};

/** One self-contained folder: nothing of node_modules is needed at run time. */
const programs = {
  input: {
    cli: 'electron/cli.ts',
    // PAC scripts run in a worker of their own.
    'pac-worker': 'electron/system/pac/pac-worker.ts',
    start: 'electron/start.ts',
    // Runs in a process of its own beside the desktop.
    'lookup-child': 'electron/desktop/lookup-child.ts',
    main: 'electron/main.ts',
  },
  platform: 'node',
  external: ['electron'],
  plugins: [thirdPartyNotices, wasm],
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
