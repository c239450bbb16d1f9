import { blocksOf, datagramsOf } from '../blocks.ts';
import { blockFigures } from '../block-figures.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import { isRefused, promptnessOf, refusesNowAndThen } from '../refusals.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';

/** Sooner than this share of the host's own round trip, the host cannot have said it. */
const NEAR_SHARE = 0.5;
// Connections of the first pass are timed while the computer is busy; refusals that are tried again are not.
const FAR_SHARE = 0.6;

/** Connections are refused at once, by a RST or an ICMP error. */
export const reject: Rule<'firewall.reject'> = {
  code: 'firewall.reject',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken }) {
    const refused = broken.filter(isRefused);
    if (refused.length === 0) return [];
    const limited = refusesNowAndThen(evidence);
    // Where refusals are rationed, silence at the same port or range is the same refusal unsaid.
    const unsaid =
      limited || rejectedEverywhere(evidence) ? broken.filter((path) => path.state === 'silent') : [];
    const blocks = blocksOf(evidence, [...refused, ...unsaid]).filter((block) => block.paths.some(isRefused));
    return blocks.map((block) => {
      const refusing = block.paths.filter(isRefused);
      const by = refusing.every((path) => path.state === 'forbidden')
        ? 'near'
        : whoRefuses(evidence, refusing);
      const datagrams = datagramsOf(evidence, block, broken);
      const figures = blockFigures(evidence, block);
      return {
        // Nobody rations a RST, and both say "connection refused" to a client where the port is what ICMP names.
        details: { by, icmp: limited || refusing.every((path) => path.state === 'unreachable') },
        // A refusal that takes the host's own time may be its closed port.
        confidence: by === 'near' ? 0.97 : by === 'unknown' ? 0.85 : 0.8,
        evidence: [...block.paths.flatMap((path) => path.attempts), ...block.contrasts],
        paths: [...block.paths, ...datagrams],
        figures: by === 'near' ? figures : { ...figures, alternative: 'port-closed' as const },
      };
    });
  },
};

/** Nothing connects anywhere, and refusals are the typical answer: silence beside them is the same filter's. */
export const rejectedEverywhere = (evidence: Evidence): boolean => {
  const tcp = evidence.paths.filter((path) => path.endpoint.as !== 'stun');
  const refusals = tcp.filter(isRefused);
  return tcp.every((path) => path.connectMs === null) && refusals.length > tcp.length / 2;
};

/** Compares the time a refusal takes with the round trip of the same address, or of anything as far away. */
function whoRefuses(evidence: Evidence, paths: readonly Path[]): 'near' | 'far' | 'unknown' {
  const roundTripTo = roundTrips(evidence);
  const votes = paths.map((path) => {
    const took = promptnessOf(path);
    const own = roundTripTo(path.address);
    if (took === null || own === null) return 'unknown';
    if (took.ms < own * NEAR_SHARE) return 'near';
    return took.ms > own * FAR_SHARE && !took.isAtMost ? 'far' : 'unknown';
  });
  const near = votes.filter((vote) => vote === 'near').length;
  const far = votes.filter((vote) => vote === 'far').length;
  if (near === 0 && far === 0) return 'unknown';
  return near >= far ? 'near' : 'far';
}

/** Below this, near and far cannot be told apart by time. */
const MEASURABLE_MS = 5;

/** The shortest round trip to an address, or to anything where the address itself has none; null below what can be told. */
function roundTrips(evidence: Evidence): (address: string) => number | null {
  const own = new Map<string, number>();
  const note = (address: string | null, connectMs: number | null | undefined): void => {
    if (address !== null && typeof connectMs === 'number')
      own.set(address, Math.min(connectMs, own.get(address) ?? connectMs));
  };
  for (const path of evidence.paths) note(path.address, path.connectMs);
  const anywhere = [...own.values()].toSorted((a, b) => a - b)[0];
  for (const o of evidence.role('other-port'))
    if (o.outcome.status === 'ok') note(o.target.address, o.phases.connectMs);
  return (address) => {
    const shortest = own.get(address) ?? anywhere ?? null;
    return shortest === null || shortest < MEASURABLE_MS ? null : shortest;
  };
}
