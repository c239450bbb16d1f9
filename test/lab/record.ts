import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitStatusOf } from '../../electron/cli/exit-status.ts';
import { writeWhole } from '../../electron/system/write-whole.ts';
import { en } from '../../shared/messages/en.ts';
import { parseReport } from '../../shared/model/report-schema.ts';
import type { Report } from '../../shared/model/report.ts';
import { rejudge } from '../../shared/report.ts';
import { judgementOf, judgementText } from '../support/replay/expected.ts';
import { EXPECTED, isRecorded, OBSERVATIONS, readRecorded, SCENARIOS } from '../support/replay/folders.ts';
import { recordedReport, recordingText } from '../support/replay/recording.ts';
import { check } from './check.ts';
import { reportFile } from './diagnose.ts';
import type { Scenario } from './scenario.ts';

/**
 * Keeps what the lab last measured as folders of `test/scenarios/`, where the rules are tested without it. What is judged
 * otherwise than its scenario expects is not kept, and said; where the lab left no report, the folder's own observations
 * are judged again. Returns the exit code: 0 when every one is kept.
 */
export async function record(scenarios: readonly Scenario[], say: (line: string) => void): Promise<number> {
  let kept = 0;
  for (const scenario of scenarios) {
    const wrong = await recordOne(scenario);
    if (wrong.length === 0) kept += 1;
    else say([`WRONG ${scenario.name}`, ...wrong].join('\n        '));
  }
  say(`${kept} recorded, ${scenarios.length - kept} not`);
  return kept === scenarios.length ? 0 : 1;
}

async function recordOne({ name, expect }: Scenario): Promise<readonly string[]> {
  const measured = lastMeasured(name);
  if (measured === null) return ['never measured'];
  const text = recordingText(measured);
  const report = rejudge(recordedReport(text, name), en);
  const wrong = check(expect, { exitCode: exitStatusOf(report), report });
  if (wrong.length > 0) return wrong;
  const folder = join(SCENARIOS, name);
  mkdirSync(folder, { recursive: true });
  await writeWhole(join(folder, OBSERVATIONS), text);
  await writeWhole(join(folder, EXPECTED), judgementText(judgementOf(report)));
  return [];
}

function lastMeasured(name: string): Report | null {
  const file = reportFile(name);
  if (existsSync(file)) return parseReport(JSON.parse(readFileSync(file, 'utf8')));
  return isRecorded(name) ? readRecorded(name) : null;
}
