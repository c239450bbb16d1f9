import { displayWidth } from './display-width.ts';
import { wrap } from './wrap.ts';
import type { CatalogDiff, SetChange } from '../catalog/change/catalog-diff.ts';
import type { Opening } from '../catalog/change/openings.ts';
import type { Messages } from '../messages/messages.ts';
import { printable } from '../model/printable.ts';

const LISTS = ['urls', 'ips', 'tcpPorts', 'udpPorts'] as const;

/** What changed between two catalogues, as a terminal shows it. */
export function renderCatalogDiff(diff: CatalogDiff, messages: Messages, width: number): string {
  const { catalogChange: text } = messages;
  const [a, b] = [diff.a, diff.b].map(({ id, version }) =>
    text.named({ id: printable(id, 80), version: printable(version, 40) }),
  );
  const head = wrap(text.between({ a: a ?? '', b: b ?? '' }), width);
  if (diff.sets.length === 0) return lines([...head, text.same]);
  const count = (kind: SetChange['change']): number =>
    diff.sets.filter(({ change }) => change === kind).length;
  return lines([
    ...head,
    ...wrap(
      text.counts({ added: count('added'), removed: count('removed'), changed: count('changed') }),
      width,
    ),
    ...diff.sets.flatMap((change) => ['', ...setLines(change, messages, width)]),
    '',
    text.rules,
    ...rulesLines(diff, messages, width),
  ]);
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;

function setLines(change: SetChange, messages: Messages, width: number): readonly string[] {
  const { catalogChange: text, report } = messages;
  const entry = (label: string, value: string): readonly string[] =>
    wrap(report.labelled(label, value), width, '  ', '    ');
  return [
    ...wrap(printable(text.set(change), 1_200), width),
    ...LISTS.flatMap((name) =>
      (['added', 'removed'] as const).flatMap((kind) =>
        change[name][kind].length === 0 ? [] : entry(text[kind][name], change[name][kind].join(', ')),
      ),
    ),
    ...change.facts.flatMap(({ fact, before, now }) =>
      entry(text.facts[fact], `${factWords(fact, before, messages)} → ${factWords(fact, now, messages)}`),
    ),
  ];
}

export function factWords(
  fact: SetChange['facts'][number]['fact'],
  value: string | null,
  { catalogChange: text, words }: Messages,
): string {
  if (value === null) return text.unsaid;
  switch (fact) {
    case 'required':
    case 'expressRoute':
      return value === 'true' ? text.yes : text.no;
    case 'feature':
      return words.feature(value);
    case 'retired':
      return words.instant(value);
    default:
      return value;
  }
}

export function rulesLines({ rules }: CatalogDiff, messages: Messages, width: number): readonly string[] {
  const { catalogChange: text } = messages;
  if (rules.open.length === 0 && rules.close.length === 0) return [`  ${text.noRules}`];
  return [
    ...(rules.open.length === 0 ? [] : [`  ${text.open}`, ...openingLines(rules.open, messages, width)]),
    ...(rules.close.length === 0 ? [] : [`  ${text.close}`, ...openingLines(rules.close, messages, width)]),
  ];
}

/** A longer name has its line to itself. */
const MOST_COLUMN = 40;

function openingLines(
  openings: readonly Opening[],
  { catalogChange: text }: Messages,
  width: number,
): readonly string[] {
  const column = Math.min(
    MOST_COLUMN,
    Math.max(...openings.map(({ destination }) => displayWidth(destination))),
  );
  return openings.flatMap(({ destination, ports, sets }) =>
    wrap(
      `${destination.padEnd(column)}  ${ports.join(', ')} (${text.forSets(sets)})`.replaceAll(
        / (?= )/g,
        '\u00A0',
      ),
      width,
      '    ',
      '      ',
    ).map((line) => line.replaceAll('\u00A0', ' ')),
  );
}
