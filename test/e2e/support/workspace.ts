import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A data folder of its own for each test file, gone afterwards. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'callpath-e2e-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
