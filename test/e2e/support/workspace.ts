import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { closeAll } from './left-open.ts';

/** A data folder of its own for each test file, gone afterwards. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'callpath-e2e-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Once for each test file: what a failing test did not come to close ends with it, programs and displays. */
export const closeLeftOpen = (): void => afterAll(closeAll);
