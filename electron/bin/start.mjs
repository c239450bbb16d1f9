// `npm start`: builds what is stale, then hands over to the bundle.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, PARTS, root, sayBuildFailed } from './build.mjs';

if (await build(PARTS.node, PARTS.renderer)) {
  await import(pathToFileURL(join(root, 'dist/node/start.mjs')).href);
} else {
  sayBuildFailed();
  process.exitCode = 2;
}
