import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const TOP = fileURLToPath(new URL('../../..', import.meta.url));
/** What this command writes itself is no change. */
const WATCHED = ['--', '.', ':!ACCURACY.md'] as const;

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: TOP, encoding: 'utf8', maxBuffer: 2 ** 28 }).trim();

/** Which state of the code is measured. `key` differs for every state, committed or not. */
export function measuredCommit(): {
  readonly commit: string;
  readonly isChanged: boolean;
  readonly key: string;
} {
  const commit = git('rev-parse', '--short=12', 'HEAD');
  const changes = git('diff', 'HEAD', ...WATCHED);
  if (changes === '') return { commit, isChanged: false, key: commit };
  const hash = createHash('sha256').update(changes).digest('hex').slice(0, 12);
  return { commit, isChanged: true, key: `${commit}-${hash}` };
}
