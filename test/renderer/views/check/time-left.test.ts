import { describe, expect, test } from 'vitest';
import { timeLeft } from '../../../../renderer/views/check/time-left.ts';

const stand = (done: number, known: number, elapsedMs: number) => ({ done, known, elapsedMs });

describe('how long a run will still take', () => {
  test.each([
    { at: stand(0, 24, 3000), left: 'unknown', why: 'nothing is done' },
    { at: stand(12, 24, 800), left: 'unknown', why: 'the first answers are the fastest' },
    { at: stand(5, 1000, 4000), left: 'unknown', why: 'too little is done' },
    { at: stand(12, 24, 2000), left: 'seconds', why: 'as much again' },
    { at: stand(100, 400, 10_000), left: 'under-a-minute', why: 'half a minute' },
    { at: stand(1000, 10_000, 20_000), left: 3, why: 'three minutes' },
    { at: stand(30, 24, 2000), left: 'seconds', why: 'more done than known is nearly over' },
  ] as const)('$why: $left', ({ at, left }) => {
    expect(timeLeft(at, 'unknown')).toBe(left);
  });

  test('a word is not taken back for a little more, nor for a little less', () => {
    // 20 seconds by the estimate, after "a few seconds" was said.
    expect(timeLeft(stand(50, 150, 10_000), 'seconds')).toBe('seconds');
    expect(timeLeft(stand(50, 150, 10_000), 'unknown')).toBe('under-a-minute');
    // 13 seconds: nearly the minute that was said.
    expect(timeLeft(stand(100, 230, 10_000), 'under-a-minute')).toBe('under-a-minute');
  });

  test('it is taken back when it has become wrong', () => {
    expect(timeLeft(stand(100, 500, 10_000), 'seconds')).toBe('under-a-minute');
    expect(timeLeft(stand(200, 220, 10_000), 'under-a-minute')).toBe('seconds');
    expect(timeLeft(stand(900, 1000, 60_000), 3)).toBe('seconds');
  });

  test('a run that falls silent keeps its last word', () => {
    expect(timeLeft(stand(2, 1000, 9000), 'seconds')).toBe('seconds');
  });
});
