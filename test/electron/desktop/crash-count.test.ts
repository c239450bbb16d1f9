import { expect, test } from 'vitest';
import { createCrashCount } from '../../../electron/desktop/crash-count.ts';

test.each([
  { atMs: [0, 10, 20], expected: [false, false, true], why: 'three in a row' },
  { atMs: [0, 30_000, 59_999], expected: [false, false, true], why: 'three within a minute' },
  { atMs: [0, 30_000, 60_000], expected: [false, false, false], why: 'the first is a minute ago' },
  { atMs: [0, 50_000, 70_000, 100_000], expected: [false, false, false, true], why: 'the last three count' },
])('$why', ({ atMs, expected }) => {
  let nowMs = 0;
  const tooOften = createCrashCount(() => nowMs);
  expect(
    atMs.map((ms) => {
      nowMs = ms;
      return tooOften();
    }),
  ).toEqual(expected);
});
