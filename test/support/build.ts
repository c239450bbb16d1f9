import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Once before all tests: those that drive the command line run what the sources say now. */
export function setup(): void {
  const launcher = fileURLToPath(new URL('../../electron/bin/callpath.mjs', import.meta.url));
  execFileSync(process.execPath, [launcher, '--build-only'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
