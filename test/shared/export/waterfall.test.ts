import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../shared/export/matrix.ts';
import { segmentsOf, waterfallsOf } from '../../../shared/export/waterfall.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';

const observation = brokenReport.observations.find(({ id }) => id === 'o901');
if (observation === undefined) throw new Error('no observation');

describe('segmentsOf', () => {
  test('phases follow each other, and what is left of a failed attempt is waiting', () => {
    const phases = { connectMs: 40, tlsMs: 60 };
    expect(segmentsOf({ ...observation, startedAtMs: 100, durationMs: 3100, phases })).toEqual([
      { name: 'connect', startMs: 100, endMs: 140 },
      { name: 'tls', startMs: 140, endMs: 200 },
      { name: 'wait', startMs: 200, endMs: 3200 },
    ]);
  });

  test('phases never reach beyond the attempt', () => {
    const phases = { connectMs: 4000, tlsMs: 60 };
    const ends = segmentsOf({ ...observation, startedAtMs: 0, durationMs: 100, phases }).map(
      ({ endMs }) => endMs,
    );
    expect(Math.max(...ends)).toBe(100);
  });
});

describe('waterfallsOf', () => {
  test('has the attempts at what fails, in order', () => {
    const all = waterfallsOf(brokenReport, matrixOf(brokenReport), { mostEndpoints: 9, mostBars: 9 });
    expect(all.map(({ bars }) => bars.map((bar) => bar.observation.id))).toEqual([
      ['o901', 'o902', 'o903'],
      ['o904'],
    ]);
  });

  test('is bounded, and empty where all is well', () => {
    const few = waterfallsOf(brokenReport, matrixOf(brokenReport), { mostEndpoints: 1, mostBars: 2 });
    expect(few.map(({ bars }) => bars.length)).toEqual([2]);
    expect(waterfallsOf(healthyReport, matrixOf(healthyReport), { mostEndpoints: 9, mostBars: 9 })).toEqual(
      [],
    );
  });
});
