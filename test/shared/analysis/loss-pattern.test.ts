import { describe, expect, test } from 'vitest';
import { lossPattern } from '../../../shared/analysis/loss-pattern.ts';
import { bucket, chance, heaps, windows } from '../../support/lost-packets.ts';

const PACE = 50;
const COUNT = 200;

describe('a steady allowance', () => {
  test.each([
    { why: 'two of five pass', fate: bucket({ perSecond: 20, burst: 5 }), passes: 20 },
    { why: 'every second one passes', fate: bucket({ perSecond: 25, burst: 1 }), passes: 25 },
    { why: 'four of five pass', fate: bucket({ perSecond: 40, burst: 5 }), passes: 40 },
    { why: 'one of ten passes', fate: bucket({ perSecond: 5, burst: 5 }), passes: 5 },
    { why: 'a large burst passes first', fate: bucket({ perSecond: 20, burst: 30 }), passes: 20 },
    { why: 'the first twenty of each second pass', fate: windows({ perSecond: 20 }), passes: 20 },
    { why: 'the first forty of each second pass', fate: windows({ perSecond: 40 }), passes: 40 },
    { why: 'the counter began earlier', fate: windows({ perSecond: 30, begun: 10 }), passes: 30 },
    { why: 'the first second lets all pass', fate: windows({ perSecond: 30, begun: 32 }), passes: 30 },
  ])('$why', ({ fate, passes }) => {
    const found = lossPattern(fate, PACE);
    expect(found.kind).toBe('limited');
    const perSecond = found.kind === 'limited' ? found.passPerSecond : 0;
    expect(Math.abs(perSecond - passes)).toBeLessThan(passes * 0.12);
  });
});

test.each([
  { why: 'all from the start on', fate: Array.from({ length: COUNT }, () => true) },
  { why: 'all from one packet on', fate: Array.from({ length: COUNT }, (_, n) => n > 40) },
])('locked out: $why', ({ fate }) => {
  expect(lossPattern(fate, PACE)).toEqual({ kind: 'stopped' });
});

test('in heaps, a hundred times', () => {
  const kinds = Array.from({ length: 100 }, (_, seed) => lossPattern(heaps(COUNT, seed), PACE).kind);
  expect(kinds.filter((kind) => kind === 'limited')).toEqual([]);
  expect(kinds.filter((kind) => kind === 'bursts').length).toBeGreaterThan(75);
});

describe('by chance', () => {
  test.each([0.02, 0.05, 0.1, 0.2, 0.5, 0.8])('%d of them, a hundred times', (share) => {
    const kinds = Array.from(
      { length: 100 },
      (_, seed) => lossPattern(chance(COUNT, share, seed), PACE).kind,
    );
    expect(kinds.filter((kind) => kind === 'limited' || kind === 'stopped')).toEqual([]);
    expect(kinds.filter((kind) => kind === 'even').length).toBeGreaterThanOrEqual(98);
  });

  test('nothing lost', () => {
    expect(lossPattern(chance(COUNT, 0, 1), PACE)).toEqual({ kind: 'even' });
  });
});
