import { allowlistOfSets } from '../../allowlist/from-catalog.ts';
import type { Catalog, EndpointSet } from '../catalog.ts';
import { parsePorts, rangeLabel } from '../ports.ts';
import { type Opening, openingsBeyond } from './openings.ts';

/** Values that are there in one of two catalogues only. */
export interface ListChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export const CHANGED_FACTS = ['category', 'required', 'expressRoute', 'feature', 'retired'] as const;
export type ChangedFact = (typeof CHANGED_FACTS)[number];

export interface SetChange {
  readonly id: number;
  readonly area: string;
  readonly feature: string | null;
  readonly required: boolean;
  readonly change: 'added' | 'removed' | 'changed';
  readonly urls: ListChange;
  readonly ips: ListChange;
  readonly tcpPorts: ListChange;
  readonly udpPorts: ListChange;
  /** As text; null where it was not said. Empty for sets that come or go. */
  readonly facts: readonly {
    readonly fact: ChangedFact;
    readonly before: string | null;
    readonly now: string | null;
  }[];
}

export interface CatalogDiff {
  readonly callpathCatalogDiff: 1;
  readonly a: CatalogName;
  readonly b: CatalogName;
  readonly sets: readonly SetChange[];
  /** What it means for rules that let `a` through. */
  readonly rules: { readonly open: readonly Opening[]; readonly close: readonly Opening[] };
}
export interface CatalogName {
  readonly id: string;
  readonly version: string;
}

/**
 * From one catalogue to another: what changed, set by set, and what that means for firewalls. What is retired needs no
 * rules, so that retiring a set closes what only it needed.
 *
 * @throws {CatalogError} for what no rule can be made of
 */
export function catalogDiff(a: Catalog, b: Catalog): CatalogDiff {
  const before = new Map(a.endpointSets.map((set) => [set.id, set]));
  const now = new Map(b.endpointSets.map((set) => [set.id, set]));
  const ids = [...new Set([...before.keys(), ...now.keys()])];
  const had = allowlistOfSets(a);
  const wanted = allowlistOfSets(b);
  return {
    callpathCatalogDiff: 1,
    a: { id: a.id, version: a.version },
    b: { id: b.id, version: b.version },
    sets: ids.flatMap((id) => changeOf(before.get(id), now.get(id)) ?? []),
    rules: { open: openingsBeyond(had, wanted), close: openingsBeyond(wanted, had) },
  };
}

function changeOf(before: EndpointSet | undefined, now: EndpointSet | undefined): SetChange | null {
  const set = now ?? before;
  if (set === undefined) return null;
  const change: SetChange = {
    id: set.id,
    area: set.serviceAreaDisplayName,
    feature: set.feature ?? null,
    required: set.required,
    change: before === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
    urls: listChange(before?.urls, now?.urls),
    ips: listChange(before?.ips, now?.ips),
    tcpPorts: listChange(portList(before?.tcpPorts), portList(now?.tcpPorts)),
    udpPorts: listChange(portList(before?.udpPorts), portList(now?.udpPorts)),
    facts: before === undefined || now === undefined ? [] : changedFacts(before, now),
  };
  const lists = [change.urls, change.ips, change.tcpPorts, change.udpPorts];
  const isSame = lists.every(({ added, removed }) => added.length === 0 && removed.length === 0);
  return change.change === 'changed' && isSame && change.facts.length === 0 ? null : change;
}

function listChange(before: readonly string[] = [], now: readonly string[] = []): ListChange {
  const [old, current] = [new Set(before), new Set(now)];
  return {
    added: [...current].filter((value) => !old.has(value)),
    removed: [...old].filter((value) => !current.has(value)),
  };
}

const portList = (ports: string | undefined): readonly string[] =>
  (parsePorts(ports ?? '') ?? []).map(rangeLabel);

const changedFacts = (before: EndpointSet, now: EndpointSet): SetChange['facts'] =>
  CHANGED_FACTS.map((fact) => ({ fact, before: factOf(before, fact), now: factOf(now, fact) })).filter(
    (change) => change.before !== change.now,
  );

function factOf(set: EndpointSet, fact: ChangedFact): string | null {
  if (fact === 'retired') return set.retired?.on ?? null;
  const value = set[fact];
  return value === undefined ? null : String(value);
}
