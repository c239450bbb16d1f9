import type { AllowSet, Span } from '../../allowlist/allowlist.ts';
import { mergedPorts, portTexts } from '../../allowlist/port-list.ts';
import { cidrsOf, mergedSpans } from '../../allowlist/spans.ts';
import type { PortRange } from '../ports.ts';
import { wildcardLookup } from '../wildcard.ts';

/** One destination that a firewall or proxy has to let through on these ports. */
export interface Opening {
  /** A name, a wildcard or a range. */
  readonly destination: string;
  /** `443/tcp`, `3478-3481/udp` */
  readonly ports: readonly string[];
  readonly sets: readonly number[];
}

const TRANSPORTS = ['tcp', 'udp'] as const;

/**
 * What `wanted` needs and `had` does not let through already, by whatever set: a name that moves to another set, or
 * under a wildcard that was there, is nothing new.
 */
export const openingsBeyond = (had: readonly AllowSet[], wanted: readonly AllowSet[]): readonly Opening[] => [
  ...names(had, wanted),
  ...ranges(had, wanted),
];

function names(had: readonly AllowSet[], wanted: readonly AllowSet[]): readonly Opening[] {
  const owners = new Map<string, AllowSet[]>();
  for (const set of had) for (const name of set.names) owners.set(name, [...(owners.get(name) ?? []), set]);
  const wider = wildcardLookup(owners.keys());
  const found = new Map<string, { readonly ports: Map<string, PortRange[]>; readonly sets: Set<number> }>();
  for (const set of wanted) {
    for (const name of set.names) {
      const covering = [...new Set([name, ...wider(name)])].flatMap((other) => owners.get(other) ?? []);
      for (const transport of TRANSPORTS) {
        const open = mergedPorts(covering.flatMap((owner) => owner[transport]));
        const missing = portsWithout(set[transport], open);
        if (missing.length === 0) continue;
        const known = found.get(name) ?? { ports: new Map<string, PortRange[]>(), sets: new Set<number>() };
        found.set(name, known);
        known.sets.add(set.id);
        known.ports.set(transport, [...(known.ports.get(transport) ?? []), ...missing]);
      }
    }
  }
  return [...found].map(([destination, { ports, sets }]) => ({
    destination,
    ports: [...ports].flatMap(([transport, list]) => labels(mergedPorts(list), transport)),
    sets: [...sets],
  }));
}

/** Address by address and port by port: a range may be new for some of its ports alone. */
function ranges(had: readonly AllowSet[], wanted: readonly AllowSet[]): readonly Opening[] {
  const found = new Map<string, { readonly ports: Set<string>; readonly sets: Set<number> }>();
  for (const transport of TRANSPORTS) {
    const edges = had.flatMap((set) => set[transport]).flatMap(({ from, to }) => [from, to + 1]);
    const open = new Map<string, readonly Span[]>();
    /** What is let through on these ports, whatever the set: the same question comes from many sets. */
    const openOn = (piece: PortRange): readonly Span[] => {
      const key = `${piece.from}-${piece.to}`;
      const known = open.get(key);
      if (known !== undefined) return known;
      const spans = had
        .filter((one) => one[transport].some(({ from, to }) => from <= piece.from && piece.to <= to))
        .flatMap((one) => one.ranges);
      const merged = mergedSpans(spans);
      open.set(key, merged);
      return merged;
    };
    for (const set of wanted) {
      const missing = new Map<string, PortRange[]>();
      for (const piece of set[transport].flatMap((range) => pieces(range, edges))) {
        for (const { text } of cidrsOf(spansWithout(set.ranges, openOn(piece))))
          missing.set(text, [...(missing.get(text) ?? []), piece]);
      }
      for (const [text, ports] of missing) {
        const known = found.get(text) ?? { ports: new Set<string>(), sets: new Set<number>() };
        found.set(text, known);
        known.sets.add(set.id);
        for (const label of labels(mergedPorts(ports), transport)) known.ports.add(label);
      }
    }
  }
  return [...found].map(([destination, { ports, sets }]) => ({
    destination,
    ports: [...ports],
    sets: [...sets],
  }));
}

const labels = (ports: readonly PortRange[], transport: string): readonly string[] =>
  portTexts(ports).map((text) => `${text}/${transport}`);

/** A range cut where the others begin and end. */
function pieces({ from, to }: PortRange, edges: readonly number[]): readonly PortRange[] {
  const cuts = [...new Set(edges.filter((edge) => edge > from && edge <= to))].toSorted((a, b) => a - b);
  return [from, ...cuts].map((start, index) => ({ from: start, to: (cuts[index] ?? to + 1) - 1 }));
}

function portsWithout(ports: readonly PortRange[], without: readonly PortRange[]): readonly PortRange[] {
  const edges = without.flatMap(({ from, to }) => [from, to + 1]);
  return mergedPorts(
    ports
      .flatMap((range) => pieces(range, edges))
      .filter((piece) => !without.some(({ from, to }) => from <= piece.from && piece.to <= to)),
  );
}

/** Both merged, hence in order. */
function spansWithout(spans: readonly Span[], without: readonly Span[]): readonly Span[] {
  let first = 0;
  return spans.flatMap((span) => {
    while (first < without.length && isBefore(without[first], span)) first += 1;
    const left: Span[] = [];
    let { from } = span;
    for (let at = first; at < without.length; at += 1) {
      const other = without[at];
      if (other === undefined || other.family !== span.family || other.from > span.to) break;
      if (other.from > from) left.push({ ...span, from, to: other.from - 1n });
      from = other.to + 1n;
    }
    return from <= span.to ? [...left, { ...span, from }] : left;
  });
}

const isBefore = (one: Span | undefined, other: Span): boolean =>
  one !== undefined && (one.family < other.family || (one.family === other.family && one.to < other.from));
