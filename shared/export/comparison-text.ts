import type { Comparison, Side } from '../compare/comparison.ts';
import { SIDES } from '../compare/comparison.ts';
import { failingOnlyIn } from '../compare/root.ts';
import { summaryOf } from '../compare/summary.ts';
import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../model/finding.ts';
import { comparedFacts } from './compared-facts.ts';
import { headlineOf } from './comparison-symbols.ts';
import { comparisonTable } from './comparison-table.ts';
import { padded, displayWidth } from './display-width.ts';
import { observationsById } from './evidence-words.ts';
import { inColour, type Paint, plain } from './paint.ts';
import { SEVERITY_SYMBOL, SEVERITY_TONE } from './symbols.ts';
import type { TextOptions } from './text.ts';
import { textFinding } from './text-findings.ts';
import { wrap } from './wrap.ts';

interface Layout {
  readonly width: number;
  readonly paint: Paint;
}

/** Two runs for a terminal: what it comes to, side by side, the root difference, what that proves, what to do, the table. */
export function renderComparison(
  comparison: Comparison,
  messages: Messages,
  options: TextOptions = {},
): string {
  const layout: Layout = {
    width: Math.max(60, options.width ?? 80),
    paint: options.color === true ? inColour : plain,
  };
  const { heading } = messages.compare;
  const { width, paint } = layout;
  const names = namesIn(comparison);
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint('strong', title), ...lines];
  const bullets = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => wrap(text, width, '  - '));
  const limits = comparison.reservations.map((one) => messages.compare.reservation(one, names));
  const findings = comparison.findings.map((finding, index) =>
    textFinding(finding, index + 1, new Map(), messages, layout),
  );
  const lines = [
    ...headline(comparison, messages, layout),
    ...section(heading.sideBySide, sideBySide(comparison, messages, layout)),
    ...section(heading.root, rootLines(comparison, messages, layout)),
    ...section(
      heading.proves,
      bullets(comparison.proofs.map((proof) => messages.compare.proof(proof, names))),
    ),
    ...section(
      heading.doesNotProve,
      bullets(limits.length === 0 ? [messages.compare.noReservation] : limits),
    ),
    ...section(
      heading.findings,
      findings.flatMap((block, index) => (index === 0 ? block : ['', ...block])),
    ),
    ...section(heading.causes, causeLines(comparison, messages, layout)),
    ...section(heading.endpoints, comparisonTable(comparison, messages, layout)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

const namesIn = ({ sides: { a, b } }: Comparison) => ({ a: a.name, b: b.name });

function headline(comparison: Comparison, messages: Messages, { width, paint }: Layout): readonly string[] {
  const { symbol, tone } = headlineOf(comparison);
  return wrap(summaryOf(comparison, messages), width, `${symbol} `).map((line) => paint(tone, line));
}

/** Facts of both runs in two columns. */
function sideBySide({ sides }: Comparison, messages: Messages, { width, paint }: Layout): readonly string[] {
  const facts = { a: comparedFacts(sides.a, messages), b: comparedFacts(sides.b, messages) };
  const label = Math.max(...facts.a.map(([name]) => displayWidth(name))) + 2;
  const column = Math.floor((width - 2 - label - 2) / 2);
  const { letter } = messages.compare;
  const line = (name: string, one: string, other: string): string =>
    `  ${padded(name, label)}${padded(one, column)}  ${other}`;
  return [
    paint('faint', line('', letter.a, letter.b)),
    ...facts.a.flatMap(([name, text], row) => {
      const cells = [text, facts.b[row]?.[1] ?? ''].map((cell) => wrap(cell, column));
      const lines = Math.max(...cells.map((cell) => cell.length));
      return Array.from({ length: lines }, (_, at) =>
        line(at === 0 ? name : '', cells[0]?.[at] ?? '', cells[1]?.[at] ?? ''),
      );
    }),
  ];
}

function rootLines(comparison: Comparison, messages: Messages, layout: Layout): readonly string[] {
  const { root, sides, conclusion, rows } = comparison;
  const { compare, words } = messages;
  if (root === null) return conclusion === 'same' ? wrap(compare.noRoot, layout.width, '  ') : [];
  const { side, finding, explained, layer, measuredInBoth } = root;
  const reach = compare.explains({
    explained: explained.length,
    all: failingOnlyIn(rows, side).length,
    layer: layer === null ? '' : words.heading[layer],
  });
  const where = `${compare.onlyIn(sides[side].name)} (${compare.letter[side]})`;
  const about = wrap(
    messages.report.labelled(where, measuredInBoth ? reach : compare.notInOther),
    layout.width,
    '  ',
  );
  if (finding === null) return [...about, ...wrap(compare.noCause, layout.width, '  ')];
  return [...about, ...textFinding(finding, 1, observationsById(sides[side].report), messages, layout)];
}

/** The runs' own findings, a line each: those that only one has, then those of both. */
function causeLines(
  { causes, sides }: Comparison,
  messages: Messages,
  { width, paint }: Layout,
): readonly string[] {
  const { compare } = messages;
  const told = (finding: Finding): readonly string[] => {
    const symbol = `    ${SEVERITY_SYMBOL[finding.severity]} `;
    const [first = '', ...more] = wrap(`${finding.title} (${finding.code})`, width, symbol);
    return [paint(SEVERITY_TONE[finding.severity], symbol) + first.slice(symbol.length), ...more];
  };
  const group = (title: string, findings: readonly Finding[]): readonly string[] =>
    findings.length === 0 ? [] : [...wrap(title, width, '  '), ...findings.flatMap(told)];
  return [
    ...SIDES.flatMap((side: Side) => group(compare.onlyIn(sides[side].name), causes.onlyIn[side])),
    ...group(
      compare.heading.inBoth,
      causes.inBoth.map(({ a }) => a),
    ),
  ];
}
