import { expect, test } from 'vitest';
import { comparisonOf, type ComparedRun } from '../../../shared/guide/compared-runs.ts';
import { runFactOf } from '../../../shared/guide/facts.ts';
import { en } from '../../../shared/messages/en.ts';
import { rejudge } from '../../../shared/report.ts';
import { readRecorded } from '../../support/replay/folders.ts';

function run(name: string, place: 'here' | 'elsewhere'): ComparedRun {
  const report = { ...rejudge(readRecorded(name), en), label: place };
  return { fact: runFactOf(report, place), report };
}

test.each([
  { here: 'drop-port', there: 'healthy', says: 'this-network', why: 'it works elsewhere' },
  { here: 'name-nxdomain', there: 'healthy', says: 'this-network', why: 'the name is known elsewhere' },
  { here: 'drop-port', there: 'drop-port', says: 'not-the-network', why: 'the same fails on both' },
  { here: 'healthy', there: 'healthy', says: 'unclear', why: 'nothing was found on either' },
  { here: 'healthy', there: 'drop-port', says: 'unclear', why: 'the other one is the faulty one' },
  { here: 'drop-port', there: null, says: null, why: 'there is one run only' },
] as const)('$here against $there: $says, because $why', ({ here, there, says }) => {
  const other = there === null ? null : run(there, 'elsewhere');
  expect(comparisonOf(run(here, 'here'), other, en)).toBe(says);
});
