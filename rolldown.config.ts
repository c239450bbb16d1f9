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

/** The virtual machine that PAC scripts run in. */
const wasm: Plugin = {
  name: 'quickjs-wasm',
  generateBundle() {
    const source = readFileSync('node_modules/quickjs-wasi/quickjs.wasm');
    this.emitFile({ type: 'asset', fileName: 'quickjs.wasm', source });
  },
};

/** One self-contained folder: nothing of node_modules is needed at run time. */
export default defineConfig({
  input: { cli: 'electron/cli.ts', 'pac-worker': 'electron/system/pac/pac-worker.ts' },
  platform: 'node',
  external: ['electron'],
  plugins: [notices, wasm],
  // Bundled CommonJS (undici, commander) still says __dirname.
  transform: { define: { __dirname: 'import.meta.dirname', 'process.env.NODE_ENV': '"production"' } },
  output: {
    dir: 'dist/node',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    cleanDir: true,
    minify: 'dce-only',
  },
});
