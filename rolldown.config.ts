import { defineConfig } from 'rolldown';

/** One self-contained folder: nothing of node_modules is needed at run time. */
export default defineConfig({
  input: { cli: 'electron/cli.ts' },
  platform: 'node',
  external: ['electron'],
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
