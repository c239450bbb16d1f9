/** A stream of numbers that the same seed gives again. */
export interface Random {
  /** From 0 up to and not including 1. */
  readonly share: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (probability: number) => boolean;
  /** Some of the list, in its order, at least `least` of them. */
  readonly some: <T>(list: readonly T[], least: number) => T[];
}

/**
 * mulberry32 by Tommy Ettinger (public domain, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c):
 * 32 bits of state, and good enough to draw networks with.
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(share() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[between(0, list.length - 1)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  const chance = (probability: number): boolean => share() < probability;
  const some = <T>(list: readonly T[], least: number): T[] => {
    const kept = new Set<T>();
    const wanted = between(least, list.length);
    while (kept.size < wanted) kept.add(pick(list));
    return list.filter((member) => kept.has(member));
  };
  return { share, between, pick, chance, some };
}

/** The seed of one case of many: neighbours have nothing in common. (The finaliser of MurmurHash3, by Austin Appleby.) */
export function caseSeed(seed: number, index: number): number {
  let mixed = (Math.imul(seed, 0x9e3779b1) + index) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
