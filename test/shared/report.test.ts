import { describe, expect, test } from 'vitest';
import example from '../support/example-report.json' with { type: 'json' };
import { parseReport } from '../../shared/model/report-schema.ts';
import { en } from '../../shared/messages/en.ts';
import { fr } from '../../shared/messages/fr.ts';
import { rejudge, resay } from '../../shared/report.ts';
import type { Report } from '../../shared/model/report.ts';
import { brokenReport } from '../support/sample-report.ts';

const judged: Report = rejudge(brokenReport, en);

describe('a saved report', () => {
  test('is judged again from its observations alone, to the same result', () => {
    expect(rejudge(judged, en)).toEqual(judged);
  });

  test('is said again in another language, its verdict unchanged', () => {
    const french = resay(judged, fr);
    expect(french.findings.map((finding) => finding.code)).toEqual(
      judged.findings.map((finding) => finding.code),
    );
    expect(french.verdict).toMatchObject({ status: judged.verdict.status, primary: judged.verdict.primary });
    expect(french.verdict.summary).toBe(rejudge(judged, fr).verdict.summary);
    for (const [index, finding] of french.findings.entries())
      expect(finding.title).not.toBe(judged.findings[index]?.title);
  });

  test('keeps the sentences of a finding that this version does not know', () => {
    const foreign = { ...judged.findings[0]!, code: 'proxy.denied', title: 'As another version said it' };
    expect(resay({ ...judged, findings: [foreign] }, fr).findings[0]?.title).toBe(
      'As another version said it',
    );
  });

  test('keeps the sentences of a finding whose details are not what its code says', () => {
    const broken = { ...judged.findings[0]!, details: { nonsense: true } };
    expect(resay({ ...judged, findings: [broken] }, fr).findings[0]?.title).toBe(judged.findings[0]?.title);
  });
});

test('the contract’s example, which says nothing of its subject, is judged as it says itself', () => {
  const report = parseReport(example);
  const today = rejudge(report, en);
  expect(today.verdict).toMatchObject({ status: report.verdict.status, primary: 'f1' });
  expect(
    today.findings.map(({ code, scope }) => ({
      code,
      hosts: scope.hosts,
      ports: scope.ports,
      sets: scope.sets,
    })),
  ).toEqual(
    report.findings.map(({ code, scope }) => ({
      code,
      hosts: scope.hosts,
      ports: scope.ports,
      sets: scope.sets,
    })),
  );
});
