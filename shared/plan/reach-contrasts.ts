import { placeTarget } from './orders.ts';
import type { Overdue } from './overdue.ts';
import type { Evidence } from '../analysis/evidence.ts';
import type { Path } from '../analysis/path.ts';
import { isRefused } from '../analysis/refusals.ts';
import type { Order } from '../model/order.ts';

/** Addresses on which another port is tried: enough for any pattern to show, and bounded. */
const MAX_ADDRESSES = 48;
/** Ports that most hosts of these services answer on, an open port or a refusal. */
const COMMON_PORTS = [443, 80, 5061];

const unreached = (path: Path): boolean => path.state === 'silent' || isRefused(path);

/** The same address on another port: is it the host, or the port? Only where the profile does not ask it anyway. */
export function otherPorts(evidence: Evidence, overdue: readonly Overdue[]): readonly Order[] {
  const portsTried = new Map<string, Set<number>>();
  for (const path of evidence.paths) {
    if (path.endpoint.as === 'stun') continue;
    const ports = portsTried.get(path.address) ?? new Set<number>();
    portsTried.set(path.address, ports.add(path.endpoint.port));
  }
  const places = new Map<string, Order['target']>();
  for (const path of evidence.paths) {
    if (unreached(path))
      places.set(
        path.address,
        placeTarget(path.endpoint.host, path.address, 0, path.endpoint.sets[0] ?? null),
      );
  }
  for (const { order, step } of overdue) {
    const { address, port } = order.target;
    if (step !== 'connect' && step !== 'exchange') continue;
    if (order.kind === 'dns' || address === null || port === null) continue;
    if (order.target.transport === 'tcp')
      portsTried.set(address, (portsTried.get(address) ?? new Set<number>()).add(port));
    places.set(address, placeTarget(order.target.host, address, 0, order.target.set));
  }
  return [...places.entries()].slice(0, MAX_ADDRESSES).flatMap(([address, target]) => {
    const ports = portsTried.get(address) ?? new Set<number>();
    if (ports.size > 1) return [];
    const other = COMMON_PORTS.find((port) => !ports.has(port)) ?? 443;
    return [
      {
        kind: 'tcp',
        role: 'other-port',
        attempt: 1,
        ask: {},
        target: { ...target, port: other },
      } satisfies Order,
    ];
  });
}
