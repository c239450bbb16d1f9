/** Series of packets at fifty a second: true where one was lost. */
type Fate = readonly boolean[];

const PACE = 50;
const COUNT = 200;

/** A small generator of random numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function randoms(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Each lost with the same share. */
export function chance(count: number, share: number, seed: number): Fate {
  const next = randoms(seed);
  return Array.from({ length: count }, () => next() < share);
}

/** A token bucket. */
export function bucket({ perSecond, burst }: { readonly perSecond: number; readonly burst: number }): Fate {
  let tokens = burst;
  return Array.from({ length: COUNT }, () => {
    tokens = Math.min(burst, tokens + perSecond / PACE);
    if (tokens < 1) return true;
    tokens -= 1;
    return false;
  });
}

/** The first of each second pass; the series begins when `begun` packets' time of the first second is over. */
export function windows({
  perSecond,
  begun = 0,
}: {
  readonly perSecond: number;
  readonly begun?: number;
}): Fate {
  let passed = 0;
  return Array.from({ length: COUNT }, (_, n) => {
    if ((n + begun) % PACE === 0) passed = 0;
    passed += 1;
    return passed > perSecond;
  });
}

/** Good times and bad ones in turn, each of random length (Gilbert and Elliott). */
export function heaps(count: number, seed: number): Fate {
  const next = randoms(seed);
  let bad = false;
  return Array.from({ length: count }, () => {
    if (next() < (bad ? 0.15 : 0.05)) bad = !bad;
    return bad && next() < 0.9;
  });
}
