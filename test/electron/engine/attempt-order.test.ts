import { expect, test } from 'vitest';
import { probeContext } from '../../support/context.ts';
import { orderFor } from '../../support/order.ts';
import { attemptOrder } from '../../../electron/engine/attempt-order.ts';
import type { SystemLookup } from '../../../electron/system/lookup.ts';

const question = orderFor(
  'dns',
  { record: 'ANY-ADDRESS', resolver: null },
  { address: null, transport: 'udp' },
);
const asking = (lookup: SystemLookup['lookup']) => ({ lookup: { lookup, close: () => {} } });

test('a probe that throws has a bug, which is filed and goes no further', async () => {
  const context = probeContext({
    onStep: () => {
      throw new TypeError('no such thing \u001B[31m');
    },
  });
  expect(await attemptOrder(question, context)).toMatchObject({
    outcome: { status: 'failed', failure: { code: 'bug' } },
  });
});

test('a probe that never ends is ended by the ceiling, and filed as a bug', async () => {
  const deaf = new Promise<never>(() => {});
  const started = performance.now();
  const measured = await attemptOrder(question, probeContext({ ...asking(() => deaf), waitMs: 20 }));
  expect(measured.outcome).toEqual({
    status: 'failed',
    failure: { step: 'connect', code: 'bug', detail: 'the attempt did not end by its ceiling' },
  });
  expect(performance.now() - started).toBeLessThan(3000);
});

test('a cancelled attempt is skipped', async () => {
  const user = new AbortController();
  const waiting: SystemLookup['lookup'] = (_host, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      user.abort();
    });
  const { outcome } = await attemptOrder(question, probeContext({ ...asking(waiting), signal: user.signal }));
  expect(outcome).toEqual({ status: 'skipped', reason: 'cancelled' });
});
