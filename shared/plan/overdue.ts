import { pathKey, proxiedKey } from '../analysis/path.ts';
import type { Step } from '../model/failure.ts';
import type { Order } from '../model/order.ts';
import type { Endpoint } from '../model/subject.ts';

/** An attempt of the first pass that has waited so long that it is looked into while it goes on waiting. */
export interface Overdue {
  readonly order: Order;
  /** What it waits for. */
  readonly step: Step;
}

/** The endpoint an order tries; null for orders that try none. */
export function endpointOf(order: Order): Endpoint | null {
  const { host, port, set } = order.target;
  if (
    port === null ||
    order.kind === 'dns' ||
    order.kind === 'control' ||
    order.kind === 'hello' ||
    order.kind === 'pac' ||
    order.kind === 'nat'
  )
    return null;
  const as = order.kind === 'http' ? (order.ask.secure ? 'https' : 'http') : order.kind;
  return { sets: set === null ? [] : [set], host, port, as };
}

/** The path an order tries, as evidence names it; null for orders that try no endpoint. */
export function pathKeyOf(order: Order): string | null {
  const endpoint = endpointOf(order);
  if (endpoint === null || order.target.address === null) return null;
  return order.via === undefined ? pathKey(endpoint, order.target.address) : proxiedKey(endpoint, order.via);
}
