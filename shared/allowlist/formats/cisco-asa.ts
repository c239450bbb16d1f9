import type { Allowlist } from '../allowlist.ts';
import { asciiText, commented } from '../comment.ts';
import { type RangeRule, rangeRules, type SetRules } from '../range-rules.ts';
import { headTexts, rangeNotes, setTexts } from '../say.ts';
import { type Cidr, cidrsOf, netmaskOf } from '../spans.ts';
import { type PortRange } from '../../catalog/ports.ts';
import type { Messages } from '../../messages/messages.ts';

/** The longest remark of an access list. */
const MOST_REMARK = 100;

/** Object groups and an access list of its own (ASA 9.0 and later, where both families may share a group). */
export function renderCiscoAsa(list: Allowlist, messages: Messages): string {
  return [
    ...commented('! ', headTexts(list, 'cisco-asa', messages), asaText),
    '!',
    ...rangeRules(list).flatMap((entry) => [
      ...commented('! ', [...setTexts(entry.set, messages), ...rangeNotes(entry, messages)], asaText),
      ...entryLines(entry, messages),
      '!',
    ]),
    '',
  ].join('\n');
}

/** On a console a question mark asks for help at once, in the middle of what is pasted. */
const asaText = (text: string): string => asciiText(text).replaceAll('?', '.');

function entryLines({ set, rules }: SetRules, messages: Messages): readonly string[] {
  if (rules.length === 0) return [];
  const description = asaText(messages.allowlist.set(set)).slice(0, MOST_REMARK).trimEnd();
  return [
    `object-group network CALLPATH-${set.id}`,
    ` description ${description}`,
    ...cidrsOf(set.ranges).map((range) => ` network-object ${addressWords(range)}`),
    ...rules.flatMap((rule) => [
      `object-group service ${serviceGroup(rule)} ${rule.transport}`,
      ...rule.ports.map((range) => ` port-object ${portWords(range)}`),
    ]),
    `access-list CALLPATH remark ${description}`,
    ...rules.map(
      (rule) =>
        `access-list CALLPATH extended permit ${rule.transport} any object-group CALLPATH-${set.id} object-group ${serviceGroup(rule)}`,
    ),
  ];
}

const serviceGroup = ({ set, transport }: RangeRule): string =>
  `CALLPATH-${set.id}-${transport.toUpperCase()}`;

function addressWords({ family, address, bits, text }: Cidr): string {
  if (bits === (family === 4 ? 32 : 128)) return `host ${address}`;
  return family === 4 ? `${address} ${netmaskOf(bits)}` : text;
}

const portWords = ({ from, to }: PortRange): string => (from === to ? `eq ${from}` : `range ${from} ${to}`);
