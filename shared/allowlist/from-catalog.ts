import type { Allowlist, AllowSet, RetiredSet } from './allowlist.ts';
import { allowSet, type Places } from './allow-set.ts';
import { catalogDate } from '../catalog/catalog-date.ts';
import type { Catalog, EndpointSet } from '../catalog/catalog.ts';
import { profileOf, setsOf } from '../catalog/select.ts';
import { SipDomains } from '../catalog/sip-domain.ts';

export interface AllowChoice {
  /** Default: the catalogue's first. */
  readonly profile?: string | undefined;
  readonly sipDomains: readonly string[];
  /** Without the optional sets. */
  readonly requiredOnly: boolean;
}

/**
 * What one profile of a catalogue needs, with what is left out and why.
 *
 * @throws {UnknownProfile} and {CatalogError} for what is no name, range or port
 */
export function allowlistOfCatalog(catalog: Catalog, choice: AllowChoice): Allowlist {
  const profile = profileOf(catalog, choice.profile);
  const domains = new SipDomains(choice.sipDomains);
  const placeOf = new Map(catalog.endpointSets.map(({ id }, index) => [id, index]));
  const sets: AllowSet[] = [];
  const retired: RetiredSet[] = [];
  const optionalLeftOut: number[] = [];
  for (const set of setsOf(catalog, profile)) {
    const end = retirement(set);
    if (end !== null) retired.push(end);
    else if (choice.requiredOnly && !set.required) optionalLeftOut.push(set.id);
    else sets.push(setOf(domains.fillSet(set), placeOf.get(set.id) ?? 0));
  }
  return {
    catalog: { id: catalog.id, version: catalog.version, readOn: catalogDate(catalog, profile.id) },
    profile: profile.id,
    report: null,
    sets,
    retired,
    optionalLeftOut,
    // Hosts that are only measured are no part of a rule.
    unfilled: domains.notMeasured
      .map(({ what }) => what)
      .filter((name) => catalog.endpointSets.some(({ urls }) => urls?.includes(name))),
  };
}

/**
 * Every living set of a catalogue, whatever the profile; places of a SIP domain, which each site fills for itself, apart.
 *
 * @throws {CatalogError}
 */
export function allowlistOfSets({ endpointSets }: Catalog): readonly AllowSet[] {
  const domains = new SipDomains([]);
  return endpointSets.flatMap((set, index) =>
    set.retired === undefined ? [setOf(domains.fillSet(set), index)] : [],
  );
}

const retirement = ({ id, serviceAreaDisplayName, retired }: EndpointSet): RetiredSet | null =>
  retired === undefined ? null : { id, area: serviceAreaDisplayName, ...retired };

function setOf(set: EndpointSet, index: number): AllowSet {
  const field = (name: string, at: number): readonly PropertyKey[] => ['endpointSets', index, name, at];
  const places: Places = {
    name: (at) => field('urls', at),
    range: (at) => field('ips', at),
    ports: (transport) => ['endpointSets', index, `${transport}Ports`],
  };
  return allowSet(
    {
      id: set.id,
      area: set.serviceAreaDisplayName,
      feature: set.feature ?? null,
      required: set.required,
      notes: set.notes ?? null,
      names: set.urls ?? [],
      ips: set.ips ?? [],
      tcpPorts: set.tcpPorts ?? null,
      udpPorts: set.udpPorts ?? null,
    },
    places,
  );
}
