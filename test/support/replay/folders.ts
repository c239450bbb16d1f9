import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordedReport } from './recording.ts';
import type { Report } from '../../../shared/model/report.ts';

/** A folder for each recorded network: `observations.json`, and in `expected.json` what they must be judged to be. */
export const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));

export const OBSERVATIONS = 'observations.json';
export const EXPECTED = 'expected.json';

export const recordedNames = (): readonly string[] =>
  readdirSync(SCENARIOS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

export const isRecorded = (name: string): boolean => existsSync(join(SCENARIOS, name, OBSERVATIONS));

export const readRecorded = (name: string): Report =>
  recordedReport(readFileSync(join(SCENARIOS, name, OBSERVATIONS), 'utf8'), name);

export const readExpected = (name: string): string => readFileSync(join(SCENARIOS, name, EXPECTED), 'utf8');
