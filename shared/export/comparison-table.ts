import { type Comparison, type ComparedRow, type Side, SIDES } from '../compare/comparison.ts';
import { isLiving } from '../compare/pair-rows.ts';
import type { Messages } from '../messages/messages.ts';
import { comparedPort, whyOf } from './compared-row.ts';
import { rowSign } from './comparison-symbols.ts';
import { displayWidth, padded } from './display-width.ts';
import { LAYER_NAMES } from './layers.ts';
import type { Paint } from './paint.ts';
import { STATE_SYMBOL, STATE_TONE } from './symbols.ts';
import { wrap } from './wrap.ts';

/** A longer table is for the JSON document. */
const MOST_ROWS = 60;
const MARGIN = '  ';
const LAYERS_WIDTH = LAYER_NAMES.length * 2 - 1;

/** The endpoints that fail somewhere, what differs first: the layers of both runs beside each other, and why. */
export function comparisonTable(
  { rows, sides, conclusion }: Comparison,
  messages: Messages,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): readonly string[] {
  if (conclusion === 'same-run') return [];
  const telling = rows.filter(isTelling);
  const shown = telling.slice(0, MOST_ROWS);
  const names = { a: sides.a.name, b: sides.b.name };
  const { compare, words, report } = messages;
  const port = Math.max(displayWidth(words.heading.port), ...shown.map((row) => comparedPort(row).length));
  const taken = MARGIN.length * 5 + port + 2 * LAYERS_WIDTH;
  const host = Math.max(8, Math.min(width - taken, Math.max(...shown.map((row) => displayWidth(row.host)))));
  const layers = LAYER_NAMES.map((name) => words.heading[name]).join(', ');
  const head = `${MARGIN}${MARGIN}${padded(words.heading.host, host)}  ${padded(words.heading.port, port)}  ${padded(compare.letter.a, LAYERS_WIDTH)}  ${compare.letter.b}`;
  const working = rows.filter(({ outcome }) => outcome === 'works-in-both').length;
  const left = compare.leftOut({ working, notCompared: rows.filter(isOpen).length });
  return [
    ...(shown.length === 0
      ? []
      : [
          ...wrap(`${compare.letter.a}, ${compare.letter.b}: ${layers}`, width, MARGIN).map((line) =>
            paint('faint', line),
          ),
          paint('faint', head),
        ]),
    ...shown.flatMap((row) => {
      const { symbol, tone } = rowSign(row);
      const cells = SIDES.map((side) => layersOf(row, side, paint)).join('  ');
      const figures = `${padded(comparedPort(row), port)}  ${cells}`;
      const lead = `${MARGIN}${paint(tone, symbol)} `;
      const outcome = isLiving(row) ? compare.outcome(row.outcome, names) : words.heading.retired;
      return [
        ...(displayWidth(row.host) <= host
          ? [`${lead}${padded(row.host, host)}  ${figures}`]
          : // A name is never cut: it has to be copied into a rule.
            [
              `${lead}${wrap(row.host, width, MARGIN.repeat(2)).join('\n').trimStart()}`,
              `${MARGIN.repeat(2)}${padded('', host)}  ${figures}`,
            ]),
        ...wrap(outcome, width, MARGIN.repeat(3)),
        ...SIDES.flatMap((side) => {
          const why = whyOf(row, side, messages);
          return why === '' ? [] : wrap(report.labelled(compare.letter[side], why), width, MARGIN.repeat(4));
        }),
      ];
    }),
    ...(telling.length > shown.length
      ? wrap(report.andMore(telling.length - shown.length), width, MARGIN)
      : []),
    ...(left === '' ? [] : wrap(left, width, MARGIN)),
  ];
}

/** It fails somewhere; what works in both, or could not be compared, is counted. */
const isTelling = (row: ComparedRow): boolean =>
  row.outcome.startsWith('fails-') || (row.outcome === 'not-compared' && failsSomewhere(row));
const isOpen = (row: ComparedRow): boolean => row.outcome === 'not-compared' && !failsSomewhere(row);
const failsSomewhere = ({ a, b }: ComparedRow): boolean => a?.state === 'failed' || b?.state === 'failed';

function layersOf(row: ComparedRow, side: Side, paint: Paint): string {
  const known = row[side];
  if (known === null) return paint('quiet', padded('–', LAYERS_WIDTH));
  const cells = LAYER_NAMES.map((name) => {
    const layer = known.layers[name];
    return layer === null ? ' ' : paint(STATE_TONE[layer.state], STATE_SYMBOL[layer.state]);
  });
  return cells.join(' ');
}
