import { describe, expect, test } from 'vitest';
import { renderJson } from '../../../shared/export/json.ts';
import { en } from '../../../shared/messages/en.ts';
import type { Report } from '../../../shared/model/report.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import { redactReport } from '../../../shared/redact/redact-report.ts';
import { rejudge } from '../../../shared/report.ts';
import exampleReport from '../../support/example-report.json' with { type: 'json' };
import { RECORDED } from '../../support/recorded-reports.ts';
import { readRecorded, recordedNames } from '../../support/replay/folders.ts';

const judged = (report: Report): Report => rejudge(report, en);

/** What the rules found, without the sentences and with the placeholders of the session. */
function facts(report: Report) {
  return {
    status: report.verdict.status,
    primary: report.verdict.primary,
    findings: report.findings.map(({ title: _t, explanation: _e, remediation: _r, ...fact }) => fact),
  };
}

const REPORTS: readonly (readonly [string, () => Report])[] = [
  ...recordedNames().map((name) => [name, () => readRecorded(name)] as const),
  ...Object.entries(RECORDED).map(([name, report]) => [`practice: ${name}`, () => report] as const),
  ['the contract’s example', () => parseReport(exampleReport)],
];

describe('a redacted report', () => {
  test.each(REPORTS)('%s is judged alike', (_name, read) => {
    const original = judged(read());
    const { report } = redactReport(original);
    const again = judged(report);
    expect(again.verdict.status).toBe(original.verdict.status);
    expect(facts(again)).toEqual(facts(report));
  });

  test.each(REPORTS)(
    '%s is a report, says that it is redacted, and nothing changes it further',
    (_name, read) => {
      const { report } = redactReport(judged(read()));
      expect(report.options.redacted).toBe(true);
      const parsed = parseReport(JSON.parse(renderJson(report)));
      expect(parsed).toEqual(report);
      const twice = redactReport(parsed);
      expect(twice.report).toEqual(parsed);
      expect(twice.manifest.replaced).toEqual([]);
    },
  );
});
