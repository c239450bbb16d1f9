import { endpointTarget } from './orders.ts';
import type { Path } from '../analysis/path.ts';
import type { Order, Role } from '../model/order.ts';

/** Where to greet. */
export type Place = Pick<Path, 'endpoint' | 'address'> & Partial<Pick<Path, 'via' | 'witness'>>;

/** The same way again, through the same proxy if there was one. */
export function wayOf({ endpoint, address, via, witness }: Place): Pick<Order, 'target' | 'via'> {
  const target = endpointTarget(endpoint, address);
  if (via === null || via === undefined) return { target };
  return { via, target: { ...target, address: witness?.target.address ?? null, route: 'proxy' } };
}

export const tls = (path: Place, role: Role, serverName: string): Order => ({
  kind: 'tls',
  role,
  attempt: 1,
  ask: { serverName },
  ...wayOf(path),
});

export const hello = (path: Place, role: Role, serverName: string | null, padToBytes: number): Order => ({
  kind: 'hello',
  role,
  attempt: 1,
  target: endpointTarget(path.endpoint, path.address),
  ask: { serverName, padToBytes },
});
