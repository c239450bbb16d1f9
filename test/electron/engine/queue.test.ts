import { expect, test } from 'vitest';
import { orderFor } from '../../support/order.ts';
import { Queue } from '../../../electron/engine/queue.ts';
import type { Order } from '../../../shared/model/order.ts';

const tcp = (port: number, address = '127.0.0.1'): Order => orderFor('tcp', {}, { port, address });
const dns = (host: string): Order =>
  orderFor('dns', { record: 'A', resolver: '127.0.0.1:53' }, { host, transport: 'udp', port: 53 });

function filled(orders: readonly Order[]): Queue {
  const queue = new Queue();
  for (const order of orders) queue.push(order);
  return queue;
}

function takeAll(queue: Queue): readonly (number | null)[] {
  const ports: (number | null)[] = [];
  for (let order = queue.take(); order !== null; order = queue.take()) ports.push(order.target.port);
  return ports;
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

test('twelve at one address, in their order; the next when one of them is over', () => {
  const orders = upTo(15).map((port) => tcp(port));
  const queue = filled(orders);
  expect(takeAll(queue)).toEqual(upTo(12));
  expect(queue.isEmpty).toBe(false);
  for (const order of orders.slice(0, 2)) queue.release(order);
  expect(takeAll(queue)).toEqual([13, 14]);
});

test('a full address does not hold up another one', () => {
  const queue = filled([...upTo(13).map((port) => tcp(port)), tcp(99, '127.0.0.2')]);
  expect(takeAll(queue)).toEqual([...upTo(12), 99]);
});

test('a resolver takes more questions than a host takes connections', () => {
  expect(takeAll(filled(upTo(60).map((n) => dns(`n${n}.test`))))).toHaveLength(48);
});

test('is empty only once nothing is held back either', () => {
  const orders = upTo(13).map((port) => tcp(port));
  const queue = filled(orders);
  takeAll(queue);
  expect(queue.isEmpty).toBe(false);
  queue.release(tcp(1));
  expect(queue.isEmpty).toBe(false);
  expect(takeAll(queue)).toEqual([13]);
  expect(queue.isEmpty).toBe(true);
});

test('draining hands back what was ready and what was held back', () => {
  const queue = filled(upTo(20).map((port) => tcp(port)));
  takeAll(queue);
  queue.push(tcp(99, '127.0.0.2'));
  const rest = queue.drain().map((order) => order.target.port ?? 0);
  expect(rest.toSorted((a, b) => a - b)).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 99]);
  expect(queue.isEmpty).toBe(true);
});
