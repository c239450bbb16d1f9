import type { EndpointSet } from '../../../shared/catalog/catalog.ts';
import { isHostName } from '../../../shared/catalog/host-name.ts';
import { parsePorts } from '../../../shared/catalog/ports.ts';
import { wildcardLookup } from '../../../shared/catalog/wildcard.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { transportOf } from '../../../shared/model/target.ts';
import { overlap, prefixOf } from './prefix.ts';
import { folded } from '../../state/folded.ts';
import { type SearchTerm, searchTerms } from './search-term.ts';

/** A set that has everything that is looked for, and which of its names and ranges are the reason. */
export interface FoundSet {
  readonly set: EndpointSet;
  readonly names: ReadonlySet<string>;
  readonly ranges: ReadonlySet<string>;
}

interface Hits {
  readonly names: readonly string[];
  readonly ranges: readonly string[];
}
const ELSEWHERE: Hits = { names: [], ranges: [] };
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The sets that have every word of the query: in a name (or under the wildcard that covers it), in a range (an address
 * is found in the range that contains it), among the ports, or in what `wordsOf` says about the set.
 */
export function searchSets(
  sets: readonly EndpointSet[],
  query: string,
  wordsOf: (set: EndpointSet) => string,
): readonly FoundSet[] {
  const finders = searchTerms(query).map((term) => finderOf(term, wordsOf));
  if (finders.length === 0) return sets.map((set) => ({ set, names: NOTHING, ranges: NOTHING }));
  return sets.flatMap((set) => {
    const hits: Hits[] = [];
    for (const find of finders) {
      const found = find(set);
      if (found === null) return [];
      hits.push(found);
    }
    return {
      set,
      names: new Set(hits.flatMap(({ names }) => names)),
      ranges: new Set(hits.flatMap(({ ranges }) => ranges)),
    };
  });
}

/** Null: the set does not have it. */
type Finder = (set: EndpointSet) => Hits | null;

function finderOf(term: SearchTerm, wordsOf: (set: EndpointSet) => string): Finder {
  switch (term.kind) {
    case 'address': {
      const wanted = prefixOf(term.cidr);
      return ({ urls = [], ips = [], probe = [] }) => {
        const ranges = ips.filter((range) => overlap(wanted, prefixOf(range)));
        const names = urls.filter((url) => url === term.text);
        const probed = probe.some(({ host }) => host === term.text);
        return ranges.length > 0 || names.length > 0 || probed ? { names, ranges } : null;
      };
    }
    case 'port':
      return (set) => {
        if (hasPort(set, term)) return ELSEWHERE;
        const names =
          term.transport === null ? (set.urls ?? []).filter((url) => url.includes(term.text)) : [];
        return names.length > 0 || String(set.id) === term.text ? { names, ranges: [] } : null;
      };
    case 'text': {
      const isHost = isHostName(term.text) && term.text.includes('.');
      return (set) => {
        const { urls = [], ips = [], probe = [] } = set;
        const covering = new Set(isHost ? wildcardLookup(urls)(term.text) : []);
        const names = urls.filter((url) => url.includes(term.text) || covering.has(url));
        const ranges = ips.filter((range) => range.includes(term.text));
        const elsewhere =
          probe.some(({ host }) => host.includes(term.text)) || folded(wordsOf(set)).includes(term.text);
        return names.length > 0 || ranges.length > 0 || elsewhere ? { names, ranges } : null;
      };
    }
    default:
      return assertNever(term);
  }
}

function hasPort(set: EndpointSet, { port, transport }: Extract<SearchTerm, { kind: 'port' }>): boolean {
  const published = [
    ...(transport === 'udp' ? [] : (parsePorts(set.tcpPorts ?? '') ?? [])),
    ...(transport === 'tcp' ? [] : (parsePorts(set.udpPorts ?? '') ?? [])),
  ];
  return (
    published.some(({ from, to }) => port >= from && port <= to) ||
    (set.probe ?? []).some(
      (probe) => probe.port === port && (transport === null || transportOf(probe.as) === transport),
    )
  );
}
