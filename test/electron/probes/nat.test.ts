import { describe, expect, test } from 'vitest';
import type { ProbeContext } from '../../../electron/engine/probe.ts';
import { nat } from '../../../electron/probes/nat.ts';
import { STUN_TYPES, stunMessage } from '../../../electron/wire/stun.ts';
import { probeContext } from '../../support/context.ts';
import { orderFor } from '../../support/order.ts';
import { bindingSuccess, stunServer, xorMapped, type StunScript } from '../../support/stun-server.ts';

const answers: StunScript = (one) => (one.question === 'binding' ? [bindingSuccess(one)] : []);
const sees =
  (address: string, port: number): StunScript =>
  ({ question, packet }) =>
    question === 'binding'
      ? [stunMessage(STUN_TYPES.bindingSuccess, packet.subarray(8, 20), [xorMapped(address, port)])]
      : [];

const stranger: StunScript = () => [
  Buffer.from([1]),
  Buffer.alloc(1500, 0xff),
  stunMessage(STUN_TYPES.bindingSuccess, Buffer.alloc(12), [xorMapped('198.51.100.7', 9)]),
];

/** What one socket hears from two servers. */
async function asked(first: StunScript, second: StunScript, context: Partial<ProbeContext> = {}) {
  await using one = await stunServer(first);
  await using other = await stunServer(second);
  const servers = [one, other].map(({ port }) => `127.0.0.1:${port}`);
  const { outcome } = await nat(orderFor('nat', { servers }, {}), probeContext(context));
  return { outcome, servers, sources: [one, other].map((server) => server.asked[0]?.from.port) };
}

describe('one socket, two servers', () => {
  test('both see the same address and port', async () => {
    const { outcome, servers, sources } = await asked(answers, answers);
    if (outcome.status !== 'ok') throw new Error(outcome.status);
    const { mappings, local } = outcome.value;
    expect(mappings.map(({ server }) => server).toSorted()).toEqual(servers.toSorted());
    expect(new Set(mappings.map(({ mapped }) => mapped))).toEqual(new Set([`127.0.0.1:${sources[0]}`]));
    expect(local).toMatch(new RegExp(`:${sources[0]}$`));
    expect(sources[0]).toBe(sources[1]);
  });

  test('each sees another one', async () => {
    const { outcome } = await asked(sees('198.51.100.7', 40_001), sees('198.51.100.7', 40_002));
    expect(outcome).toMatchObject({ status: 'ok' });
    const mapped = outcome.status === 'ok' ? outcome.value.mappings.map((one) => one.mapped) : [];
    expect(mapped.toSorted()).toEqual(['198.51.100.7:40001', '198.51.100.7:40002']);
  });

  test('a lost packet is sent again', async () => {
    const late: StunScript = (one) => (one.count === 2 ? answers(one) : []);
    expect((await asked(answers, late)).outcome.status).toBe('ok');
  });

  test('one answer is none to compare, and is kept', async () => {
    const { outcome, servers } = await asked(answers, () => [], { waitMs: 80 });
    expect(outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'exchange', code: 'timeout' },
      seen: { mappings: [{ server: servers[0] }] },
    });
  });

  test('garbage and answers to somebody else are no answers', async () => {
    expect((await asked(answers, stranger, { waitMs: 80 })).outcome.status).toBe('failed');
  });

  test('cancelling is no failure', async () => {
    const controller = new AbortController();
    const cancel: StunScript = () => {
      controller.abort();
      return [];
    };
    const { outcome } = await asked(cancel, cancel, { signal: controller.signal });
    expect(outcome).toEqual({ status: 'skipped', reason: 'cancelled' });
  });
});
