import { endpointTarget } from './orders.ts';
import type { Path } from '../analysis/path.ts';
import type { Order, Role } from '../model/order.ts';

/** Where to greet. */
export type Place = Pick<Path, 'endpoint' | 'address'>;

export const tls = (path: Place, role: Role, serverName: string): Order => ({
  kind: 'tls',
  role,
  attempt: 1,
  target: endpointTarget(path.endpoint, path.address),
  ask: { serverName },
});

export const hello = (path: Place, role: Role, serverName: string | null, padToBytes: number): Order => ({
  kind: 'hello',
  role,
  attempt: 1,
  target: endpointTarget(path.endpoint, path.address),
  ask: { serverName, padToBytes },
});
