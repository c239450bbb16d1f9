import type { Allowlist, AllowSet, RetiredSet } from './allowlist.ts';
import { allowSet } from './allow-set.ts';
import { isBlocked } from './blocked-codes.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { serviceOf } from '../catalog/select.ts';
import { fallsUnder, isWildcard } from '../catalog/wildcard.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Service } from '../model/subject.ts';
import { portLabel, type Transport, transportOf } from '../model/target.ts';

type Path = readonly PropertyKey[];

/** What of one set was found blocked: hosts, with their place in the report, and ports. */
interface BlockedSet {
  readonly hosts: Map<string, Path>;
  readonly ports: Set<string>;
}

/**
 * Only what a saved report found blocked: its sets, with the names that cover the blocked hosts, and the blocked ports.
 * The report says itself what its sets are; where it does not (it is of another tool), the catalogue is asked.
 *
 * @throws {CatalogError} for what is no name, range or port, with its place in the report
 */
export function allowlistOfReport(report: Report, catalog: Catalog, requiredOnly = false): Allowlist {
  const blocked = blockedSets(report);
  const known = servicesOf(report, catalog);
  const sets: AllowSet[] = [];
  const retired: RetiredSet[] = [];
  const optionalLeftOut: number[] = [];
  for (const [id, found] of blocked) {
    const { service, path } = known.get(id) ?? unknownSet(id);
    if (service.retired !== null) retired.push({ id, area: service.area, ...service.retired });
    else if (requiredOnly && !service.required) optionalLeftOut.push(id);
    else sets.push(blockedSet(service, path, found));
  }
  const { startedAt, label, profile } = report;
  return {
    catalog: {
      id: report.catalog.id,
      version: report.catalog.version,
      readOn: report.catalog.readOn ?? null,
    },
    profile,
    report: { startedAt, label },
    sets,
    retired,
    optionalLeftOut,
    unfilled: [],
  };
}

/** What findings of blocking name, by set, the most important finding's first. */
function blockedSets(report: Report): ReadonlyMap<number, BlockedSet> {
  const sets = new Map<number, BlockedSet>();
  for (const [index, finding] of report.findings.entries()) {
    if (finding.severity === 'info' || !isBlocked(finding.code)) continue;
    const { sets: ids, hosts } = finding.scope;
    // What belongs to no set (a place where certificates are checked) is none the less to be opened.
    for (const id of ids.length > 0 ? ids : [NO_SET]) {
      const set = sets.get(id) ?? { hosts: new Map<string, Path>(), ports: new Set<string>() };
      sets.set(id, set);
      const endpoints = endpointsOf(finding, id, report);
      const own = endpoints.known ? endpoints.hosts : new Set(hosts);
      for (const [at, host] of hosts.entries())
        if (own.has(host)) set.hosts.set(host, ['findings', index, 'scope', 'hosts', at]);
      for (const port of portsOf(finding, endpoints)) set.ports.add(port);
    }
  }
  return sets;
}

const NO_SET = 0;

interface Concerned {
  /** The report says which endpoints are the set's. */
  readonly known: boolean;
  readonly hosts: ReadonlySet<string>;
  /** `443/tcp` */
  readonly ports: ReadonlySet<string>;
}

function endpointsOf({ scope }: Finding, id: number, { subject }: Report): Concerned {
  const hosts = new Set(scope.hosts);
  const own = (subject?.endpoints ?? []).filter(({ sets, host }) => sets.includes(id) && hosts.has(host));
  return {
    known: own.length > 0,
    hosts: new Set(own.map(({ host }) => host)),
    ports: new Set(own.map(({ port, as }) => portLabel(port, transportOf(as)))),
  };
}

/** A relay is measured on more ports than its endpoint names, so that UDP counts by its kind alone. */
function portsOf({ scope }: Finding, { known, ports }: Concerned): Iterable<string> {
  if (scope.ports.length === 0) return ports;
  if (!known) return scope.ports;
  const speaksUdp = [...ports].some((port) => port.endsWith('/udp'));
  return scope.ports.filter((port) => ports.has(port) || (speaksUdp && port.endsWith('/udp')));
}

interface Known {
  readonly service: Service;
  /** Where it stands in the report or the catalogue. */
  readonly path: Path;
}

function servicesOf({ subject }: Report, catalog: Catalog): ReadonlyMap<number, Known> {
  if (subject !== undefined) {
    return new Map(
      subject.services.map((service, index) => [
        service.set,
        { service, path: ['subject', 'services', index] },
      ]),
    );
  }
  return new Map(
    catalog.endpointSets.map((set, index) => [
      set.id,
      { service: serviceOf(set), path: ['endpointSets', index] },
    ]),
  );
}

const unknownSet = (set: number): Known => ({
  service: { set, area: '', feature: null, required: true, retired: null, urls: [], ips: [] },
  path: [],
});

/** The set's names that cover the blocked hosts, and those hosts that none covers (a service record named them). */
function blockedSet(service: Service, path: Path, { hosts, ports }: BlockedSet): AllowSet {
  const { set: id, area, feature, required, urls, ips } = service;
  const covering = urls
    .map((name, at) => ({ name, path: [...path, 'urls', at] }))
    .filter(({ name }) => covers(name, hosts.keys()));
  // A set of ranges alone has no names: the host is our own choice among its addresses.
  const rangesOnly = urls.length === 0 && ips.length > 0;
  const others = [...hosts]
    .filter(([host]) => !rangesOnly && !urls.some((name) => covers(name, [host])))
    .map(([name, place]) => ({ name, path: place }));
  const names = [...covering, ...others];
  return allowSet(
    {
      id,
      area,
      feature,
      required,
      notes: null,
      names: names.map(({ name }) => name),
      ips,
      tcpPorts: portList(ports, 'tcp'),
      udpPorts: portList(ports, 'udp'),
    },
    {
      name: (index) => names[index]?.path ?? [],
      range: (index) => [...path, 'ips', index],
      ports: () => ['findings'],
    },
  );
}

function covers(name: string, hosts: Iterable<string>): boolean {
  const all = [...hosts];
  return isWildcard(name) ? all.some((host) => fallsUnder(host, name)) : all.includes(name);
}

function portList(ports: ReadonlySet<string>, transport: Transport): string | null {
  const suffix = `/${transport}`;
  const own = [...ports].filter((port) => port.endsWith(suffix));
  return own.length === 0 ? null : own.map((port) => port.slice(0, -suffix.length)).join(',');
}
