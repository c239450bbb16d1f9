import { describe, expect, test } from 'vitest';
import { bases } from './bases.ts';
import { meaningOf, parseCase } from './case.ts';
import { drawCase, drawCases, fitTogether } from './draw.ts';
import { ENDPOINTS } from './endpoints.ts';
import { faultKinds } from './faults/all.ts';
import { drawnScenario } from './network-of.ts';
import { randomFrom } from './prng.ts';
import { wantedOf } from './wanted.ts';

const SEEDS = [1, 2, 77];
const COUNT = 420;
const all = SEEDS.flatMap((seed) => drawCases(seed, COUNT));

describe('numbers', () => {
  test('are those of mulberry32', () => {
    const random = randomFrom(1);
    // Of the published code with this seed.
    expect([random.share(), random.share(), random.share()]).toEqual([
      0.627_073_940_588_161_3, 0.002_735_721_180_215_478, 0.527_447_039_959_952_2,
    ]);
  });
  test('stay within their bounds, and reach them', () => {
    const random = randomFrom(5);
    const drawn = new Set(Array.from({ length: 200 }, () => random.between(2, 4)));
    expect(drawn).toEqual(new Set([2, 3, 4]));
    expect(random.some(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c']);
  });
});

describe('drawn cases', () => {
  test('are the same for the same seed, whatever is drawn beside them', () => {
    expect(drawCases(7, 40)).toEqual(drawCases(7, 40));
    expect(drawCase(7, 23)).toEqual(drawCases(7, 40)[23]);
    expect(drawCases(7, 40)).not.toEqual(drawCases(8, 40));
  });

  test('are plain JSON that reads back', () => {
    for (const one of all) expect(parseCase(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  test('have faults that can be together, and one network with all of their rules', () => {
    for (const one of all) {
      const meaning = meaningOf(one);
      expect(fitTogether(meaning.acts)).toBe(true);
      const { firewall, internet, road } = drawnScenario(one, meaning).network;
      for (const { patch } of meaning.acts) {
        expect(firewall?.forward).toEqual(
          expect.arrayContaining([...(patch.network?.firewall?.forward ?? [])]),
        );
        expect(internet?.prerouting).toEqual(
          expect.arrayContaining([...(patch.network?.internet?.prerouting ?? [])]),
        );
        expect(road).toMatchObject(patch.network?.road ?? {});
      }
    }
  });

  test('know what is wanted without a run: something for every fault that is seen, nothing for none', () => {
    for (const one of all) {
      const { causes, status, primaries } = wantedOf(meaningOf(one));
      expect(causes.length).toBeLessThanOrEqual(one.faults.length);
      expect(causes.length === 0).toBe(one.faults.length === 0);
      expect(primaries.length === 0).toBe(causes.length === 0);
      if (causes.length === 0) expect(status).toBe('reachable');
      for (const { allowed } of causes) expect(allowed).not.toEqual([]);
    }
  });

  test('cover every base and every kind of fault, with at least a quarter of the networks healthy', () => {
    expect(new Set(all.map(({ base }) => base.id))).toEqual(new Set(bases.map(({ id }) => id)));
    const used = new Set(all.flatMap(({ faults }) => faults.map(({ id }) => id)));
    expect(used).toEqual(new Set(faultKinds.map(({ id }) => id)));
    for (const seed of SEEDS) {
      const healthy = all.filter((one) => one.seed === seed && one.faults.length === 0);
      expect(healthy.length).toBeGreaterThanOrEqual(100);
    }
  });

  test('touch only what the catalogue has', () => {
    for (const one of all)
      for (const act of meaningOf(one).acts)
        expect(act.touches.every((endpoint) => ENDPOINTS.includes(endpoint))).toBe(true);
  });
});

describe('a case from a file', () => {
  const good = drawCase(1, 2);
  test.each([
    [null, /^the case: /],
    [{ ...good, callpathLabCase: 2 }, /^callpathLabCase: /],
    [{ ...good, more: 1 }, /more/],
    [{ ...good, base: { id: 'nowhere', parameters: {} } }, /^base\.id: no such kind: nowhere/],
    [
      { ...good, base: { id: 'at-a-distance', parameters: { delayMs: 'far' } } },
      /^base\.parameters\.delayMs: /,
    ],
    [{ ...good, faults: [{ id: 'gremlins', parameters: {} }] }, /^faults\[0\]\.id: no such kind/],
    [
      { ...good, faults: [{ id: 'udp-blocked', parameters: { ports: [80], how: 'drop' } }] },
      /^faults\[0\]\.parameters\.ports\.0: /,
    ],
    [
      { ...good, faults: [{ id: 'drop', parameters: { what: { from: 25, to: 21 }, answers: false } }] },
      /^faults\[0\]\.parameters\.what/,
    ],
  ])('%j is refused with its place', (json, message) => {
    expect(() => parseCase(json)).toThrow(message);
  });
});
