import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What `npm run callpath` and the packed `callpath` start. */
export const CLI = fileURLToPath(new URL('../../dist/node/cli.mjs', import.meta.url));

export interface CliEnd {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

export interface CliOptions {
  /** Added to an environment that says nothing of the language, the terminal or a proxy. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** After which it is killed, and the test fails for want of a status. */
  readonly timeoutMs?: number;
}

export interface RunningCli {
  readonly child: ChildProcess;
  readonly ended: Promise<CliEnd>;
}

/** Runs the command line to its end, as a user would without a terminal. */
export const cli = (args: readonly string[], options: CliOptions = {}): Promise<CliEnd> =>
  startCli(args, options).ended;

/** Starts the command line in a process of its own. */
export function startCli(args: readonly string[], options: CliOptions = {}): RunningCli {
  return startProgram(process.execPath, [CLI, ...args], options);
}

/** Starts any program; `detached` gives it a process group, for what a terminal does to one. */
export function startProgram(
  command: string,
  args: readonly string[],
  { env = {}, cwd, timeoutMs = 15_000 }: CliOptions = {},
  detached = false,
): RunningCli {
  const startMs = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...plainEnvironment(), ...env },
    detached,
    ...(cwd === undefined ? {} : { cwd }),
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  return { child, ended: end(child, startMs).finally(() => clearTimeout(timer)) };
}

async function end(child: ChildProcess, startMs: number): Promise<CliEnd> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => stdout.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
  const [status]: unknown[] = await once(child, 'close');
  return {
    status: typeof status === 'number' ? status : null,
    stdout: stdout.join(''),
    stderr: stderr.join(''),
    durationMs: performance.now() - startMs,
  };
}

const OURS = /^(LANG|LANGUAGE|LC_|NO_COLOR|FORCE_COLOR|TERM$|COLUMNS|NODE_|VITEST|.*_proxy$)/i;

function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return { ...Object.fromEntries(kept), LANG: 'C.UTF-8' };
}
