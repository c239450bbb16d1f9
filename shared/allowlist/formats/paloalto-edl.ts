import type { Allowlist, AllowSet } from '../allowlist.ts';
import { nameRules } from '../name-rules.ts';
import { notCarried } from '../say.ts';
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
