import { expect, test } from 'vitest';
import { ProgressBatches } from '../../../electron/app/run-progress.ts';
import { healthyReport } from '../../support/sample-report.ts';
import type { RunProgress } from '../../../shared/api/runs.ts';

const { observations } = healthyReport;
const idsOf = (told: readonly RunProgress[]): readonly string[] =>
  told.flatMap((progress) => progress.observations.map(({ id }) => id));

test('many at once are told together, soon and by themselves', async () => {
  const progress = await new Promise<RunProgress>((resolve) => {
    const batches = new ProgressBatches('r', resolve);
    observations.forEach((observation, index) => batches.add({ observation, done: index + 1, known: 40 }));
  });
  expect(progress).toMatchObject({
    runId: 'r',
    observations,
    done: observations.length,
    known: 40,
    stopping: false,
  });
});

test('media is told at once, for a page that comes later as well, and its end', () => {
  const told: RunProgress[] = [];
  const batches = new ProgressBatches('r', (progress) => told.push(progress));
  batches.series(5000);
  expect(batches.snapshot().mediaMs).toBe(5000);
  batches.series(null);
  expect(told.map(({ mediaMs }) => mediaMs)).toEqual([5000, null]);
});

test('stopping, snapshots and the end tell each observation once and in order', () => {
  const told: RunProgress[] = [];
  const batches = new ProgressBatches('r', (progress) => told.push(progress));
  const snapshots: number[] = [];
  observations.forEach((observation, index) => {
    batches.add({ observation, done: index + 1, known: 40 });
    if (index === 3) batches.stop();
    if (index === 7) snapshots.push(batches.snapshot().observations.length, idsOf(told).length);
    if (index === 9) batches.stop();
  });
  batches.flush();
  expect(snapshots).toEqual([8, 8]);
  expect(idsOf(told)).toEqual(observations.map(({ id }) => id));
  expect(told.map(({ stopping }) => stopping)).toEqual([true, true, true]);
  expect(told[0]?.observations).toHaveLength(4);
});
