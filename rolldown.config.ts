import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

/** The licences of what is really bundled, read off the modules: they ask to travel with every copy. */
const notices: Plugin = {
  name: 'third-party-notices',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const folders = modules.flatMap(
      (id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/')) ?? [],
    );
    const texts = [...new Set(folders)].toSorted().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
      const text =
        file === undefined || !existsSync(join(folder, file)) ? '' : readFileSync(join(folder, file), 'utf8');
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    });
    this.emitFile({
      type: 'asset',
      fileName: 'THIRD-PARTY-NOTICES.txt',
      source: texts.join(`\n${'-'.repeat(80)}\n\n`),
    });
  },
};

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
  plugins: [notices],
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
