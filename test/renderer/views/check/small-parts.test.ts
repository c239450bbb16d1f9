import { describe, expect, test } from 'vitest';
import { lastCheckOf } from '../../../../renderer/views/check/last-check-of.ts';
import { networkNames } from '../../../../renderer/views/check/network-names.ts';
import { quarterOf } from '../../../../renderer/views/check/quarter-of.ts';
import type { ReportSummary } from '../../../../shared/api/runs.ts';
import { summaryOf } from '../../../support/fake-diagnostics.ts';
import { healthyReport } from '../../../support/sample-report.ts';

const summary = (more: Partial<ReportSummary>): ReportSummary => ({
  ...summaryOf('a', healthyReport),
  ...more,
});

describe('names offered for a network', () => {
  const usual = ['Office', 'Home'];
  const reports = [
    summary({ label: 'Hotel' }),
    summary({ label: 'Hotel' }),
    summary({ label: '' }),
    summary({ label: 'Office' }),
    summary({ label: 'Trained', practice: 'firewall-drop' }),
  ];
  test('those used lately come first, each once; practice has no network', () => {
    expect(networkNames(reports, usual, '')).toEqual(['Hotel', 'Office', 'Home']);
  });
  test('typing narrows them, and a whole name hides nothing', () => {
    expect(networkNames(reports, usual, 'ho')).toEqual(['Hotel', 'Home']);
    expect(networkNames(reports, usual, 'office')).toEqual(['Hotel', 'Office', 'Home']);
    expect(networkNames(reports, usual, 'Airport')).toEqual([]);
  });
});

describe('quarters of a run', () => {
  test.each([
    { done: 0, known: 0, before: 0, is: 0 },
    { done: 6, known: 24, before: 0, is: 1 },
    { done: 23, known: 24, before: 2, is: 3 },
    { done: 24, known: 24, before: 3, is: 3 },
    // More became known.
    { done: 24, known: 100, before: 3, is: 3 },
  ])('$done of $known after $before: $is', ({ done, known, before, is }) => {
    expect(quarterOf({ done, known }, before)).toBe(is);
  });
});

test('the last check is the newest of this computer’s own network', () => {
  const old = summary({ id: 'old', startedAt: '2026-11-20T00:00:00.000Z' });
  const newer = summary({ id: 'newer', startedAt: '2026-11-21T00:00:00.000Z' });
  const practice = summary({ startedAt: '2026-11-23T00:00:00.000Z', practice: 'none' });
  const foreign = summary({ startedAt: '2026-11-23T00:00:00.000Z', imported: true });
  expect(lastCheckOf([old, practice, newer, foreign])?.id).toBe('newer');
  expect(lastCheckOf([practice, foreign])).toBeNull();
});
