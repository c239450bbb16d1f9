import type { Allowlist, AllowlistFormat, AllowSet } from './allowlist.ts';
import type { NameRule } from './name-rules.ts';
import { portTexts } from './port-list.ts';
import type { SetRules } from './range-rules.ts';
import { cidrsOf } from './spans.ts';
import type { Messages } from '../messages/messages.ts';

/** What stands above the rules: where they are from, how they are used, and what they leave out. */
export function headTexts(list: Allowlist, format: AllowlistFormat, messages: Messages): readonly string[] {
  const { allowlist: text } = messages;
  const { catalog, profile, report, sets, retired, unfilled, optionalLeftOut } = list;
  return [
    text.title,
    text.made({ catalog: catalog.id, version: catalog.version, readOn: catalog.readOn, profile }),
    ...(report === null ? [] : [text.onlyBlocked(report)]),
    ...(sets.length === 0 && report !== null ? [text.nothingBlocked] : [text.outbound]),
    ...(sets.some(({ required }) => !required) ? [text.optionalMarked] : []),
    ...(optionalLeftOut.length === 0 ? [] : [text.optionalLeftOut(optionalLeftOut)]),
    ...text.howTo[format],
    ...retired.map((set) => text.retired(set)),
    ...(unfilled.length === 0 ? [] : [text.unfilled(unfilled)]),
  ];
}

/** Why a set is in the list: what it is, and what the published list says of it. */
export const setTexts = (set: AllowSet, { allowlist }: Messages): readonly string[] => [
  allowlist.set(set),
  ...(set.notes === null || set.notes.trim() === '' ? [] : [set.notes]),
];

/** `TCP 80, 443; UDP 3478-3481` */
export const portWords = ({ tcp, udp }: Pick<AllowSet, 'tcp' | 'udp'>): string =>
  [
    ...(tcp.length === 0 ? [] : [`TCP ${portTexts(tcp).join(', ')}`]),
    ...(udp.length === 0 ? [] : [`UDP ${portTexts(udp).join(', ')}`]),
  ].join('; ');

/** What a packet filter says of a set besides its rules, or in their place. */
export function rangeNotes(
  { set, rules, coveredBy }: SetRules,
  { allowlist: text }: Messages,
): readonly string[] {
  const others = coveredBy.map(({ id }) => id);
  if (set.ranges.length === 0 && set.names.length === 0) return [text.noPlaces];
  if (set.ranges.length === 0) return [text.noRanges({ names: set.names, ports: portWords(set) })];
  if (set.tcp.length === 0 && set.udp.length === 0) return [text.noPorts];
  if (others.length === 0) return [];
  return [rules.length === 0 ? text.covered(others) : text.partlyCovered(others)];
}

/** What a proxy says of a set besides its rules, or in their place. */
export function nameNotes(rule: NameRule, messages: Messages): readonly string[] {
  const { allowlist: text } = messages;
  const others = rule.coveredBy.map(({ id }) => id);
  if (others.length === 0) return notCarried(rule.set, messages);
  return [
    ...notCarried(rule.set, messages),
    rule.names.length === 0 ? text.covered(others) : text.partlyCovered(others),
  ];
}

/** What of a set no proxy can let out: it needs a firewall besides. */
export function notCarried(set: AllowSet, { allowlist: text }: Messages): readonly string[] {
  const ranges = cidrsOf(set.ranges).map((range) => range.text);
  if (set.names.length === 0 && ranges.length === 0) return [text.noPlaces];
  if (set.tcp.length === 0 && set.udp.length > 0) {
    return ranges.length === 0
      ? [text.udpElsewhere(portWords(set))]
      : [text.noNames({ ranges, ports: portWords(set) })];
  }
  return [
    ...(set.names.length === 0 && ranges.length > 0 ? [text.noNames({ ranges, ports: portWords(set) })] : []),
    ...(set.names.length > 0 && set.tcp.length === 0 ? [text.noPorts] : []),
    ...(set.names.length > 0 && set.udp.length > 0
      ? [text.udpElsewhere(portWords({ tcp: [], udp: set.udp }))]
      : []),
  ];
}
