import type { Messages } from '../messages/messages.ts';
import type { Report } from '../model/report.ts';
import { observationsById } from './evidence-words.ts';
import { matrixOf } from './matrix.ts';
import { inColour, type Paint, plain } from './paint.ts';
import { printableReport } from './printable-report.ts';
import { originOf, remarksOn, verdictFacts } from './report-facts.ts';
import { VERDICT_SYMBOL, VERDICT_TONE } from './symbols.ts';
import { textFinding } from './text-findings.ts';
import { textTable } from './text-table.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  /** Columns; default 80, at least 60. */
  readonly width?: number;
  /** Default: no colour. */
  readonly color?: boolean;
}

/** The report for a terminal: verdict, findings with what to do, the table, and what was not measured. */
export function renderText(report: Report, messages: Messages, options: TextOptions = {}): string {
  const safe = printableReport(report);
  const width = Math.max(60, options.width ?? 80);
  const paint = options.color === true ? inColour : plain;
  const { heading } = messages.words;
  const known = observationsById(safe);
  const rows = matrixOf(safe);
  const findings = safe.findings.map((finding, index) =>
    textFinding(finding, index + 1, known, messages, { width, paint }),
  );
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint('strong', title), ...lines];
  const lines = [
    ...verdictLines(safe, messages, verdictFacts(safe, rows, messages), { width, paint }),
    ...section(
      heading.findings,
      findings.flatMap((block, index) => (index === 0 ? block : ['', ...block])),
    ),
    ...section(heading.measured, textTable(rows, messages, { width, paint })),
    ...section(
      heading.notMeasured,
      safe.notMeasured.flatMap(({ what, why }) => wrap(messages.report.labelled(what, why), width, '  - ')),
    ),
    '',
    ...wrap(originOf(safe, messages).join(' · '), width).map((line) => paint('faint', line)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function verdictLines(
  { verdict, ...report }: Report,
  messages: Messages,
  facts: readonly string[],
  { width, paint }: { readonly width: number; readonly paint: Paint },
): readonly string[] {
  const tone = VERDICT_TONE[verdict.status];
  const remarks = remarksOn({ verdict, ...report }, messages);
  return [
    ...wrap(messages.verdict.label[verdict.status], width, `${VERDICT_SYMBOL[verdict.status]} `).map((line) =>
      paint(tone, line),
    ),
    ...wrap(verdict.summary, width, '  ').map((line) => paint('strong', line)),
    ...wrap(facts.join(' · '), width, '  '),
    ...remarks.flatMap((remark) => wrap(remark, width, '  ! ')),
  ];
}
