/**
 * Waits for `work`. When the signal aborts first, rejects with the signal's reason, whatever the work may still come
 * to, and calls `stop`, which is to make an end of it.
 */
export function untilAborted<T>(signal: AbortSignal, work: Promise<T>, stop: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason);
      stop();
    };
    const settled = (): void => signal.removeEventListener('abort', abort);
    work.then(resolve, reject).finally(settled);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
