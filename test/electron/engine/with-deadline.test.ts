import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withDeadline } from '../../../electron/engine/with-deadline.ts';

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
const forever = new AbortController().signal;

test('ends at the deadline', async () => {
  await expect(withDeadline(forever, 5, untilAborted)).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('ends when the parent does, with its reason', async () => {
  const parent = new AbortController();
  const running = withDeadline(parent.signal, 10_000, untilAborted);
  parent.abort(new Error('enough'));
  await expect(running).rejects.toThrow('enough');
});

test('does not abort what is done', async () => {
  let kept: AbortSignal | null = null;
  const value = await withDeadline(forever, 1, async (signal) => {
    kept = signal;
    return 7;
  });
  await expect(withDeadline(forever, 10, untilAborted)).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(value).toBe(7);
  expect(kept).toMatchObject({ aborted: false });
});

test('outlives a garbage collection', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: unknown = runInNewContext('gc');
  if (typeof collectGarbage !== 'function') throw new Error('no garbage collector to call');
  const running = Array.from({ length: 50 }, () => withDeadline(forever, 30, untilAborted));
  collectGarbage();
  const ends = await Promise.allSettled(running);
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
});
