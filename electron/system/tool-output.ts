import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a system tool prints; empty when there is none, it fails, or it takes longer than `waitMs`. */
export function toolOutput(
  command: string,
  args: readonly string[],
  waitMs: number,
  signal?: AbortSignal,
): Promise<string> {
  const options = {
    timeout: waitMs,
    maxBuffer: 8_000_000,
    windowsHide: true,
    ...(signal === undefined ? {} : { signal }),
  };
  return run(command, [...args], options).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
