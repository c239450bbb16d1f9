/** The same bytes on every run (mulberry32): a test that fails with them fails again. */
export function randomBytes(seed: number): (length: number) => Buffer {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (length) => Buffer.from(Array.from({ length }, () => next() & 0xff));
}
