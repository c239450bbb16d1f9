import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { matrixOf, type MatrixRow } from './matrix.ts';
import { printableReport } from './printable-report.ts';
import { explanationsOf, portOf, purposeOf, troubleOf } from './report-facts.ts';
import { tag } from './xml.ts';

interface Case {
  readonly xml: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
}

/**
 * JUnit's XML, as build servers read it: a test case an endpoint. One that fails carries the code and title of the
 * finding that explains it; what was not measured, is retired, or is optional and no finding's matter, is
 * skipped when it does not work. A problem that no endpoint shows is a failing case of its own.
 */
export function renderJunit(report: Report, messages: Messages): string {
  const safe = printableReport(report);
  const rows = matrixOf(safe);
  const cases = [
    ...rows.map((row) => endpointCase(row, safe, messages)),
    ...problemsWithoutRow(safe, rows).map((finding) => problemCase(finding, messages)),
  ];
  const count = (outcome: Case['outcome']): string =>
    String(cases.filter((item) => item.outcome === outcome).length);
  const totals = {
    name: safe.label === '' ? safe.profile : `${safe.profile} (${safe.label})`,
    tests: String(cases.length),
    failures: count('failed'),
    errors: '0',
    skipped: count('skipped'),
    time: seconds(safe.durationMs),
    timestamp: safe.startedAt.replace(/\.\d+/, ''),
  };
  const suite = tag('testsuite', totals, `\n${cases.map(({ xml }) => `  ${xml}\n`).join('')}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suite}\n</testsuites>\n`;
}

function endpointCase(row: MatrixRow, report: Report, messages: Messages): Case {
  const attributes = {
    classname: purposeOf(row, messages) || row.as,
    name: [row.host, portOf(row), row.as].filter((text) => text !== '').join(' '),
    time: seconds(row.timeMs ?? 0),
  };
  const skipped = (message: string): Case => ({
    xml: tag('testcase', attributes, tag('skipped', { message }, '')),
    outcome: 'skipped',
  });
  const trouble = troubleOf(row, messages);
  if (row.state === 'ok') return { xml: tag('testcase', attributes, ''), outcome: 'passed' };
  if (row.state !== 'failed') return skipped(trouble === '' ? messages.words.state[row.state] : trouble);
  if (row.need === 'retired') return skipped(messages.words.heading.retired);
  if (row.need === 'optional' && row.findings.length === 0) return skipped(trouble);
  const [finding] = explanationsOf(row, report);
  const failure = finding === undefined ? unexplained(trouble) : explained(finding, trouble);
  return { xml: tag('testcase', attributes, failure), outcome: 'failed' };
}

const unexplained = (trouble: string): string =>
  tag('failure', { type: 'unexplained', message: trouble }, '');

const explained = ({ code, title, explanation, remediation }: Finding, trouble: string): string =>
  tag(
    'failure',
    { type: code, message: `${code}: ${title}` },
    { text: [trouble, explanation, ...remediation].join('\n') },
  );

function problemCase(finding: Finding, { words }: Messages): Case {
  const attributes = { classname: words.heading.findings, name: finding.code, time: '0' };
  return { xml: tag('testcase', attributes, explained(finding, '')), outcome: 'failed' };
}

function problemsWithoutRow(report: Report, rows: readonly MatrixRow[]): readonly Finding[] {
  const shown = new Set(
    rows.flatMap((row) => (row.state === 'failed' ? explanationsOf(row, report).slice(0, 1) : [])),
  );
  return report.findings.filter((finding) => finding.severity === 'problem' && !shown.has(finding));
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);
