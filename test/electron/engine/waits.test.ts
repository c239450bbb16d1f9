import { expect, test } from 'vitest';
import { orderFor } from '../../support/order.ts';
import { ceilingMs, isFirstPass, waitMsFor } from '../../../electron/engine/waits.ts';
import type { Order } from '../../../shared/model/order.ts';

const sweep: Order = orderFor('tcp', {}, { port: 443 });
const series: Order = orderFor('stun', { count: 25, spacingMs: 40 }, { port: 3478, transport: 'udp' });

test.each([
  { order: sweep, expected: true, why: 'the sweep' },
  { order: { ...sweep, role: 'control' }, expected: true, why: 'a neutral place' },
  { order: { ...sweep, role: 'control', attempt: 2 }, expected: false, why: 'a neutral place again' },
  { order: { ...sweep, role: 'confirm', attempt: 2 }, expected: false, why: 'a confirmation' },
  { order: { ...sweep, role: 'other-port' }, expected: false, why: 'a contrast' },
] satisfies readonly { order: Order; expected: boolean; why: string }[])(
  'first pass $expected: $why',
  ({ order, expected }) => expect(isFirstPass(order)).toBe(expected),
);

test.each([
  { attempt: 1, timeoutMs: 3000, expected: 3000, why: 'the whole wait' },
  { attempt: 2, timeoutMs: 3000, expected: 1500, why: 'half of it' },
  { attempt: 2, timeoutMs: 1200, expected: 1000, why: 'enough for a repeated SYN' },
  { attempt: 2, timeoutMs: 200, expected: 200, why: 'never longer than asked for' },
])('attempt $attempt of $timeoutMs ms waits $expected: $why', ({ attempt, timeoutMs, expected }) => {
  const order: Order = attempt === 1 ? sweep : { ...sweep, role: 'confirm', attempt };
  expect(waitMsFor(order, timeoutMs)).toBe(expected);
});

test('the ceiling leaves room for every step, and for a whole series', () => {
  expect(ceilingMs(sweep, 3000)).toBe(13_000);
  expect(ceilingMs(series, 3000)).toBe(14_000);
});
