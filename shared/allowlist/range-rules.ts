import type { Allowlist, AllowSet, Span } from './allowlist.ts';
import { portsHold } from './port-list.ts';
import { spansHold } from './spans.ts';
import type { PortRange } from '../catalog/ports.ts';

export const TRANSPORTS = ['tcp', 'udp'] as const;

/** Addresses and ports of one transport that a packet filter opens. */
export interface RangeRule {
  readonly set: AllowSet;
  readonly transport: 'tcp' | 'udp';
  readonly ports: readonly PortRange[];
  readonly ranges: readonly Span[];
}

/** The rules of one set, and the other sets whose rules make its own needless. */
export interface SetRules {
  readonly set: AllowSet;
  readonly rules: readonly RangeRule[];
  readonly coveredBy: readonly AllowSet[];
}

/** Beyond this many rules only equal ones are looked for: a list of that kind is no catalogue of a person's. */
const MOST_COMPARED = 2_000;

/**
 * What a packet filter needs, set by set. A rule that another one holds entirely is left out; but what is required
 * never leans on what is optional, which somebody may take away.
 */
export function rangeRules({ sets }: Allowlist): readonly SetRules[] {
  const all = sets.flatMap(rulesOf);
  const compared = all.length <= MOST_COMPARED;
  const covers = all.map((rule, index) =>
    compared ? (all.find((other, at) => at !== index && holds(other, rule, at < index)) ?? null) : null,
  );
  return sets.map((set) => {
    const own = all.flatMap((rule, index) => (rule.set === set ? [{ rule, by: covers[index] ?? null }] : []));
    return {
      set,
      rules: own.filter(({ by }) => by === null).map(({ rule }) => rule),
      coveredBy: [...new Set(own.flatMap(({ by }) => (by === null ? [] : [by.set])))],
    };
  });
}

const rulesOf = (set: AllowSet): readonly RangeRule[] =>
  set.ranges.length === 0
    ? []
    : TRANSPORTS.filter((transport) => set[transport].length > 0).map((transport) => ({
        set,
        transport,
        ports: set[transport],
        ranges: set.ranges,
      }));

/** Of two that are equal the first stays. */
function holds(outer: RangeRule, inner: RangeRule, isBefore: boolean): boolean {
  if (outer.transport !== inner.transport || (inner.set.required && !outer.set.required)) return false;
  if (!contains(outer, inner)) return false;
  const isEqual = contains(inner, outer) && outer.set.required === inner.set.required;
  return !isEqual || isBefore;
}

const contains = (outer: RangeRule, inner: RangeRule): boolean =>
  portsHold(outer.ports, inner.ports) && spansHold(outer.ranges, inner.ranges);
