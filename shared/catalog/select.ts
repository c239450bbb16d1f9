import type { NotMeasuredFact } from '../model/not-measured.ts';
import type { Controls, Endpoint, Service, Subject } from '../model/subject.ts';
import type { Catalog, EndpointSet, Profile } from './catalog.ts';
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
  readonly known: readonly string[];

  constructor(id: string, known: readonly string[]) {
    super(`there is no profile ${quote(id)}; the catalogue has ${known.join(', ')}`);
    this.name = 'UnknownProfile';
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
  const wanted = new Set(profile.sets);
  const domains = new SipDomains(choice.sipDomains);
  const sets = catalog.endpointSets.filter(({ id }) => wanted.has(id)).map((set) => domains.fillSet(set));
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

function profileOf({ profiles }: Catalog, id: string | undefined): Profile {
  const profile = id === undefined ? profiles[0] : profiles.find((one) => one.id === id);
  if (profile !== undefined) return profile;
  throw new UnknownProfile(
    id ?? '',
    profiles.map((one) => one.id),
  );
}

const wildcardsWithoutProbes = (sets: readonly EndpointSet[]): readonly string[] =>
  sets.filter(({ probe }) => probe === undefined).flatMap(({ urls }) => (urls ?? []).filter(isWildcard));

function endpointsOf(covered: readonly Covered[]): readonly Endpoint[] {
  const byKey = new Map<string, { readonly endpoint: Endpoint; readonly sets: Set<number> }>();
  for (const { set, probes } of covered) {
    for (const { host, port, as, path } of probes) {
      const key = `${host} ${port} ${as} ${path ?? '/'}`;
      const known = byKey.get(key);
      if (known !== undefined) {
        known.sets.add(set.id);
        continue;
      }
      const endpoint = { sets: [], host, port, as, ...(path === undefined ? {} : { path }) };
      byKey.set(key, { endpoint, sets: new Set([set.id]) });
    }
  }
  return [...byKey.values()].map(({ endpoint, sets }) => ({ ...endpoint, sets: [...sets] }));
}

const serviceOf = (set: EndpointSet): Service => ({
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
