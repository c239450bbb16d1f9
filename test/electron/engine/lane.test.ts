import { expect, test } from 'vitest';
import { orderFor } from '../../support/order.ts';
import { Lane } from '../../../electron/engine/lane.ts';
import { laneGapMs } from '../../../electron/engine/waits.ts';
import type { Order } from '../../../shared/model/order.ts';

const isFourth = ({ target }: Order): boolean => target.port === 4;
const always = (): boolean => true;
const again = (port: number, attempt = 2): Order => ({
  ...orderFor('tcp', {}, { port }),
  role: 'confirm',
  attempt,
});

function filled(orders: readonly Order[]): Lane {
  const lane = new Lane();
  for (const order of orders) lane.push(order);
  return lane;
}

/** When each starts, on a clock that is looked at every millisecond. */
function startsOf(lane: Lane): readonly number[] {
  const starts: number[] = [];
  for (let nowMs = 0; !lane.isEmpty; nowMs += 1) if (lane.take(nowMs, always) !== null) starts.push(nowMs);
  return starts;
}

test('one after the other, with a gap', () => {
  expect(startsOf(filled([again(1), again(2), again(3)]))).toEqual([0, 25, 50]);
});

test('half a second between two at the same target', () => {
  expect(startsOf(filled([again(1, 2), again(2, 2), again(1, 3), again(2, 3)]))).toEqual([0, 25, 500, 525]);
});

test('says when the next may start, and starts none before', () => {
  const lane = filled([again(1), again(2)]);
  expect(lane.take(1000, always)?.target.port).toBe(1);
  expect(lane.nextAtMs()).toBe(1025);
  expect(lane.take(1024, always)).toBeNull();
  expect(lane.take(1025, always)?.target.port).toBe(2);
  expect(lane.nextAtMs()).toBeNull();
});

test('what is not wanted any more takes no time', () => {
  const lane = filled([again(1), again(2), again(3), again(4)]);
  expect(lane.take(0, (order) => order.target.port === 1)?.target.port).toBe(1);
  expect(lane.take(25, isFourth)?.target.port).toBe(4);
  expect(lane.isEmpty).toBe(true);
});

test('a last one that nobody wants leaves the lane empty', () => {
  const lane = filled([again(1)]);
  expect(lane.take(0, () => false)).toBeNull();
  expect(lane.isEmpty).toBe(true);
});

test('nothing is left once it is cleared', () => {
  const lane = filled([again(1), again(2)]);
  lane.clear();
  expect(lane.isEmpty).toBe(true);
  expect(lane.take(0, always)).toBeNull();
});

test('thousands are tried again in less than a minute', () => {
  const ports = Array.from({ length: 10_000 }, (_, index) => index + 1);
  expect(startsOf(filled(ports.map((port) => again(port)))).at(-1)).toBeLessThan(30_000);
});

test.each([
  { attempt: 2, started: 0, expected: 25, why: 'few: each by itself' },
  { attempt: 2, started: 100, expected: 5, why: 'hundreds' },
  { attempt: 3, started: 1000, expected: 2, why: 'thousands' },
  { attempt: 4, started: 0, expected: 150, why: 'somebody limits' },
  { attempt: 5, started: 5000, expected: 10, why: 'somebody limits thousands' },
])('gap of $expected ms at attempt $attempt after $started: $why', ({ attempt, started, expected }) => {
  expect(laneGapMs(again(1, attempt), started)).toBe(expected);
});

test('a quarter of a second between two of a series', () => {
  const series = [again(1, 2), again(1, 3)].map((order): Order => ({ ...order, role: 'steady' }));
  expect(startsOf(filled(series))).toEqual([0, 250]);
});

test('a long series is not slowed down', () => {
  expect(laneGapMs({ ...again(1, 9), role: 'steady' }, 0)).toBe(25);
});
