import type { Path } from '../analysis/path.ts';
import type { Order, Role } from '../model/order.ts';

/** Where to greet. */
export type Place = Pick<Path, 'endpoint' | 'address'>;

/** As a target of its own, for whoever asks there for another reason than the sweep. */
export const place = (path: Place): Order['target'] => ({
  set: path.endpoint.sets[0] ?? null,
  host: path.endpoint.host,
  address: path.address,
  port: path.endpoint.port,
  transport: 'tcp',
  route: 'direct',
});

export const tls = (path: Place, role: Role, serverName: string): Order => ({
  kind: 'tls',
  role,
  attempt: 1,
  target: place(path),
  ask: { serverName },
});

export const hello = (path: Place, role: Role, serverName: string | null, padToBytes: number): Order => ({
  kind: 'hello',
  role,
  attempt: 1,
  target: place(path),
  ask: { serverName, padToBytes },
});
