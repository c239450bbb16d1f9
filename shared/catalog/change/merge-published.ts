import type { Catalog, EndpointSet, ProbeEntry, Profile } from '../catalog.ts';
import { parsePorts } from '../ports.ts';
import { spokenOn } from '../raw-probes.ts';
import { fallsUnder, isWildcard } from '../wildcard.ts';
import { isPublishedId, type PublishedList } from './published.ts';
import { transportOf } from '../../model/target.ts';

/**
 * Sets of the list that the built-in profiles do without: mail, files, Office itself. What is neither here nor in the
 * built-in catalogue is new.
 */
const LEFT_OUT: ReadonlySet<number> = new Set([
  1, 2, 9, 10, 31, 32, 35, 36, 37, 39, 46, 49, 50, 51, 53, 64, 66, 70, 71, 73, 75, 78, 79, 83, 86, 89, 91, 92,
  93, 95, 96, 114, 117, 118, 121, 122, 124, 126, 152, 153, 156, 158, 159, 160,
]);
/** Where new sets for Teams belong. */
const TEAMS_PROFILE = 'teams';
const TEAMS_AREAS: ReadonlySet<string> = new Set(['Skype', 'Common']);

/**
 * Our catalogue with the published records of another day: names, ranges, ports and need are theirs; what we know
 * besides (what a set is for, where it is measured, what is retired, our own sets and profiles) stays.
 */
export function mergePublished(base: Catalog, published: PublishedList): Catalog {
  const theirs = new Map(published.sets.map((set) => [set.id, set]));
  // A list of some services says nothing of the others.
  const areas = new Set(published.sets.map(({ serviceArea }) => serviceArea));
  const kept = base.endpointSets.flatMap((own) => {
    if (!isPublishedId(own.id) || own.retired !== undefined) return [own];
    const record = theirs.get(own.id);
    if (record !== undefined) return [updated(own, record, published)];
    return areas.has(own.serviceArea) ? [] : [own];
  });
  const known = new Set(base.endpointSets.map(({ id }) => id));
  const added = published.sets
    .filter(({ id, serviceArea }) => !known.has(id) && !LEFT_OUT.has(id) && TEAMS_AREAS.has(serviceArea))
    .map(({ probe: _probe, ...record }) => ({
      ...record,
      source: published.source,
      readOn: published.readOn,
    }));
  const endpointSets = [...kept, ...added];
  return {
    ...base,
    version: published.version ?? published.readOn,
    source: `${published.source}, ${published.readOn}; the other lists and their dates stand at each set`,
    profiles: base.profiles.map((profile) => profileOf(profile, endpointSets, added)),
    endpointSets,
  };
}

function profileOf(profile: Profile, sets: readonly EndpointSet[], added: readonly EndpointSet[]): Profile {
  const there = new Set(sets.map(({ id }) => id));
  const kept = profile.sets.filter((id) => there.has(id));
  const all = profile.id === TEAMS_PROFILE ? [...kept, ...added.map(({ id }) => id)] : kept;
  return { ...profile, sets: all };
}

function updated(own: EndpointSet, record: EndpointSet, { source, readOn }: PublishedList): EndpointSet {
  const { feature, probe } = own;
  const { probe: _probe, feature: _feature, retired: _retired, ...published } = record;
  return {
    ...published,
    ...(feature === undefined ? {} : { feature }),
    ...(probe === undefined ? {} : { probe: probesOf(own, record, probe) }),
    source,
    readOn,
  };
}

/** Our own entries as far as the list still has them, and hosts that are new in it. */
function probesOf(
  own: EndpointSet,
  record: EndpointSet,
  probe: readonly ProbeEntry[],
): readonly ProbeEntry[] {
  const before = new Set(own.urls ?? []);
  const kept = probe.filter((entry) => isPublished(entry, record) || !isNamed(entry, own));
  const added = (record.urls ?? [])
    .filter((url) => !isWildcard(url) && !before.has(url))
    .flatMap((host) =>
      singlePorts(record.tcpPorts).map((port): ProbeEntry => ({ host, port, as: spokenOn(port) })),
    )
    .filter(({ host, port }) => !kept.some((entry) => entry.host === host && entry.port === port));
  return [...kept.filter((entry) => hasPort(entry, record)), ...added];
}

/** A relay in the ranges of a set has no name in the list, and no list takes it away. */
const isNamed = ({ host }: ProbeEntry, { urls }: EndpointSet): boolean =>
  (urls ?? []).some((url) => url === host || (isWildcard(url) && fallsUnder(host, url)));
const isPublished = isNamed;

const hasPort = ({ port, as }: ProbeEntry, { tcpPorts, udpPorts }: EndpointSet): boolean =>
  (parsePorts((transportOf(as) === 'tcp' ? tcpPorts : udpPorts) ?? '') ?? []).some(
    ({ from, to }) => from <= port && port <= to,
  );

const singlePorts = (ports: string | undefined): readonly number[] =>
  (parsePorts(ports ?? '') ?? []).filter(({ from, to }) => from === to).map(({ from }) => from);
