import { groupBy } from '../analysis/group.ts';
import type { Messages } from '../messages/messages.ts';
import { displayWidth, padded } from './display-width.ts';
import { LAYER_NAMES } from './layers.ts';
import { failingFirst } from './failing-first.ts';
import type { MatrixRow } from './matrix.ts';
import type { Paint } from './paint.ts';
import { portOf, purposeOf, resultOf, troubleOf, withRoute } from './report-facts.ts';
import { STATE_SYMBOL, STATE_TONE } from './symbols.ts';
import { wrap } from './wrap.ts';

/** A longer table is for a spreadsheet: a terminal then shows what fails, and counts the rest. */
const MOST_ROWS = 60;
const MARGIN = '  ';

interface Columns {
  readonly host: number;
  readonly port: number;
  /** One width for each of DNS, TCP, TLS and answer. */
  readonly layers: readonly number[];
  readonly time: number;
}

/** The table "everything measured", grouped by what the endpoints are needed for, faults first. */
export function textTable(
  rows: readonly MatrixRow[],
  messages: Messages,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): readonly string[] {
  const failing = rows.filter(({ state }) => state === 'failed');
  const shown = rows.length <= MOST_ROWS ? failingFirst(rows) : failing.slice(0, MOST_ROWS);
  const { rowsLeftOut, andMore } = messages.report;
  const fine = rows.length <= MOST_ROWS ? 0 : rows.length - failing.length;
  const faulty = rows.length <= MOST_ROWS ? 0 : failing.length - shown.length;
  const columns = columnsFor(shown, messages, width);
  const purpose = (row: MatrixRow | undefined): string => (row === undefined ? '' : purposeOf(row, messages));
  return [
    ...(shown.length === 0 ? [] : [paint('faint', headLine(columns, messages))]),
    ...groupBy(shown, purpose).flatMap((group) => [
      ...(purpose(group[0]) === ''
        ? []
        : wrap(purpose(group[0]), width, MARGIN).map((line) => paint('strong', line))),
      ...group.flatMap((row) => rowLines(row, columns, messages, { width, paint })),
    ]),
    ...routeLines(rows, messages, width),
    ...(faulty > 0 ? wrap(andMore(faulty), width, MARGIN) : []),
    ...(fine > 0 ? wrap(rowsLeftOut(fine), width, MARGIN) : []),
  ];
}

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);

function columnsFor(rows: readonly MatrixRow[], { words }: Messages, width: number): Columns {
  const port = widest([words.heading.port, ...rows.map(portOf)]);
  const layers = LAYER_NAMES.map((name) => displayWidth(words.heading[name]));
  const time = widest([words.heading.time, ...rows.map(({ timeMs }) => timeText(timeMs, words))]);
  const taken = MARGIN.length * 3 + port + layers.reduce((sum, layer) => sum + layer + 2, 0) + 2 + time;
  const host = widest([words.heading.host, ...rows.map((row) => row.host)]);
  return { host: Math.max(8, Math.min(host, width - taken)), port, layers, time };
}

function headLine(columns: Columns, { words: { heading } }: Messages): string {
  const layers = LAYER_NAMES.map((name) => heading[name]).join('  ');
  const place = `${padded(heading.host, columns.host)}  ${padded(heading.port, columns.port)}`;
  return `${MARGIN}${MARGIN}${place}  ${layers}  ${padded(heading.time, columns.time, 'right')}`;
}

function rowLines(
  row: MatrixRow,
  columns: Columns,
  messages: Messages,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): readonly string[] {
  const cells = LAYER_NAMES.map((name, index) => {
    const layer = row.layers[name];
    const symbol = layer === null ? '' : STATE_SYMBOL[layer.state];
    const cell = padded(symbol, columns.layers[index] ?? 0);
    return layer === null ? cell : paint(STATE_TONE[layer.state], cell);
  });
  const rest = [
    padded(portOf(row), columns.port),
    ...cells,
    padded(timeText(row.timeMs, messages.words), columns.time, 'right'),
  ].join('  ');
  const { symbol: sign, tone } = resultOf(row, messages);
  const lead = `${MARGIN}${paint(tone, sign)} `;
  const deeper = MARGIN.repeat(3);
  const trouble = row.state === 'ok' ? '' : withRoute(troubleOf(row, messages), row, messages);
  const why = trouble === '' ? [] : wrap(trouble, width, deeper);
  if (displayWidth(row.host) <= columns.host)
    return [`${lead}${padded(row.host, columns.host)}  ${rest}`, ...why];
  // A name is never cut: it has to be copied into a rule. It gets a line of its own, and the figures follow.
  const [name = '', ...more] = wrap(row.host, width, MARGIN.repeat(2));
  return [
    `${lead}${name.trimStart()}`,
    ...more,
    `${MARGIN.repeat(2)}${padded('', columns.host)}  ${rest}`,
    ...why,
  ];
}

/** `12 endpoints through http://proxy.example:3128`: which of them no direct way was counted for. */
function routeLines(rows: readonly MatrixRow[], messages: Messages, width: number): readonly string[] {
  const { words, report } = messages;
  const proxied = rows.flatMap((row) => (row.via === null ? [] : [{ ...row, via: row.via }]));
  return groupBy(proxied, ({ via }) => via).flatMap((group) =>
    wrap(`${words.count(group.length, 'endpoint')} ${report.through(group[0]?.via ?? '')}`, width, MARGIN),
  );
}

const timeText = (ms: number | null, words: Messages['words']): string =>
  ms === null ? '' : words.durationMs(ms);
