import { expect, test } from 'vitest';
import { within } from '../../../electron/desktop/leave.ts';

test('what ends in time is waited for, and a step that fails does not stop the next', async () => {
  const done: string[] = [];
  await within(
    60_000,
    () => Promise.reject(new Error('disk')),
    async () => void done.push('saved'),
  );
  expect(done).toEqual(['saved']);
});

test('what never ends is not', async () => {
  await within(10, () => new Promise(() => {}));
});
