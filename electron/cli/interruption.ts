import { EXIT } from './exit-status.ts';

/**
 * One Ctrl-C may arrive twice: the terminal sends it to npm and to us, and npm passes its own on. Only a second one
 * after this time is meant to end the program without a report.
 */
const SAME_PRESS_MS = 700;

/** Ctrl-C, a polite end (SIGTERM) and a closed terminal (SIGHUP), for as long as the program lives. */
export class Interruption {
  readonly #stop = new AbortController();
  #handled = false;
  #stoppedAtMs = 0;

  constructor() {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, this.#onSignal);
  }

  /** From now on a first one aborts this signal, and whoever asked ends in good order. Until then it ends the program. */
  take(): AbortSignal {
    this.#handled = true;
    return this.#stop.signal;
  }

  readonly #onSignal = (): void => {
    if (!this.#handled) process.exit(EXIT.incomplete);
    const nowMs = performance.now();
    if (!this.#stop.signal.aborted) {
      this.#stoppedAtMs = nowMs;
      this.#stop.abort();
    } else if (nowMs - this.#stoppedAtMs > SAME_PRESS_MS) {
      process.exit(EXIT.incomplete);
    }
  };
}
