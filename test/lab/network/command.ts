import { spawn } from 'node:child_process';

export interface CommandResult {
  /** Null when it was ended by a signal, the deadline's included. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

export interface CommandOptions {
  readonly timeoutMs?: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** Given the process as soon as it runs, to be able to end it from outside. */
  readonly onStart?: (pid: number) => void;
}

/** Runs a program to its end and hands back what it wrote. Rejects only when it cannot be started. */
export function runCommand(argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const [program = '', ...args] = argv;
  const startMs = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: options.env ?? process.env,
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (status) =>
      resolve({ status, stdout, stderr, durationMs: performance.now() - startMs }),
    );
    // A program that ends without reading its input is no mistake of ours.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    if (child.pid !== undefined) options.onStart?.(child.pid);
  });
}

/** Runs a program that must succeed; rejects with what it said otherwise. */
export async function must(argv: readonly string[], input?: string): Promise<string> {
  const result = await runCommand(argv, { timeoutMs: 20_000, ...(input === undefined ? {} : { input }) });
  if (result.status !== 0) {
    throw new Error(`${argv.join(' ')} failed: ${result.stderr.trim() || `status ${result.status}`}`);
  }
  return result.stdout;
}
