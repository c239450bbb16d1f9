import type { Messages } from '../messages/messages.ts';
import type { Report } from '../model/report.ts';
import { LAYER_NAMES } from './layers.ts';
import { matrixOf, type MatrixRow } from './matrix.ts';
import { printableReport } from './printable-report.ts';
import { explanationsOf, featuresOf, needOf, troubleOf } from './report-facts.ts';

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One row an endpoint, with the codes of the findings that concern it: RFC 4180 (commas, CRLF, doubled quotes), UTF-8
 * with a byte order mark. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function renderCsv(report: Report, messages: Messages): string {
  const safe = printableReport(report);
  const rows = matrixOf(safe).map((row) => cellsOf(row, safe, messages));
  const lines = [headings(messages), ...rows].map((cells) => cells.map(csvCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function headings({ words: { heading } }: Messages): readonly string[] {
  return [
    heading.host,
    heading.port,
    heading.protocol,
    heading.result,
    ...LAYER_NAMES.map((name) => heading[name]),
    heading.detail,
    `${heading.time} (ms)`,
    heading.neededFor,
    heading.need,
    heading.sets,
    heading.address,
    heading.findings,
    heading.label,
    heading.started,
  ];
}

function cellsOf(row: MatrixRow, report: Report, messages: Messages): readonly string[] {
  const { state } = messages.words;
  const layers = LAYER_NAMES.map((name) => row.layers[name]);
  return [
    row.host,
    row.port === null ? '' : `${row.port}/${row.transport}`,
    row.as,
    state[row.state],
    ...layers.map((layer) => (layer === null ? '' : state[layer.state])),
    troubleOf(row, messages),
    row.timeMs === null ? '' : String(Math.round(row.timeMs)),
    featuresOf(row, messages),
    needOf(row, messages),
    row.sets.join(' '),
    row.addresses.join(' '),
    explanationsOf(row, report)
      .map(({ code }) => code)
      .join(' '),
    report.label,
    report.startedAt,
  ];
}

/**
 * Where a spreadsheet takes a text for the start of a formula, also behind spaces (OWASP, "CSV Injection"). Where the
 * system separates lists by semicolons (France, Germany), it splits a cell at each, quoted or not, so that what follows
 * one begins a cell of its own.
 */
const FORMULA = /(?<=^|[;\r\n])(?=\s*[=+\-@＝＋－＠]|[\t\r])/g;

/** One cell, quoted where RFC 4180 §2 asks for it, and harmless in a spreadsheet. */
export function csvCell(text: string): string {
  const harmless = text.replace(FORMULA, "'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
