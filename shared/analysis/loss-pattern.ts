import { mean } from './group.ts';

/**
 * How the lost packets of a series lie.
 *
 * - `limited` a steady allowance passes and the rest is dropped: evenly spaced (a token bucket), or the first of each
 *   second (a counter that is reset)
 * - `stopped` from one packet on, or from the first, nothing passed until the end
 * - `bursts` in heaps: a radio link, an overflowing queue, a change of the way
 * - `even` as chance would have it
 */
export type LossPattern =
  | { readonly kind: 'limited'; readonly passPerSecond: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'bursts' }
  | { readonly kind: 'even' };

/** Packets in the order they were sent; true: lost. */
type Fate = readonly boolean[];

const ENOUGH_GAPS = 12;
/**
 * Coefficient of variation of the gaps between what is rarer, losses or passes. By chance they are geometric, at most
 * every second packet, and vary by 0.7 and more; a token bucket's differ by one packet.
 */
const EVEN_GAPS = 0.4;
/**
 * As many pass in each fifth of a second, nearly: the variance of these counts, by that of chance (the dispersion test for
 * the binomial, Cochran, Biometrics 10, 1954). Below an eighth, with so many counts, is one case of fifty
 * thousand by chance.
 */
const LEVEL = 0.12;
const LEVEL_SECONDS = 0.2;
const ENOUGH_COUNTS = 15;
/** Counters are reset once a second: how far from it the ends of what is dropped may lie, and how much its lengths vary. */
const SAME_SECOND = 0.08;
const SAME_LENGTH = 0.2;
/** Consecutive losses that are the rest of a period, and no single mishap. */
const REST = 3;
/** Runs fewer than chance gives, in standard deviations: one of a thousand by chance. */
const FEW_RUNS = -3.1;

/** `packetsPerSecond`: at which they were sent. */
export function lossPattern(fate: Fate, packetsPerSecond: number): LossPattern {
  if (hasStopped(fate, packetsPerSecond)) return { kind: 'stopped' };
  const share =
    spacedShare(fate) ?? levelShare(fate, packetsPerSecond) ?? periodicShare(fate, packetsPerSecond);
  if (share !== null) return { kind: 'limited', passPerSecond: share * packetsPerSecond };
  return { kind: runsScore(fate) < FEW_RUNS ? 'bursts' : 'even' };
}

/** The last second at least, and before it hardly anything: what happens to a source that is locked out. */
function hasStopped(fate: Fate, packetsPerSecond: number): boolean {
  const end = fate.lastIndexOf(false) + 1;
  const lostBefore = fate.slice(0, end).filter(Boolean).length;
  return fate.length - end >= packetsPerSecond && lostBefore <= end / 20;
}

/** The share that passes where it passes in even gaps; null where it does not. */
function spacedShare(fate: Fate): number | null {
  // A bucket is full at first: what passes before the first loss is its burst.
  const steady = fate.slice(fate.indexOf(true));
  const rareLosses = steady.filter(Boolean).length * 2 <= steady.length;
  const at = steady.flatMap((lost, index) => (lost === rareLosses ? [index] : []));
  const gaps = differences(at);
  if (gaps.length < ENOUGH_GAPS || variation(gaps) > EVEN_GAPS) return null;
  const rareShare = 1 / mean(gaps);
  return rareLosses ? 1 - rareShare : rareShare;
}

/** The share that passes where as much passes at any time, in whatever order the packets of several series were sent. */
function levelShare(fate: Fate, packetsPerSecond: number): number | null {
  const steady = fate.slice(fate.indexOf(true));
  const size = Math.round(packetsPerSecond * LEVEL_SECONDS);
  const counts = Array.from(
    { length: Math.floor(steady.length / size) },
    (_, index) => steady.slice(index * size, (index + 1) * size).filter((lost) => !lost).length,
  );
  if (counts.length < ENOUGH_COUNTS) return null;
  const level = mean(counts);
  const byChance = level * (1 - level / size);
  const variance = mean(counts.map((count) => (count - level) ** 2));
  return byChance > 0 && variance < byChance * LEVEL ? level / size : null;
}

/** The share that passes where each second begins with what passes and ends with what does not; null otherwise. */
function periodicShare(fate: Fate, packetsPerSecond: number): number | null {
  const rests = lossRuns(fate);
  const lost = fate.filter(Boolean).length;
  const inRests = rests.reduce((sum, [start, end]) => sum + end - start, 0);
  // The end of the series may cut off the last one; the first is short when the counter had begun before the series.
  const whole = rests.filter(([, end]) => end < fate.length);
  const seconds = differences(whole.map(([, end]) => end));
  const lengths = whole.slice(1).map(([start, end]) => end - start);
  if (seconds.length < 2 || inRests < lost * 0.95) return null;
  if (seconds.some((second) => Math.abs(second / packetsPerSecond - 1) > SAME_SECOND)) return null;
  return variation(lengths) > SAME_LENGTH ? null : 1 - mean(lengths) / packetsPerSecond;
}

/** Begin and end of each run of losses that is long enough. */
function lossRuns(fate: Fate): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [index, lost] of fate.entries()) {
    const last = runs.at(-1);
    if (!lost) continue;
    if (last?.[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs.filter(([start, end]) => end - start >= REST);
}

/** The runs test (Wald and Wolfowitz, Annals of Mathematical Statistics 11, 1940): negative where like follows like. */
function runsScore(fate: Fate): number {
  const lost = fate.filter(Boolean).length;
  const passed = fate.length - lost;
  const runs = fate.filter((one, index) => index === 0 || one !== fate[index - 1]).length;
  const expected = (2 * lost * passed) / fate.length + 1;
  const variance = ((expected - 1) * (expected - 2)) / (fate.length - 1);
  return variance > 0 ? (runs - expected) / Math.sqrt(variance) : 0;
}

const differences = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, index) => value - (values[index] ?? 0));

/** Coefficient of variation: standard deviation by mean. */
function variation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2))) / centre;
}
