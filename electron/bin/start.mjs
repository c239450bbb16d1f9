// `npm start` until the desktop app exists: the practice network and its diagnosis. A fault that was found is what the
// practice is for, so the diagnosis' own "a problem was found" is no failure here.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROBLEM_FOUND = 1;
const launcher = fileURLToPath(new URL('callpath.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [launcher, 'practice', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status === PROBLEM_FOUND ? 0 : (status ?? 3));
