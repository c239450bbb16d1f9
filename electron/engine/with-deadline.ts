import { linkedAbort } from './linked-abort.ts';

/**
 * Runs `work` under a signal that aborts when `parent` does, and after `waitMs` with a `TimeoutError` as its reason.
 * Once the work is done, nothing aborts the signal any more.
 *
 * Not `AbortSignal.timeout`: on Node 20 (and so in Electron 33) one that only `AbortSignal.any` refers to is collected
 * as garbage, and then the deadline never comes (measured on 20.20; mended in 24).
 */
export async function withDeadline<T>(
  parent: AbortSignal,
  waitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, abort, release } = linkedAbort(parent);
  const timer = setTimeout(() => abort(new DOMException('the deadline has passed', 'TimeoutError')), waitMs);
  try {
    return await work(signal);
  } finally {
    clearTimeout(timer);
    release();
  }
}
