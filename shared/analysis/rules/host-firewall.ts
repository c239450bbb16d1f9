import { contains } from '../suspicious-address.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import { isRefused } from '../refusals.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import type { HostFirewall, HostFirewallRule } from '../../model/environment.ts';
import { transportOf } from '../../model/target.ts';

/** This computer itself forbids it: the system says so at once, or its own firewall has a rule against it. */
export const hostFirewall: Rule<'host-firewall.blocked'> = {
  code: 'host-firewall.blocked',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken }) {
    const firewall = evidence.environment.hostFirewall ?? null;
    const forbidden = broken.filter((path) => path.state === 'forbidden');
    const ruled = firewall === null ? [] : broken.filter((path) => isStopped(path, firewall));
    const paths = [...new Set([...forbidden, ...ruled, ...silentBeside(evidence, broken, forbidden)])];
    if (paths.length === 0) return [];
    return [
      {
        details: {},
        // A rule that stands there may be overruled by another; an error of the system's own may not.
        confidence: forbidden.length > 0 && ruled.length > 0 ? 0.98 : forbidden.length > 0 ? 0.95 : 0.9,
        evidence: paths.flatMap((path) => path.attempts),
        paths,
        figures: { attempts: paths.flatMap((path) => path.attempts).length },
      },
    ];
  },
};

/**
 * Where nothing at all connects and this computer forbids some of it aloud, it is the one that keeps the rest in: a local
 * filter tells a datagram's sender at once (EPERM), and lets a connection wait.
 */
function silentBeside(
  evidence: Evidence,
  broken: readonly Path[],
  forbidden: readonly Path[],
): readonly Path[] {
  const anythingGetsOut = evidence.paths.some(
    (path) => path.state === 'works' || (path.endpoint.as !== 'stun' && path.connectMs !== null),
  );
  if (forbidden.length === 0 || anythingGetsOut) return [];
  return broken.filter((path) => path.via === null && (path.state === 'silent' || isRefused(path)));
}

/** It ended as a firewall's deed ends, and a rule of this computer's own names it. */
function isStopped(path: Path, { enabled, outbound, blocks }: HostFirewall): boolean {
  if (!enabled || path.via !== null || !(path.state === 'silent' || isRefused(path))) return false;
  return outbound === 'block' || blocks.some((rule) => concerns(rule, path));
}

function concerns({ protocol, ports, addresses, program }: HostFirewallRule, path: Path): boolean {
  // A rule about another program says nothing about this one.
  if (program !== null) return false;
  if (protocol !== 'any' && protocol !== transportOf(path.endpoint.as)) return false;
  if (ports.length > 0 && !ports.some((range) => isIn(range, path.endpoint.port))) return false;
  return addresses.length === 0 || addresses.some((range) => contains(range, path.address));
}

function isIn(range: string, port: number): boolean {
  const [low = Number.NaN, high = low] = range.split('-').map(Number);
  return low <= port && port <= high;
}
