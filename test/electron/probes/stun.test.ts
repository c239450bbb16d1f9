import { describe, expect, test } from 'vitest';
import type { ProbeContext } from '../../../electron/engine/probe.ts';
import { stun } from '../../../electron/probes/stun.ts';
import { STUN_ATTRIBUTES, STUN_TYPES, stunMessage } from '../../../electron/wire/stun.ts';
import { closedPort } from '../../support/closed-port.ts';
import { probeContext } from '../../support/context.ts';
import { orderFor } from '../../support/order.ts';
import { bindingSuccess, challenge, stunServer, xorMapped } from '../../support/stun-server.ts';
import type { StunScript } from '../../support/stun-server.ts';

const ONCE = { count: 1, spacingMs: 0 };
const answersBinding: StunScript = (one) => (one.question === 'binding' ? [bindingSuccess(one)] : []);

async function asked(script: StunScript, ask = ONCE, context: Partial<ProbeContext> = {}) {
  await using server = await stunServer(script);
  const order = orderFor('stun', ask, { port: server.port, transport: 'udp' });
  const { outcome } = await stun(order, probeContext(context));
  return { outcome, packets: server.asked };
}

describe('one exchange', () => {
  test('a STUN server says where it saw us', async () => {
    const { outcome, packets } = await asked(answersBinding);
    expect(outcome).toMatchObject({ status: 'ok', value: { sent: 1, received: 1, answered: ['binding'] } });
    if (outcome.status !== 'ok') return;
    expect(outcome.value.mappedAddress).toBe(`127.0.0.1:${packets[0]?.from.port}`);
    expect(outcome.value.rttMs[0]).toBeGreaterThan(0);
  });

  test('and names its other address', async () => {
    const other = { type: STUN_ATTRIBUTES.otherAddress, value: Buffer.from('00010d97c0000202', 'hex') };
    const { outcome } = await asked((one) =>
      one.question === 'binding'
        ? [
            stunMessage(STUN_TYPES.bindingSuccess, one.packet.subarray(8, 20), [
              xorMapped(one.from.address, one.from.port),
              other,
            ]),
          ]
        : [],
    );
    expect(outcome).toMatchObject({ status: 'ok', value: { otherAddress: '192.0.2.2:3479' } });
  });

  test.each(['allocate', 'ms-turn'] as const)(
    'a server that answers only %s is proof enough',
    async (kind) => {
      const { outcome } = await asked((one) => (one.question === kind ? [challenge(one)] : []));
      expect(outcome).toMatchObject({
        status: 'ok',
        value: { answered: [kind], mappedAddress: null, received: 1 },
      });
    },
  );

  test("the relay's own address is not taken for ours", async () => {
    const relayed = { type: STUN_ATTRIBUTES.mappedAddress, value: Buffer.from('000105dcc6120214', 'hex') };
    const { outcome } = await asked((one) =>
      one.question === 'ms-turn'
        ? [stunMessage(STUN_TYPES.allocateSuccess, one.packet.subarray(8, 20), [relayed])]
        : [],
    );
    expect(outcome).toMatchObject({ status: 'ok', value: { mappedAddress: null } });
  });

  test('a lost packet is sent again, as a question of its own', async () => {
    const { outcome, packets } = await asked((one) =>
      one.question === 'binding' && one.count === 2 ? [bindingSuccess(one)] : [],
    );
    expect(outcome).toMatchObject({ status: 'ok', value: { sent: 1, received: 1 } });
    expect(outcome.status === 'ok' && outcome.value.rttMs[0]).toBeLessThan(400);
    const ids = packets.map((one) => one.packet.toString('hex', 4, 20));
    expect(new Set(ids).size).toBe(6);
  });

  test('silence is a timeout', async () => {
    const { outcome } = await asked(() => [], ONCE, { waitMs: 60 });
    expect(outcome).toEqual({
      status: 'failed',
      failure: { step: 'exchange', code: 'timeout', detail: null },
      seen: { sent: 1, received: 0 },
    });
  });

  test('what does not repeat our transaction is no answer', async () => {
    const { outcome } = await asked(
      (one) => [
        Buffer.from([1]),
        Buffer.alloc(2000, 0xff),
        stunMessage(STUN_TYPES.bindingSuccess, Buffer.alloc(12), []),
        one.packet.subarray(0, 19),
      ],
      ONCE,
      { waitMs: 60 },
    );
    expect(outcome).toMatchObject({ status: 'failed', failure: { code: 'timeout' } });
  });

  test('nobody listening is a refusal', async () => {
    const order = orderFor('stun', ONCE, { port: await closedPort(), transport: 'udp' });
    const { outcome } = await stun(order, probeContext());
    expect(outcome).toEqual({
      status: 'failed',
      failure: { step: 'exchange', code: 'refused', detail: 'ECONNREFUSED' },
      seen: { sent: 1, received: 0 },
    });
  });

  test('cancelling is no failure', async () => {
    const controller = new AbortController();
    const cancel: StunScript = () => {
      controller.abort();
      return [];
    };
    const { outcome } = await asked(cancel, ONCE, { signal: controller.signal });
    expect(outcome).toEqual({ status: 'skipped', reason: 'cancelled' });
  });
});

describe('a series', () => {
  const SERIES = { count: 20, spacingMs: 5 };

  test('that all comes back', async () => {
    const { outcome, packets } = await asked(answersBinding, SERIES);
    expect(outcome).toMatchObject({ status: 'ok', value: { sent: 20, received: 20, answered: ['binding'] } });
    expect(outcome.status === 'ok' && outcome.value.rttMs).toHaveLength(20);
    expect(packets.filter((one) => one.question === 'binding')).toHaveLength(20);
  });

  test.each(['allocate', 'ms-turn'] as const)(
    'of %s, where the server answers nothing else',
    async (kind) => {
      const { outcome, packets } = await asked(
        (one) => (one.question === kind ? [challenge(one)] : []),
        SERIES,
      );
      expect(outcome).toMatchObject({ status: 'ok', value: { sent: 20, received: 20, answered: [kind] } });
      // The other kinds stop once that is known, a few exchanges later on a busy machine.
      expect(packets.filter((one) => one.question === 'binding').length).toBeLessThan(10);
    },
  );

  test('loses what is lost, and sends nothing again', async () => {
    const { outcome, packets } = await asked(
      (one) => (one.question === 'binding' && one.count % 4 !== 0 ? [bindingSuccess(one)] : []),
      SERIES,
      { waitMs: 60 },
    );
    expect(outcome).toMatchObject({ status: 'ok', value: { sent: 20, received: 15 } });
    expect(packets.filter((one) => one.question === 'binding')).toHaveLength(20);
  });

  test('counts an answer that comes twice once', async () => {
    const { outcome } = await asked((one) => [...answersBinding(one), ...answersBinding(one)], SERIES);
    expect(outcome).toMatchObject({ status: 'ok', value: { received: 20 } });
  });

  test('may take longer than a single wait', async () => {
    const { outcome } = await asked(answersBinding, SERIES, { waitMs: 60 });
    expect(outcome).toMatchObject({ status: 'ok', value: { received: 20 } });
  });

  test('all silent is a timeout', async () => {
    const { outcome } = await asked(() => [], { count: 3, spacingMs: 5 }, { waitMs: 40 });
    expect(outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'exchange', code: 'timeout' },
      seen: { sent: 3, received: 0 },
    });
  });

  test('refused is a refusal', async () => {
    const order = orderFor('stun', { count: 3, spacingMs: 5 }, { port: await closedPort() });
    const { outcome } = await stun(order, probeContext({ waitMs: 40 }));
    expect(outcome).toMatchObject({ status: 'failed', failure: { step: 'exchange', code: 'refused' } });
  });

  test('cancelled in the middle is skipped', async () => {
    const controller = new AbortController();
    const cancelAtThird: StunScript = (one) => {
      if (one.question === 'binding' && one.count === 3) controller.abort();
      return answersBinding(one);
    };
    const { outcome, packets } = await asked(cancelAtThird, SERIES, { signal: controller.signal });
    expect(outcome).toEqual({ status: 'skipped', reason: 'cancelled' });
    expect(packets.length).toBeLessThan(20);
  });
});
