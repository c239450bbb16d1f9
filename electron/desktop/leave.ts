import { setTimeout as wait } from 'node:timers/promises';

/** A disk that does not take a report must not keep the window on the screen for ever. */
export const LEAVE_MS = 5000;

/** Does the steps one after the other, but takes no longer than `withinMs`; a step that fails does not stop the next. */
export async function within(withinMs: number, ...steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const over = new AbortController();
  const all = (async () => {
    for (const step of steps) await step().catch(() => undefined);
  })();
  await Promise.race([all, wait(withinMs, undefined, { signal: over.signal }).catch(() => undefined)]);
  over.abort();
}
