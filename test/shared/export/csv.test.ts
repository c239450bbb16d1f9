import { describe, expect, test } from 'vitest';
import { csvCell, renderCsv } from '../../../shared/export/csv.ts';
import { en } from '../../../shared/messages/en.ts';
import { brokenReport } from '../../support/sample-report.ts';

test.each([
  ['plain', 'plain'],
  ['', ''],
  ['with, comma', '"with, comma"'],
  ['with "quotes"', '"with ""quotes"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "'  =1"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r\'=1"'],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['\ttext', "'\ttext"],
  ['\u00a0=1', "'\u00a0=1"],
  ['a;=1', "a;'=1"],
  ['a; @x;b;-2', "a;' @x;b;'-2"],
  ['a\n=1', '"a\n\'=1"'],
  ['=1,2', '"\'=1,2"'],
  ['a=b', 'a=b'],
])('the cell %j is written %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

describe('renderCsv', () => {
  const csv = renderCsv(brokenReport, en);
  const lines = csv.slice(1, -2).split('\r\n');

  test('is what Excel opens: byte order mark, CRLF, one row an endpoint', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(lines).toHaveLength(1 + (brokenReport.subject?.endpoints.length ?? 0));
  });

  test('names the findings of a row', () => {
    const row = lines.find((line) => line.startsWith('sipfed'));
    expect(row).toContain(',firewall.drop,');
    expect(lines.find((line) => line.startsWith('sipdir'))).not.toContain('firewall');
  });

  test('a failing row without a finding of its own names the one that explains most', () => {
    const findings = brokenReport.findings.map((finding) => ({
      ...finding,
      scope: { ...finding.scope, hosts: [] },
    }));
    expect(renderCsv({ ...brokenReport, findings }, en)).toMatch(/^crl\.[^\r]*,firewall\.drop,/m);
  });
});
