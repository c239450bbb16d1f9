import { distinct, groupBy } from './group.ts';
import { isHere } from './here.ts';
import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import { isRefused } from './refusals.ts';
import { isRefusedNear } from './who-refuses.ts';
import type { Observation } from '../model/observation.ts';

/** TCP ways that fail alike, grouped as one rule of a filter would make them fail. */
export interface Block {
  readonly paths: readonly Path[];
  /** No port of these addresses answers. */
  readonly wholeHost: boolean;
  /** Nothing at all gets through, the neutral places included. */
  readonly everything: boolean;
  /** What answered where this did not, the closest first. */
  readonly contrasts: readonly Observation[];
}

/** A first packet was answered there: a connection, or at least a refusal by somebody. */
const connected = (path: Path): boolean => path.connectMs !== null;

/** Ways that lead to this computer itself show nothing of any filter. */
const tcpPaths = (evidence: Evidence): readonly Path[] =>
  evidence.paths.filter((path) => path.endpoint.as !== 'stun' && !isHere(evidence, path.address));

/**
 * One blocked port on many hosts is one block, and so is one host (or range) blocked on every port; what fits neither
 * is grouped by port. `failing`: the ways that fail alike.
 */
export function blocksOf(evidence: Evidence, failing: readonly Path[]): readonly Block[] {
  const tcp = tcpPaths(evidence);
  const blocked = failing.filter((path) => path.endpoint.as !== 'stun');
  if (blocked.length === 0) return [];
  const probes = answeredProbes(evidence);
  const alive = new Set([...answeringAddresses(evidence), ...refusingBeside(tcp, failing)]);
  const contrastsAt = (addresses: readonly string[]): readonly Observation[] => [
    ...tcp
      .filter((path) => addresses.includes(path.address) && connected(path))
      .flatMap((path) => path.witness ?? []),
    ...probes.filter((o) => addresses.includes(o.target.address ?? '')),
  ];
  if (!tcp.some(connected) && alive.size === 0) {
    return [{ paths: blocked, wholeHost: true, everything: true, contrasts: [] }];
  }
  const elsewhere = tcp
    .filter(connected)
    .flatMap((path) => path.witness ?? [])
    .slice(0, 3);
  const portWide = new Set(
    distinct(blocked.map((path) => path.endpoint.port)).filter((port) => {
      const onPort = tcp.filter((path) => path.endpoint.port === port);
      return onPort.every((path) => !connected(path)) && onPort.some((path) => alive.has(path.address));
    }),
  );
  const byPort = blocked.filter((path) => portWide.has(path.endpoint.port) || alive.has(path.address));
  const whole = blocked.filter((path) => !byPort.includes(path));
  return [
    ...groupBy(byPort, (path) => String(path.endpoint.port)).map((paths) => ({
      paths,
      wholeHost: false,
      everything: false,
      contrasts: contrastsAt(paths.map((path) => path.address)).slice(0, 4),
    })),
    ...(whole.length === 0
      ? []
      : [{ paths: whole, wholeHost: true, everything: false, contrasts: elsewhere }]),
  ];
}

/** Addresses of which another port is refused, and not by what makes these fail: then they do not fail as a whole. */
const refusingBeside = (tcp: readonly Path[], failing: readonly Path[]): readonly string[] =>
  tcp
    .filter((path) => isRefused(path) && !path.control && !failing.includes(path))
    .map((path) => path.address);

/** Addresses from which somebody accepted a TCP connection, or refused one that nothing else asks for. */
const answeringAddresses = (evidence: Evidence): ReadonlySet<string> =>
  new Set([
    ...tcpPaths(evidence)
      .filter(connected)
      .map((p) => p.address),
    ...answeredProbes(evidence).map((o) => o.target.address ?? ''),
  ]);

/**
 * The relays' UDP ports that the same block takes away: everything, where nothing gets through; those of the blocked
 * addresses; and where a range is blocked (several addresses on every port), those of a relay that is as mute as they.
 */
export function datagramsOf(evidence: Evidence, block: Block, broken: readonly Path[]): readonly Path[] {
  const relays = broken.filter((path) => path.endpoint.as === 'stun' && path.state !== 'unmeasured');
  if (block.everything) return relays;
  if (!block.wholeHost) return [];
  const addresses = new Set(block.paths.map((path) => path.address));
  const alive = new Set([
    ...answeringAddresses(evidence),
    ...evidence.paths.filter((p) => p.endpoint.as === 'stun' && p.state === 'works').map((p) => p.address),
  ]);
  const isRange = addresses.size > 1;
  return relays.filter(
    (path) =>
      addresses.has(path.address) || (isRange && !alive.has(path.address) && isProbed(evidence, path)),
  );
}

/** TCP was tried at a relay's address too, so that its silence is known to be that of the whole address. */
const isProbed = (evidence: Evidence, { address }: Path): boolean =>
  evidence.role('other-port').some((o) => o.target.address === address && o.outcome.status === 'failed');

/**
 * Connections to another port that somebody at that address answered: accepted, or refused as late as the address itself
 * can. What is refused sooner, a filter on the way refuses: that says nothing of the address.
 */
function answeredProbes(evidence: Evidence): readonly Observation[] {
  const isNear = isRefusedNear(evidence);
  return evidence
    .role('other-port')
    .filter(
      (o) =>
        o.outcome.status === 'ok' ||
        (o.outcome.status === 'failed' && o.outcome.failure.code === 'refused' && !isNear(o)),
    );
}
