import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Once before all tests: those that drive the command line or the window run what the sources say now. */
export function setup(): void {
  const launcher = fileURLToPath(new URL('../../electron/bin/build.mjs', import.meta.url));
  execFileSync(process.execPath, [launcher], { stdio: ['ignore', 'ignore', 'inherit'] });
}
