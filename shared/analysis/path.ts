import { depthOf, stateOf, type PathState } from './path-state.ts';
import type { Observation } from '../model/observation.ts';
import type { Endpoint } from '../model/subject.ts';
import type { ProbeAs } from '../model/target.ts';

/** One way to an endpoint: one of its addresses, with every attempt made there. */
export interface Path {
  readonly key: string;
  readonly endpoint: Endpoint;
  /** A neutral place and not an endpoint of the profile. */
  readonly control: boolean;
  readonly address: string;
  /** First pass and confirmations, in the order they were made; skipped ones left out. */
  readonly attempts: readonly Observation[];
  readonly state: PathState;
  /** The attempt that shows the state; null when unmeasured. */
  readonly witness: Observation | null;
  /** The fastest connection that came about, here. */
  readonly connectMs: number | null;
}

export const endpointKey = (e: Pick<Endpoint, 'host' | 'port' | 'as'>): string =>
  `${e.host}|${e.port}|${e.as}`;
export const pathKey = (e: Pick<Endpoint, 'host' | 'port' | 'as'>, address: string): string =>
  `${endpointKey(e)}|${address}`;

/** What the endpoint is that an observation tried; null for kinds that are no endpoint's own (`dns`, `hello`, `control`). */
export function asOf(o: Observation): ProbeAs | null {
  switch (o.kind) {
    case 'http':
      return o.ask.secure ? 'https' : 'http';
    case 'tcp':
    case 'tls':
    case 'sip':
    case 'stun':
    case 'turn-tcp':
      return o.kind;
    default:
      return null;
  }
}

/** The way that these attempts show. */
export function makePath(
  key: string,
  entry: { endpoint: Endpoint; control: boolean; address: string; list: readonly Observation[] },
): Path {
  // A first attempt may still have waited when a later one was over.
  const attempts = entry.list
    .filter((o) => o.outcome.status !== 'skipped')
    .toSorted((a, b) => a.attempts - b.attempts || a.startedAtMs - b.startedAtMs);
  let witness: Observation | null = null;
  let state: PathState = 'unmeasured';
  let connectMs: number | null = null;
  for (const attempt of attempts) {
    const shown = stateOf(attempt);
    if (depthOf(shown) >= depthOf(state)) [state, witness] = [shown, attempt];
    const took = attempt.phases.connectMs;
    if (took !== undefined) connectMs = Math.min(connectMs ?? took, took);
  }
  return {
    key,
    endpoint: entry.endpoint,
    control: entry.control,
    address: entry.address,
    attempts,
    state,
    witness,
    connectMs,
  };
}
