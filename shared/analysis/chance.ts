import { mean } from './group.ts';

/** What counts as more than chance: one false alarm in two hundred comparisons. */
export const CHANCE = 0.005;

/** Logarithms of factorials, made as they are needed. */
const logFactorials = [0];
function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k += 1)
    logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k));
  return logFactorials[n] ?? 0;
}
const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/**
 * How likely `count` or more of `total` are when each happens with `share` (0 to 1, neither included): the exact binomial
 * test, whose inversion is the interval of Clopper and Pearson (Biometrika 26, 1934).
 */
export function atLeast(count: number, total: number, share: number): number {
  let sum = 0;
  for (let k = Math.max(0, count); k <= total; k += 1)
    sum += Math.exp(logChoose(total, k) + k * Math.log(share) + (total - k) * Math.log(1 - share));
  return Math.min(1, sum);
}

/** How many of how many. */
export interface Counted {
  readonly count: number;
  readonly total: number;
}

/**
 * How likely `few` has as small a share as it has, or a smaller one, when `few` and `many` have the same: Fisher's exact
 * test, one-sided (Journal of the Royal Statistical Society 85, 1922).
 */
export function asFewByChance(few: Counted, many: Counted): number {
  const total = few.total + many.total;
  const count = few.count + many.count;
  let sum = 0;
  for (let k = Math.max(0, count - many.total); k <= few.count; k += 1)
    sum += Math.exp(
      logChoose(count, k) + logChoose(total - count, few.total - k) - logChoose(total, few.total),
    );
  return Math.min(1, sum);
}

/** As far from the mean as one of two hundred gets by chance, in standard deviations of a normal distribution. */
const FAR = 2.576;

/**
 * What the median is above with that certainty: the order statistic of the sign test (Conover, Practical Nonparametric
 * Statistics, section 3.2). Null for fewer than eight values, which cannot say.
 */
export function medianAbove(values: readonly number[]): number | null {
  if (values.length < 8) return null;
  const rank = Math.floor(values.length / 2 - (FAR / 2) * Math.sqrt(values.length));
  return values.toSorted((a, b) => a - b)[Math.max(0, rank)] ?? null;
}

/** What the mean is above with that certainty, by the central limit theorem. Null for fewer than eight values. */
export function meanAbove(values: readonly number[]): number | null {
  if (values.length < 8) return null;
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  return centre - FAR * Math.sqrt(variance / values.length);
}
