import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import { isRepetition, promptMs } from './loss-signs.ts';
import { promptnessOf } from './refusals.ts';
import type { Observation } from '../model/observation.ts';

/** Sooner than this share of the host's own round trip, the host cannot have said it. */
const NEAR_SHARE = 0.5;
// Connections of the first pass are timed while the computer is busy; refusals that are tried again are not.
const FAR_SHARE = 0.6;

/** Compares the time a refusal takes with the round trip of the same address, or of anything as far away. */
export function whoRefuses(evidence: Evidence, paths: readonly Path[]): 'near' | 'far' | 'unknown' {
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

/** A single connection was refused sooner than its host can have said it. */
export function isRefusedNear(evidence: Evidence): (o: Observation) => boolean {
  const roundTripTo = roundTrips(evidence);
  return ({ target, outcome, durationMs }) => {
    if (outcome.status !== 'failed' || outcome.failure.code !== 'refused' || !target.address) return false;
    const own = roundTripTo(target.address);
    return own !== null && durationMs < own * NEAR_SHARE;
  };
}

/** Below this, near and far cannot be told apart by time. */
const MEASURABLE_MS = 5;

/**
 * The shortest round trip to an address, or to anything where the address itself has none; null below what can be told.
 * A connection that came about with a repeated packet tells nothing. Who opens plain connections may stand in the way, as a sign-in page does: where TLS was answered, that counts alone.
 */
function roundTrips(evidence: Evidence): (address: string) => number | null {
  const own = new Map<string, number>();
  const typicalMs = promptMs(evidence.paths.flatMap((path) => path.connectMs ?? [])) ?? 0;
  const note = (address: string | null, connectMs: number | null | undefined): void => {
    if (address !== null && typeof connectMs === 'number' && !isRepetition(connectMs, typicalMs))
      own.set(address, Math.min(connectMs, own.get(address) ?? connectMs));
  };
  const proven = evidence.paths.filter((path) => path.connectMs !== null && isProven(path));
  for (const path of proven.length > 0 ? proven : evidence.paths) note(path.address, path.connectMs);
  const anywhere = [...own.values()].toSorted((a, b) => a - b)[0];
  for (const o of evidence.role('other-port'))
    if (o.outcome.status === 'ok') note(o.target.address, o.phases.connectMs);
  return (address) => {
    const shortest = own.get(address) ?? anywhere ?? null;
    return shortest === null || shortest < MEASURABLE_MS ? null : shortest;
  };
}

const isProven = ({ state, endpoint }: Path): boolean =>
  state === 'works' && (endpoint.as === 'https' || endpoint.as === 'sip' || endpoint.as === 'tls');
