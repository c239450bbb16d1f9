import { expect, test } from 'vitest';
import { SeriesWatch } from '../../../electron/engine/series-watch.ts';
import type { Order } from '../../../shared/model/order.ts';
import { orderFor } from '../../support/order.ts';

const stream = (port: number): Order => ({
  ...orderFor('stun', { count: 200, spacingMs: 20 }, { port, transport: 'udp' }),
  role: 'stream',
});

test('the first begins it, the last ends it, and nothing else counts', () => {
  const told: (number | null)[] = [];
  const watch = new SeriesWatch((durationMs) => told.push(durationMs));
  const single = orderFor('stun', { count: 1, spacingMs: 0 }, { port: 3478 });
  watch.began(single);
  watch.began(stream(3478));
  watch.began(stream(3479));
  watch.ended(single);
  watch.ended(stream(3478));
  expect(told).toEqual([5000]);
  watch.ended(stream(3479));
  expect(told).toEqual([5000, null]);
});
