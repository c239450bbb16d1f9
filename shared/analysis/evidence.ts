import { depthOf, stateOf, type PathState } from './path-state.ts';
import { answered, resolve, type DnsObservation, type Resolution } from './resolution.ts';
import type { Environment } from '../model/environment.ts';
import { isKind, type Observation, type ObservationOf } from '../model/observation.ts';
import type { Role } from '../model/order.ts';
import type { Endpoint, Service, Subject } from '../model/subject.ts';
import type { ProbeAs } from '../model/target.ts';
import type { Kind } from '../model/values.ts';

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

type Known = { readonly endpoint: Endpoint; readonly control: boolean };

export const endpointKey = (e: Pick<Endpoint, 'host' | 'port' | 'as'>): string =>
  `${e.host}|${e.port}|${e.as}`;
export const pathKey = (e: Pick<Endpoint, 'host' | 'port' | 'as'>, address: string): string =>
  `${endpointKey(e)}|${address}`;

/** What the endpoint is that an observation tried; null for kinds that are no endpoint's own (`dns`, `hello`, `control`). */
export function asOf(o: Pick<Observation, 'kind' | 'ask'>): ProbeAs | null {
  switch (o.kind) {
    case 'http':
      return (o.ask as { readonly secure?: boolean }).secure === false ? 'http' : 'https';
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

const REPEATED: ReadonlySet<Role> = new Set<Role>(['sweep', 'confirm', 'control']);

/**
 * Everything measured so far, indexed. It only grows; the plan asks it what is known, the rules ask it what happened.
 * It judges nothing.
 */
export class Evidence {
  readonly subject: Subject;
  readonly environment: Environment;
  readonly #services: ReadonlyMap<number, Service>;
  readonly #byKind = new Map<Kind, Observation[]>();
  readonly #byRole = new Map<Role, Observation[]>();
  readonly #dns = new Map<string, DnsObservation[]>();
  readonly #resolutions = new Map<string, Resolution>();
  #dnsTakenOver = false;
  readonly #endpoints = new Map<string, Known>();
  readonly #byHost = new Map<string, Known[]>();
  readonly #attempts = new Map<string, Known & { readonly address: string; readonly list: Observation[] }>();
  readonly #paths = new Map<string, Path>();
  /** All of them, until another attempt is added. */
  #allPaths: readonly Path[] | null = null;
  readonly #pathKeys = new Map<string, string[]>();

  constructor(subject: Subject, environment: Environment) {
    this.subject = subject;
    this.environment = environment;
    this.#services = new Map(subject.services.map((service) => [service.set, service]));
    for (const endpoint of subject.endpoints) this.#know({ endpoint, control: false });
    for (const endpoint of controlEndpoints(subject)) this.#know({ endpoint, control: true });
  }

  #know(known: Known): void {
    const key = endpointKey(known.endpoint);
    if (this.#endpoints.has(key)) return;
    this.#endpoints.set(key, known);
    push(this.#byHost, known.endpoint.host, known);
  }

  add(observation: Observation): void {
    push(this.#byKind, observation.kind, observation);
    push(this.#byRole, observation.role, observation);
    if (isKind('dns', observation)) this.#addDns(observation);
    else if (REPEATED.has(observation.role)) this.#addAttempt(observation);
  }

  #addDns(observation: DnsObservation): void {
    if (observation.role === 'nobody-resolver') {
      if (!answered(observation)) return;
      this.#dnsTakenOver = true;
      this.#resolutions.clear();
      return;
    }
    push(this.#dns, observation.target.host, observation);
    this.#resolutions.delete(observation.target.host);
    if (observation.ask.record !== 'SRV' || observation.outcome.status !== 'ok') return;
    const question = this.subject.srv.find(({ name }) => name === observation.target.host);
    const as = question?.as ?? 'sip';
    const missable = question?.mayBeMissing === true ? { mayBeMissing: true } : {};
    for (const { target, port } of observation.outcome.value.srv) {
      this.#know({
        endpoint: { sets: this.#setsNaming(target), host: target, port, as, ...missable },
        control: false,
      });
    }
  }

  #setsNaming(host: string): readonly number[] {
    return [...new Set(this.endpointsOn(host).flatMap((known) => known.endpoint.sets))];
  }

  #addAttempt(observation: Observation): void {
    const { host, address, port } = observation.target;
    const as = asOf(observation);
    if (address === null || port === null || as === null) return;
    // A report from elsewhere may hold attempts at places its subject does not name.
    const entry = this.#endpoints.get(endpointKey({ host, port, as })) ?? {
      endpoint: { sets: [], host, port, as },
      control: observation.role === 'control',
    };
    const key = pathKey({ host, port, as }, address);
    const attempts = this.#attempts.get(key) ?? { ...entry, address, list: [] };
    attempts.list.push(observation);
    if (attempts.list.length === 1) push(this.#pathKeys, endpointKey({ host, port, as }), key);
    this.#attempts.set(key, attempts);
    this.#paths.delete(key);
    this.#allPaths = null;
  }

  of<K extends Kind>(kind: K): readonly ObservationOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as readonly ObservationOf<K>[];
  }

  role(role: Role): readonly Observation[] {
    return this.#byRole.get(role) ?? [];
  }

  /** Observations of one kind made for one reason. */
  pick<K extends Kind>(kind: K, role: Role): readonly ObservationOf<K>[] {
    return this.role(role).filter((o): o is Observation & ObservationOf<K> => isKind(kind, o));
  }

  /** The profile's endpoints, those that SRV records name included. */
  get endpoints(): readonly Endpoint[] {
    return [...this.#endpoints.values()].filter((e) => !e.control).map((e) => e.endpoint);
  }

  /** Neutral endpoints (TLS and STUN controls) that are no endpoints of the profile. */
  get controls(): readonly Endpoint[] {
    return [...this.#endpoints.values()].filter((e) => e.control).map((e) => e.endpoint);
  }

  endpointsOn(host: string): readonly Known[] {
    return this.#byHost.get(host) ?? [];
  }

  service(set: number): Service | null {
    return this.#services.get(set) ?? null;
  }

  services(endpoint: Endpoint): readonly Service[] {
    return endpoint.sets.map((set) => this.service(set)).filter((service) => service !== null);
  }

  resolution(host: string): Resolution {
    const cached = this.#resolutions.get(host);
    if (cached !== undefined) return cached;
    const resolved = resolve(host, this.#dns.get(host) ?? []);
    const made = this.#dnsTakenOver ? { ...resolved, independent: [] } : resolved;
    this.#resolutions.set(host, made);
    return made;
  }

  /** A question sent where no DNS server is was answered: whoever answers it answers for every server. */
  get dnsTakenOver(): boolean {
    return this.#dnsTakenOver;
  }

  get resolvedNames(): readonly string[] {
    return [...this.#dns.keys()];
  }

  /** Every way to every endpoint and control that was tried. The same array until something was tried since. */
  get paths(): readonly Path[] {
    this.#allPaths ??= [...this.#attempts.keys()]
      .map((key) => this.path(key))
      .filter((path) => path !== null);
    return this.#allPaths;
  }

  path(key: string): Path | null {
    const cached = this.#paths.get(key);
    if (cached !== undefined) return cached;
    const attempts = this.#attempts.get(key);
    if (attempts === undefined) return null;
    const made = makePath(key, attempts);
    this.#paths.set(key, made);
    return made;
  }

  pathsOf(endpoint: Endpoint): readonly Path[] {
    const keys = this.#pathKeys.get(endpointKey(endpoint)) ?? [];
    return keys.map((key) => this.path(key)).filter((path) => path !== null);
  }
}

function makePath(
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

/** The catalogue's TLS and STUN controls, as endpoints. */
function controlEndpoints(subject: Subject): readonly Endpoint[] {
  const stun = subject.controls.stun.flatMap((text): Endpoint[] => {
    const at = text.lastIndexOf(':');
    const port = Number(text.slice(at + 1));
    return at > 0 && Number.isInteger(port) ? [{ sets: [], host: text.slice(0, at), port, as: 'stun' }] : [];
  });
  const tls = subject.controls.tls.map((text): Endpoint => {
    const match = /^(.*):(\d+)$/.exec(text);
    return { sets: [], host: match?.[1] ?? text, port: match ? Number(match[2]) : 443, as: 'tls' };
  });
  return [...tls, ...stun];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
