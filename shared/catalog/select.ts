import type { NotMeasuredFact } from '../model/not-measured.ts';
import type { Controls, Endpoint, Service, Subject } from '../model/subject.ts';
import type { Catalog, EndpointSet, ProbeEntry, Profile } from './catalog.ts';
import { quote } from './catalog-error.ts';
import { type Covered, gapsOf } from './gaps.ts';
import { rawProbes } from './raw-probes.ts';
import { SipDomains } from './sip-domain.ts';
import { type StandIns, standInsOf } from './stand-ins.ts';
import { isWildcard } from './wildcard.ts';

export interface Choice {
  /** Default: the catalogue's first. */
  readonly profile?: string | undefined;
  /** Valid domain names, as the command line checked them; none is fine. */
  readonly sipDomains: readonly string[];
  /** Our own catalogue: knows hosts that stand for the wildcards and ranges of a raw list. */
  readonly standIns?: Catalog | undefined;
}

export interface Selection {
  readonly profile: Profile;
  readonly subject: Subject;
  readonly notMeasured: readonly NotMeasuredFact[];
}

/** The profile that was asked for is not in the catalogue. */
export class UnknownProfile extends Error {
  readonly wanted: string;
  readonly known: readonly string[];

  constructor(id: string, known: readonly string[]) {
    super(`there is no profile ${quote(id)}; the catalogue has ${known.join(', ')}`);
    this.name = 'UnknownProfile';
    this.wanted = id;
    this.known = known;
  }
}

/**
 * One profile of a catalogue as what a run measures: placeholders filled in, every endpoint once, and what cannot be
 * measured said.
 *
 * @throws {UnknownProfile}
 */
export function select(catalog: Catalog, choice: Choice): Selection {
  const profile = profileOf(catalog, choice.profile);
  const domains = new SipDomains(choice.sipDomains);
  const sets = setsOf(catalog, profile).map((set) => domains.fillSet(set));
  const srv = domains.fillSrv(profile);
  const standIns = standInsOf(choice.standIns, wildcardsWithoutProbes(sets));
  const covered = sets.map((set) => ({ set, probes: set.probe ?? rawProbes(set, standIns) }));
  return {
    profile,
    subject: {
      services: sets.map(serviceOf),
      endpoints: endpointsOf(covered),
      srv,
      controls: controlsFor(catalog, standIns, choice.standIns),
    },
    notMeasured: [...domains.notMeasured, ...gapsOf(covered)],
  };
}

export function profileOf({ profiles }: Catalog, id: string | undefined): Profile {
  const profile = id === undefined ? profiles[0] : profiles.find((one) => one.id === id);
  if (profile !== undefined) return profile;
  throw new UnknownProfile(
    id ?? '',
    profiles.map((one) => one.id),
  );
}

/** In the profile's order: what matters most to it comes first. */
export function setsOf({ endpointSets }: Catalog, profile: Profile): readonly EndpointSet[] {
  const byId = new Map(endpointSets.map((set) => [set.id, set]));
  return [...new Set(profile.sets)].flatMap((id) => byId.get(id) ?? []);
}

const wildcardsWithoutProbes = (sets: readonly EndpointSet[]): readonly string[] =>
  sets.filter(({ probe }) => probe === undefined).flatMap(({ urls }) => (urls ?? []).filter(isWildcard));

/**
 * One endpoint per host, port and way of speaking, for all sets that need it. The first set with a path of its own says
 * what is asked for; a name may be missing only when no set insists on it.
 */
function endpointsOf(covered: readonly Covered[]): readonly Endpoint[] {
  const entries = new Map<string, { readonly set: number; readonly probe: ProbeEntry }[]>();
  for (const { set, probes } of covered) {
    for (const probe of probes) {
      const key = `${probe.host} ${probe.port} ${probe.as}`;
      const known = entries.get(key);
      if (known === undefined) entries.set(key, [{ set: set.id, probe }]);
      else known.push({ set: set.id, probe });
    }
  }
  return [...entries].flatMap(([, needs]) => {
    const [first] = needs;
    if (first === undefined) return [];
    const { host, port, as } = first.probe;
    const path = needs.find(({ probe }) => probe.path !== undefined)?.probe.path;
    return {
      sets: [...new Set(needs.map(({ set }) => set))],
      host,
      port,
      as,
      ...(path === undefined ? {} : { path }),
      ...(needs.every(({ probe }) => probe.mayBeMissing === true) ? { mayBeMissing: true } : {}),
    };
  });
}

export const serviceOf = (set: EndpointSet): Service => ({
  set: set.id,
  area: set.serviceAreaDisplayName,
  feature: set.feature ?? null,
  required: set.required,
  retired: set.retired ?? null,
  urls: set.urls ?? [],
  ips: set.ips ?? [],
});

/**
 * The raw list names no neutral places. Ours serve where it is about the same service; a list of other names belongs
 * to some other network (a laboratory), from which ours may not even be reachable.
 */
function controlsFor(
  { controls, endpointSets }: Catalog,
  standIns: StandIns,
  own: Catalog | undefined,
): Controls {
  const named = Object.values(controls).some((places) => places.length > 0);
  return named || own === undefined || !standIns.sharesNames(endpointSets) ? controls : own.controls;
}
