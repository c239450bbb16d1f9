import { expect, test } from 'vitest';
import { liveReport } from '../../../renderer/state/live-report.ts';
import { matrixOf } from '../../../shared/export/matrix.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import { startOf } from '../../support/fake-diagnostics.ts';
import { brokenReport } from '../../support/sample-report.ts';

const run = (measured: number) => ({
  start: startOf('run-1', brokenReport),
  observations: brokenReport.observations.slice(0, measured),
  done: measured,
  known: 30,
  elapsedMs: 1234,
  mediaMs: null,
  stopping: false,
});

test('a run under way is a report without a judgement', () => {
  const report = liveReport(run(12));
  expect(report.verdict).toEqual({ status: 'inconclusive', primary: null, summary: '' });
  expect(report.findings).toEqual([]);
  expect(report.durationMs).toBe(1234);
  expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test('its table has every row from the beginning, and nothing that was not measured is called fine or broken', () => {
  const before = matrixOf(liveReport(run(0)));
  const after = matrixOf(liveReport(run(brokenReport.observations.length)));
  expect(before.map(({ host, port }) => [host, port])).toEqual(after.map(({ host, port }) => [host, port]));
  expect(new Set(before.map(({ state }) => state))).toEqual(new Set(['unknown']));
  expect(new Set(after.map(({ state }) => state))).toEqual(new Set(['ok', 'failed']));
});
