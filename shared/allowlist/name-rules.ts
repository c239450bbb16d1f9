import type { Allowlist, AllowSet } from './allowlist.ts';
import { portsHold } from './port-list.ts';
import type { PortRange } from '../catalog/ports.ts';
import { wildcardLookup } from '../catalog/wildcard.ts';

/** The names of one set that a proxy lets pass, and the other sets whose names make the rest of its own needless. */
export interface NameRule {
  readonly set: AllowSet;
  readonly names: readonly string[];
  /** TCP; null: none are published, so none are asked for. */
  readonly ports: readonly PortRange[] | null;
  readonly coveredBy: readonly AllowSet[];
}

/**
 * What a proxy needs, set by set. A proxy carries TCP: sets with names that are UDP alone have none here. A name that
 * another set lets pass on the same ports is left out; but what is required never leans on what is optional.
 */
export function nameRules({ sets }: Allowlist): readonly NameRule[] {
  const owners = new Map<string, AllowSet[]>();
  for (const set of sets)
    for (const name of carried(set)) owners.set(name, [...(owners.get(name) ?? []), set]);
  const wider = wildcardLookup(owners.keys());
  const places = new Map(sets.map((set, index) => [set, index]));
  const isFirst = (one: AllowSet, other: AllowSet): boolean =>
    (places.get(one) ?? 0) < (places.get(other) ?? 0);
  /** The set that lets the name pass as well, so that `set` need not. */
  const coverOf = (name: string, set: AllowSet): AllowSet | undefined => {
    const same = (owners.get(name) ?? []).find(
      (owner) => owner !== set && holds(owner, set) && (!holds(set, owner) || isFirst(owner, set)),
    );
    if (same !== undefined) return same;
    const others = wider(name).filter((other) => other !== name);
    return others.flatMap((other) => owners.get(other) ?? []).find((owner) => holds(owner, set));
  };
  return sets.map((set) => {
    const covers = carried(set).map((name) => ({ name, by: coverOf(name, set) }));
    return {
      set,
      names: covers.filter(({ by }) => by === undefined).map(({ name }) => name),
      ports: portsOf(set),
      coveredBy: [...new Set(covers.flatMap(({ by }) => (by === undefined || by === set ? [] : [by])))],
    };
  });
}

/** Names that a proxy can carry at all. */
const carried = (set: AllowSet): readonly string[] => (isUdpOnly(set) ? [] : set.names);
const isUdpOnly = ({ tcp, udp }: AllowSet): boolean => tcp.length === 0 && udp.length > 0;
const portsOf = ({ tcp }: AllowSet): readonly PortRange[] | null => (tcp.length === 0 ? null : tcp);

function holds(outer: AllowSet, inner: AllowSet): boolean {
  if (inner.required && !outer.required) return false;
  const [wide, narrow] = [portsOf(outer), portsOf(inner)];
  return wide === null || (narrow !== null && portsHold(wide, narrow));
}
