import { setMaxListeners } from 'node:events';

export interface LinkedAbort {
  readonly signal: AbortSignal;
  readonly abort: (reason: unknown) => void;
  /** The parent's abort reaches the signal no more. */
  readonly release: () => void;
}

/**
 * A signal that aborts when `parent` does, with its reason, or by itself; whoever makes one releases it.
 *
 * Not `AbortSignal.any`: its weak references live until the next full garbage collection, and all that listens with
 * them, sockets included (a quarter of the old space in a run of 10,000 targets, measured on 24.21).
 */
export function linkedAbort(parent: AbortSignal): LinkedAbort {
  const own = new AbortController();
  // As many follow one signal as attempts are under way; Node 20 warns of a leak from eleven on.
  setMaxListeners(0, parent);
  const abort = (reason: unknown): void => own.abort(reason);
  const follow = (): void => abort(parent.reason);
  if (parent.aborted) follow();
  else parent.addEventListener('abort', follow, { once: true });
  return { signal: own.signal, abort, release: () => parent.removeEventListener('abort', follow) };
}
