import { controlEndpoints } from './control-endpoints.ts';
import { asOf, endpointKey, makePath, pathKey, proxiedKey, type Path, type PathEntry } from './path.ts';
import { answered, resolve, type DnsObservation, type Resolution } from './resolution.ts';
import type { Environment, HostFirewall } from '../model/environment.ts';
import { isKind, type Observation, type ObservationOf } from '../model/observation.ts';
import type { Role } from '../model/order.ts';
import type { Endpoint, Service, Subject } from '../model/subject.ts';
import type { Kind } from '../model/values.ts';

type Known = { readonly endpoint: Endpoint; readonly control: boolean };

const REPEATED: ReadonlySet<Role> = new Set<Role>(['sweep', 'confirm', 'control']);

/**
 * Everything measured so far, indexed. It only grows; the plan asks it what is known, the rules ask it what happened.
 * It judges nothing.
 */
export class Evidence {
  readonly subject: Subject;
  #environment: Environment;
  readonly #services: ReadonlyMap<number, Service>;
  readonly #byKind = new Map<Kind, Observation[]>();
  readonly #byRole = new Map<Role, Observation[]>();
  readonly #dns = new Map<string, DnsObservation[]>();
  readonly #resolutions = new Map<string, Resolution>();
  #dnsTakenOver = false;
  readonly #endpoints = new Map<string, Known>();
  readonly #byHost = new Map<string, Known[]>();
  readonly #attempts = new Map<string, PathEntry & { readonly list: Observation[] }>();
  readonly #paths = new Map<string, Path>();
  /** All of them, until another attempt is added. */
  #allPaths: readonly Path[] | null = null;
  readonly #pathKeys = new Map<string, string[]>();
  readonly #proxiedKeys = new Map<string, string[]>();

  constructor(subject: Subject, environment: Environment) {
    this.subject = subject;
    this.#environment = environment;
    this.#services = new Map(subject.services.map((service) => [service.set, service]));
    for (const endpoint of subject.endpoints) this.#know({ endpoint, control: false });
    for (const endpoint of controlEndpoints(subject)) this.#know({ endpoint, control: true });
  }

  get environment(): Environment {
    return this.#environment;
  }

  /** Found out while the network is measured: a script may have to be fetched for it. */
  knowProxy(proxy: Environment['proxy']): void {
    this.#environment = { ...this.#environment, proxy };
  }

  /** Read while the network is measured, since it takes long on some systems. */
  knowHostFirewall(hostFirewall: HostFirewall | null): void {
    this.#environment = { ...this.#environment, hostFirewall };
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
    const { via } = observation;
    const key =
      via === undefined ? pathKey({ host, port, as }, address) : proxiedKey({ host, port, as }, via);
    const at = via === undefined ? { address, via: null } : { address: '', via };
    const attempts = this.#attempts.get(key) ?? { ...entry, ...at, list: [] };
    attempts.list.push(observation);
    const keys = via === undefined ? this.#pathKeys : this.#proxiedKeys;
    if (attempts.list.length === 1) push(keys, endpointKey({ host, port, as }), key);
    this.#attempts.set(key, attempts);
    this.#paths.delete(key);
    this.#allPaths = null;
  }

  of<K extends Kind>(kind: K): readonly ObservationOf<K>[] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `add` files each observation under its own kind
    return (this.#byKind.get(kind) ?? []) as readonly Observation[] as readonly ObservationOf<K>[];
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

  /** Every direct way to every endpoint and control that was tried. The same array until something was tried since. */
  get paths(): readonly Path[] {
    this.#allPaths ??= [...this.#pathKeys.values()]
      .flat()
      .map((key) => this.path(key))
      .filter((path) => path !== null);
    return this.#allPaths;
  }

  /** Every way through a proxy that was tried. */
  get proxied(): readonly Path[] {
    return [...this.#proxiedKeys.values()]
      .flat()
      .map((key) => this.path(key))
      .filter((path) => path !== null);
  }

  proxiedPathsOf(endpoint: Endpoint): readonly Path[] {
    const keys = this.#proxiedKeys.get(endpointKey(endpoint)) ?? [];
    return keys.map((key) => this.path(key)).filter((path) => path !== null);
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
