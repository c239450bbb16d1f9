import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Ended {
  /** As a shell reports it: 128 and the signal's number when a signal ended it. */
  readonly status: number;
  /** A signal that was not passed on from here ended it, or it could not be started at all. */
  readonly failed: boolean;
}

/** What a dynamic linker exits with when a library is missing. */
const CANNOT_RUN = 127;
const SIGNAL_NUMBERS: Partial<Record<NodeJS.Signals, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Runs a program in our place: on our terminal, ended with us. Ctrl-C reaches it from the terminal itself; here it is
 * only outlived, so that the program can close in good order.
 */
export async function runChild(program: string, words: readonly string[], cwd: string): Promise<Ended> {
  const child = spawn(program, words, { cwd, stdio: 'inherit', windowsHide: false });
  let passedOn = false;
  const pass = (signal: NodeJS.Signals): void => {
    passedOn = true;
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  try {
    await once(child, 'exit');
  } catch {
    return { status: CANNOT_RUN, failed: true };
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
  const { exitCode, signalCode } = child;
  if (exitCode !== null) return { status: exitCode, failed: exitCode === CANNOT_RUN };
  const number = signalCode === null ? 0 : (SIGNAL_NUMBERS[signalCode] ?? 0);
  return { status: 128 + number, failed: !passedOn };
}
