import { describe, expect, test } from 'vitest';
import { streams } from '../../../shared/analysis/media-quality.ts';
import type { Order } from '../../../shared/model/order.ts';
import type { Subject } from '../../../shared/model/subject.ts';
import { exampleSubject } from '../../support/example-subject.ts';
import { dropped, when } from '../../support/faults.ts';
import { answers, healthy, ZONE } from '../../support/healthy-network.ts';
import { chance } from '../../support/lost-packets.ts';
import { observe, PLAN_FACTS, type Layer } from '../../support/simulated-network.ts';

const RELAY = 'relay.contoso-online.test';
const isStream = (order: Order): boolean => order.kind === 'stun' && order.role === 'stream';

const planned = (
  layers: readonly Layer[],
  facts = PLAN_FACTS,
  subject: Subject = exampleSubject,
  zone = ZONE,
) => observe(subject, [...layers, healthy(zone, subject)], facts);

describe('series at the pace of a call', () => {
  test.each([
    { timeoutMs: 3000, count: 200, why: 'four seconds by default' },
    { timeoutMs: 300, count: 25, why: 'never too few to say anything' },
    { timeoutMs: 60_000, count: 750, why: 'never longer than the published targets speak of' },
  ])('$why', ({ timeoutMs, count }) => {
    const found = streams(planned([], { ...PLAN_FACTS, timeoutMs }));
    expect(found.map(({ observation }) => observation.ask)).toEqual(
      [1, 2, 3, 4].map(() => ({ count, spacingMs: 20 })),
    );
  });

  test('only where a relay answers', () => {
    const found = streams(planned([dropped((order) => order.kind === 'stun' && order.target.port !== 3480)]));
    expect(found.map(({ observation }) => observation.target.port)).toEqual([3480]);
  });

  test('every address of a relay, the first port of each before the second of any, and not without end', () => {
    const zone = { ...ZONE, [RELAY]: ['198.18.2.27', '198.18.2.31', '198.18.2.32'] };
    const found = streams(planned([], PLAN_FACTS, exampleSubject, zone));
    const places = found.map(({ observation: { target } }) => `${target.address} ${target.port}`);
    expect(new Set(places.slice(0, 3).map((place) => place.split(' ')[0])).size).toBe(3);
    expect(new Set(places).size).toBe(8);
  });
});

/** How many are made. */
const made = (share: number, ...more: readonly Layer[]): number => {
  const series: Layer = when(isStream, (order) => {
    const count = order.kind === 'stun' ? order.ask.count : 0;
    const fate = chance(count, share, order.target.port ?? 0);
    const lost = fate.flatMap((isLost, index) => (isLost ? [index] : []));
    const received = count - lost.length;
    return answers({ sent: count, received, rttMs: [], answered: ['binding'], mappedAddress: null, lost });
  });
  return planned([...more, series]).pick('tcp', 'steady').length;
};

describe('connections beside lossy media', () => {
  test('none where nothing is lost, or so much that nobody asks', () => {
    expect(made(0)).toBe(0);
    expect(made(0.4)).toBe(0);
  });

  test('the more, the less is lost, and never without end', () => {
    expect(made(0.1)).toBeGreaterThan(20);
    expect(made(0.05)).toBeGreaterThan(made(0.1));
    expect(made(0.025)).toBeLessThanOrEqual(200);
  });

  test('no more once the network itself is seen to lose', () => {
    let count = 0;
    const late = when(
      (order) => order.role === 'steady',
      () => {
        count += 1;
        return answers({}, { connectMs: count % 3 === 0 ? 1040 : 40 });
      },
    );
    expect(made(0.05, late)).toBeLessThan(25);
  });
});
