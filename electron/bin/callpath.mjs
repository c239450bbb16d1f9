// Runs the command line from a checkout: builds it first when a source is newer than the bundle.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, PARTS, root, sayBuildFailed } from './build.mjs';

const words = process.argv.slice(2);
const parts = words.includes('serve') ? [PARTS.node, PARTS.renderer] : [PARTS.node];
if (!(await build(...parts))) {
  sayBuildFailed();
  process.exit(2);
}
if (words[0] !== '--build-only') {
  // npm changes to the checkout's root; paths on the command line are meant from where the user stands.
  if (process.env.npm_lifecycle_event === 'callpath' && process.env.INIT_CWD)
    process.chdir(process.env.INIT_CWD);
  const bundle = join(root, 'dist/node/cli.mjs');
  // The bundle is the program; this file only stands before it on the command line.
  process.argv[1] = bundle;
  await import(pathToFileURL(bundle).href);
}
