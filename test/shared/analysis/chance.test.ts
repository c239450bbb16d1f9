import { describe, expect, test } from 'vitest';
import { asFewByChance, atLeast, CHANCE, meanAbove, medianAbove } from '../../../shared/analysis/chance.ts';

const counted = ([count, total]: readonly [number, number]) => ({ count, total });

describe('as many by chance', () => {
  // Values of R: 1 - pbinom(count - 1, total, share).
  test.each([
    { count: 0, total: 10, share: 0.5, expected: 1 },
    { count: 10, total: 10, share: 0.5, expected: 0.0009765625 },
    { count: 7, total: 200, share: 0.01, expected: 0.0043 },
    { count: 5, total: 150, share: 0.01, expected: 0.0177 },
    { count: 800, total: 800, share: 0.01, expected: 0 },
  ])('$count of $total at $share', ({ count, total, share, expected }) => {
    expect(atLeast(count, total, share)).toBeCloseTo(expected, 3);
  });

  test('on a way that just meets the target, fewer than one run in two hundred says it does not', () => {
    const fewest = Array.from({ length: 200 }, (_, n) => n).find((n) => atLeast(n, 200, 0.01) < CHANCE);
    expect(fewest).toBe(7);
  });
});

describe('as few by chance', () => {
  // Values of R: fisher.test(…, alternative = "less").
  test.each([
    { few: [0, 5], many: [5, 5], expected: 1 / 252 },
    { few: [1, 9], many: [11, 14], expected: 0.0014 },
    { few: [0, 0], many: [30, 800], expected: 1 },
    { few: [10, 200], many: [10, 200], expected: 0.59 },
  ] as const)('$few beside $many', ({ few, many, expected }) => {
    expect(asFewByChance(counted(few), counted(many))).toBeCloseTo(expected, 2);
  });
});

describe('what a figure is above', () => {
  test('a few values cannot say', () => {
    expect(medianAbove([500, 500, 500])).toBeNull();
    expect(meanAbove([500, 500, 500])).toBeNull();
  });

  test('values that agree are above nearly themselves', () => {
    const values = Array.from({ length: 100 }, (_, n) => 200 + (n % 2));
    expect(medianAbove(values)).toBeGreaterThanOrEqual(200);
    expect(meanAbove(values)).toBeCloseTo(200.37, 1);
  });

  test('values that scatter are above less', () => {
    const values = Array.from({ length: 20 }, (_, n) => n * 10);
    expect(medianAbove(values)).toBeLessThan(60);
    expect(meanAbove(values)).toBeLessThan(65);
  });
});
