import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { evidenceWords, type ObservationsById, observationsById } from './evidence-words.ts';
import { LAYER_NAMES } from './layers.ts';
import { markdownCode as code, markdownText as said } from './markdown-text.ts';
import { failingFirst } from './failing-first.ts';
import { sheetBlocks } from '../handover/sheet-markdown.ts';
import { sheetsOf } from '../handover/sheet.ts';
import { matrixOf, type MatrixRow } from './matrix.ts';
import { printableReport } from './printable-report.ts';
import { originOf, portOf, purposeOf, remarksOn, resultOf, verdictFacts } from './report-facts.ts';
import { SEVERITY_SYMBOL, STATE_SYMBOL, VERDICT_SYMBOL } from './symbols.ts';

/** Observations quoted for one finding: a ticket wants the proof, not the log. */
const EVIDENCE_SHOWN = 12;

/** The report for a ticket or a wiki: the same order as on the terminal. */
export function renderMarkdown(report: Report, messages: Messages): string {
  const safe = printableReport(report);
  const { heading } = messages.words;
  const rows = matrixOf(safe);
  const known = observationsById(safe);
  const { status, summary } = safe.verdict;
  const blocks = [
    `# ${VERDICT_SYMBOL[status]} ${said(messages.verdict.label[status])}`,
    `**${said(summary)}**`,
    said(verdictFacts(safe, rows, messages).join(' · ')),
    ...remarksOn(safe, messages).map((remark) => `> ${said(remark)}`),
    `## ${said(heading.findings)}`,
    ...(safe.findings.length === 0 ? [said(heading.noFindings)] : []),
    ...safe.findings.flatMap((finding, index) => findingBlocks(finding, index + 1, known, messages)),
    ...askedBlocks(safe, messages),
    `## ${said(heading.measured)}`,
    tableOf(rows, messages),
    ...notMeasuredBlocks(safe, messages),
    said(originOf(safe, messages).join(' · ')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const part = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`**${said(name)}**`, lines.join('\n')];

function findingBlocks(
  finding: Finding,
  number: number,
  known: ObservationsById,
  messages: Messages,
): readonly string[] {
  const { heading, severity, certainty } = messages.words;
  const evidence = evidenceWords(finding, known, messages, EVIDENCE_SHOWN).map((line) => `- ${said(line)}`);
  const steps = finding.remediation.map((step, index) => `${index + 1}. ${said(step)}`);
  return [
    `### ${number}. ${SEVERITY_SYMBOL[finding.severity]} ${said(finding.title)}`,
    `${said([severity[finding.severity], certainty(finding.confidence)].join(' · '))} · ${code(finding.code)}`,
    ...part(heading.whatItMeans, finding.explanation === '' ? [] : [said(finding.explanation)]),
    ...part(heading.whatToDo, steps),
    ...part(heading.whyWeSaySo, evidence),
  ];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableOf(rows: readonly MatrixRow[], messages: Messages): string {
  const { heading, durationMs } = messages.words;
  const head = [
    heading.host,
    heading.port,
    ...LAYER_NAMES.map((name) => heading[name]),
    heading.time,
    heading.neededFor,
    heading.result,
  ];
  const body = failingFirst(rows).map((row) => {
    return line([
      code(row.host),
      portOf(row),
      ...LAYER_NAMES.map((name) => row.layers[name]).map((layer) =>
        layer === null ? '' : STATE_SYMBOL[layer.state],
      ),
      row.timeMs === null ? '' : said(durationMs(row.timeMs)),
      said(purposeOf(row, messages)),
      said(resultOf(row, messages).text),
    ]);
  });
  return [line(head.map(said)), line(head.map(() => '---')), ...body].join('\n');
}

/** What is asked of whom, ready to be handed over; nothing where nobody is asked. */
function askedBlocks(report: Report, messages: Messages): readonly string[] {
  const sheets = sheetsOf(report, messages);
  if (sheets.length === 0) return [];
  return [
    `## ${said(messages.handover.title)}`,
    ...sheets.flatMap((sheet) => sheetBlocks(sheet, messages, 3)),
  ];
}

function notMeasuredBlocks(report: Report, { words }: Messages): readonly string[] {
  if (report.notMeasured.length === 0) return [];
  const lines = report.notMeasured.map(({ what, why }) => `- ${code(what)} ${said(why)}`);
  return [`## ${said(words.heading.notMeasured)}`, lines.join('\n')];
}
