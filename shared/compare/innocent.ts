import type { Finding } from '../model/finding.ts';
import type { ComparedRow, Side } from './comparison.ts';

/** Causes that are not the network's: the service itself, this computer's clock, this computer's own firewall. */
const INNOCENT: ReadonlySet<string> = new Set([
  'service.unavailable',
  'network.clock-skew',
  'host-firewall.blocked',
]);

export const isOfTheNetwork = ({ code }: Finding): boolean => !INNOCENT.has(code);

/** It fails in that run for a cause that is not the network's, and for no other. */
export function isExcused(row: ComparedRow, side: Side): boolean {
  const causes = (row[side]?.findings ?? []).filter(({ severity }) => severity !== 'info');
  return causes.length > 0 && !causes.some(isOfTheNetwork);
}
