import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { tcp } from '../../../electron/probes/tcp.ts';
import { closedPort } from '../../support/closed-port.ts';
import { probeContext } from '../../support/context.ts';
import { orderFor } from '../../support/order.ts';

test('a listener is reached, and the connection given back', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? null) : null;
  const ended = once(server, 'connection').then(([connection]) => once(connection, 'close'));
  const { outcome, phases } = await tcp(orderFor('tcp', {}, { port }), probeContext());
  expect(outcome).toEqual({ status: 'ok', value: {} });
  expect(phases.connectMs).toBeGreaterThan(0);
  await ended;
  server.close();
});

test('a closed port is a refusal', async () => {
  const order = orderFor('tcp', {}, { port: await closedPort() });
  const { outcome, phases } = await tcp(order, probeContext());
  expect(outcome).toEqual({
    status: 'failed',
    failure: { step: 'connect', code: 'refused', detail: 'ECONNREFUSED' },
  });
  expect(phases).toEqual({});
});

test('a cancelled run skips it', async () => {
  const order = orderFor('tcp', {}, { port: await closedPort() });
  const { outcome } = await tcp(order, probeContext({ signal: AbortSignal.abort() }));
  expect(outcome).toEqual({ status: 'skipped', reason: 'cancelled' });
});

test('an order without an address is our own mistake', async () => {
  const { outcome } = await tcp(orderFor('tcp', {}, { address: null, port: 443 }), probeContext());
  expect(outcome).toMatchObject({ status: 'failed', failure: { code: 'bug' } });
});
