import type { Excerpt } from '../api/problem.ts';
import { printable } from '../model/printable.ts';

const LINES_AROUND = 2;
const MAX_INDENT = 24;
/** A file without line breaks is one long line, of which only this much is shown. */
const MAX_LINE = 160;

/** A few lines of a text around an offset, safe to show; of a long line, the part around it. */
export function excerptAt(text: string, offset: number): Excerpt {
  const at = Math.min(Math.max(offset, 0), text.length);
  const faultyStart = text.lastIndexOf('\n', at - 1) + 1;
  let start = at === 0 ? 0 : faultyStart;
  let before = 0;
  while (before < LINES_AROUND && start > 0) {
    start = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
    before += 1;
  }
  const faultyLine = lineNumberAt(text, at);
  const lines: string[] = [];
  let lineStart = start;
  while (lines.length < before + 1 + LINES_AROUND && lineStart <= text.length) {
    const found = text.indexOf('\n', lineStart);
    const end = found === -1 ? text.length : found;
    const column = lines.length === before ? at - lineStart : 0;
    lines.push(shown(text, lineStart, end, column));
    if (found === -1) break;
    lineStart = end + 1;
  }
  return { firstLine: faultyLine - before, faultyLine, lines };
}

function lineNumberAt(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}

function shown(text: string, start: number, end: number, column: number): string {
  const from = column > MAX_LINE / 2 ? start + column - MAX_LINE / 2 : start;
  const part = text.slice(from, Math.min(end, from + MAX_LINE));
  const indent = from > start ? '…' : indentOf(part);
  const rest = printable(part, MAX_LINE);
  return `${indent}${rest}${from + MAX_LINE < end && !rest.endsWith('…') ? '…' : ''}`;
}

const indentOf = (line: string): string =>
  ' '.repeat(Math.min(MAX_INDENT, (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '  ').length));
