import type { Allowlist, AllowSet } from '../allowlist.ts';
import { asciiText } from '../comment.ts';
import { nameRules } from '../name-rules.ts';
import { rangeRules } from '../range-rules.ts';
import { notCarried, portWords, rangeNotes } from '../say.ts';
import { cidrsOf } from '../spans.ts';
import { isAddress } from '../../catalog/host-name.ts';
import type { Messages } from '../../messages/messages.ts';

/**
 * An external dynamic list of the type URL: entries and nothing else, each once. PAN-OS lets `*` stand for whole labels
 * only; wildcards with a star inside a label are told in the notes.
 */
export function renderPaloAltoEdl(list: Allowlist): string {
  const entries = nameRules(list).flatMap(({ names }) => names.flatMap((name) => entryFor(name) ?? []));
  return [...new Set(entries)].map((entry) => `${entry}\n`).join('');
}

/** A list of the type IP: each range once, behind it the reasons as a comment. */
export function renderPaloAltoRanges(list: Allowlist, messages: Messages): string {
  const reasons = new Map<string, string[]>();
  for (const { set, rules } of rangeRules(list)) {
    if (rules.length === 0) continue;
    const reason = asciiText(`${messages.allowlist.set(set)} (${portWords(set)})`);
    for (const { text } of cidrsOf(set.ranges)) reasons.set(text, [...(reasons.get(text) ?? []), reason]);
  }
  return [...reasons].map(([range, texts]) => `${range} # ${texts.join('; ')}\n`).join('');
}

/** The same for sets that have no ranges. */
export const paloAltoRangeNotes = (list: Allowlist, messages: Messages): readonly string[] =>
  rangeRules(list).flatMap((entry) =>
    entry.rules.length > 0 ? [] : withSet(entry.set, rangeNotes(entry, messages), messages),
  );

/** What cannot stand in the list, set by set. */
export function paloAltoNotes(list: Allowlist, messages: Messages): readonly string[] {
  return nameRules(list).flatMap((rule) => [
    ...withSet(rule.set, notCarried(rule.set, messages), messages),
    ...rule.names.flatMap((name) =>
      entryFor(name) === null
        ? withSet(rule.set, [messages.allowlist.cannotWrite({ name, wider: widerThan(name) })], messages)
        : [],
    ),
  ]);
}

const withSet = (set: AllowSet, texts: readonly string[], { allowlist }: Messages): readonly string[] =>
  texts.map((text) => `${allowlist.set(set)}. ${text}`);

function entryFor(name: string): string | null {
  if (isAddress(name)) return `${name.includes(':') ? `[${name}]` : name}/`;
  return name.split('.').some((label) => label.includes('*') && label !== '*') ? null : `${name}/`;
}

/** Every label that has a star in it becomes one: `*cdn.onenote.net` is under `*.onenote.net`. */
const widerThan = (name: string): string =>
  `${name
    .split('.')
    .map((label) => (label.includes('*') ? '*' : label))
    .join('.')}/`;
