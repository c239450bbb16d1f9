import { depthOf, stateOf, type PathState } from './path-state.ts';
import type { Observation } from '../model/observation.ts';
import { hopLabel, type Proxy } from '../model/hop.ts';
import type { Endpoint } from '../model/subject.ts';
import type { ProbeAs } from '../model/target.ts';

/** One way to an endpoint: one of its addresses, with every attempt made there. */
export interface Path {
  readonly key: string;
  readonly endpoint: Endpoint;
  /** A neutral place and not an endpoint of the profile. */
  readonly control: boolean;
  /** Through a proxy: empty, since the service's own is the proxy's affair. */
  readonly address: string;
  /** The proxy on this way; null for a direct one. */
  readonly via: Proxy | null;
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
/** A way through a proxy, whichever of its addresses is used. */
export const proxiedKey = (e: Pick<Endpoint, 'host' | 'port' | 'as'>, via: Proxy): string =>
  pathKey(e, hopLabel(via));

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

export interface PathEntry {
  readonly endpoint: Endpoint;
  readonly control: boolean;
  readonly address: string;
  readonly via: Proxy | null;
  readonly list: readonly Observation[];
}

/** The way that these attempts show. */
export function makePath(key: string, entry: PathEntry): Path {
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
    // How far away the proxy is says nothing about the service.
    if (took !== undefined && entry.via === null) connectMs = Math.min(connectMs ?? took, took);
  }
  return {
    key,
    endpoint: entry.endpoint,
    control: entry.control,
    address: entry.address,
    via: entry.via,
    attempts,
    state,
    witness,
    connectMs,
  };
}
