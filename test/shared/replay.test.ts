import { describe, expect, test } from 'vitest';
import { en } from '../../shared/messages/en.ts';
import { renderJson } from '../../shared/export/json.ts';
import { parseReport } from '../../shared/model/report-schema.ts';
import { rejudge } from '../../shared/report.ts';
import { exitStatusOf } from '../../electron/cli/exit-status.ts';
import { check } from '../lab/check.ts';
import { scenarios } from '../lab/scenarios/all.ts';
import { judgementOf, judgementText } from '../support/replay/expected.ts';
import { readExpected, readRecorded, recordedNames } from '../support/replay/folders.ts';

const names = recordedNames();

describe('a recorded network', () => {
  test.each(names)('%s is judged as it must be', (name) => {
    const judged = rejudge(readRecorded(name), en);
    expect(judgementText(judgementOf(judged))).toBe(readExpected(name));
    const told = scenarios.find((scenario) => scenario.name === name)?.expect;
    if (told !== undefined) {
      expect(check(told, { exitCode: exitStatusOf(judged), report: judged })).toEqual([]);
    }
  });

  test.each(names)('%s is judged alike a second time, and when read from a file', (name) => {
    const recorded = readRecorded(name);
    const once = renderJson(rejudge(recorded, en));
    expect(renderJson(rejudge(recorded, en))).toBe(once);
    expect(renderJson(rejudge(parseReport(JSON.parse(once)), en))).toBe(once);
  });
});

test('every network of the lab is recorded (npm run lab -- --record), and no other', () => {
  expect(names).toEqual(scenarios.map(({ name }) => name).toSorted());
});
