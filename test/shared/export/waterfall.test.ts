import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../shared/export/matrix.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import { segmentsOf, timelineOf, waterfallsOf } from '../../../shared/export/waterfall.ts';
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

const contrast = (
  id: string,
  more: Partial<Observation['target']>,
  role: Observation['role'],
): Observation => ({
  ...observation,
  id,
  role,
  target: { ...observation.target, ...more },
});

describe('timelineOf', () => {
  const rows = matrixOf(brokenReport);
  const row = rows.find(({ port }) => port === 5061);
  if (row === undefined) throw new Error('no row');
  const ids = (extra: readonly Observation[], most = 40): readonly string[] =>
    timelineOf(
      { ...brokenReport, observations: [...brokenReport.observations, ...extra] },
      row,
      most,
    ).attempts.map(({ id }) => id);

  test('has the questions for the name, the attempts and their repetitions, in order', () => {
    expect(ids([])).toEqual(['d1', 'o901', 'o902', 'o903']);
  });

  test.each<[string, Observation, boolean]>([
    ['another port of the same host', contrast('x', { port: 443 }, 'sweep'), false],
    ['another port, to tell the host from the port', contrast('x', { port: 80 }, 'other-port'), true],
    [
      'the same, asked under another of its names',
      contrast('x', { host: 'twin.test', port: 80 }, 'other-port'),
      true,
    ],
    [
      'the name at a neutral address',
      contrast('x', { address: '198.18.9.9', port: 443 }, 'name-elsewhere'),
      true,
    ],
    ['a neutral name at the same place', contrast('x', {}, 'neutral-name'), true],
    ['a neutral name at another port', contrast('x', { port: 443 }, 'neutral-name'), false],
    ['another host', contrast('x', { host: 'other.test' }, 'sweep'), false],
  ])('%s', (_, extra, concerned) => {
    expect(ids([extra]).includes('x')).toBe(concerned);
  });

  test('is bounded, counts what it leaves out, and begins its axis at its first attempt', () => {
    const { attempts, leftOut, startedAtMs, bars } = timelineOf(brokenReport, row, 2);
    expect(attempts).toHaveLength(2);
    expect(leftOut).toBe(2);
    expect(bars[0]?.segments[0]?.startMs).toBe(0);
    expect(bars[1]?.segments[0]?.startMs).toBe(84 - startedAtMs);
  });

  test('what was not tried is listed, but takes no time', () => {
    const skipped: Observation = {
      ...observation,
      id: 'x',
      outcome: { status: 'skipped', reason: 'cancelled' },
    };
    const { attempts, bars } = timelineOf({ ...brokenReport, observations: [skipped] }, row, 40);
    expect(attempts.map(({ id }) => id)).toEqual(['x']);
    expect(bars).toEqual([]);
  });
});
