import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../../shared/export/json.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import { ReportError } from '../../../shared/model/report-error.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';

const example = (): unknown =>
  JSON.parse(readFileSync(new URL('../../support/example-report.json', import.meta.url), 'utf8'));

/** A copy of the broken report with one field replaced. */
function withField(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(brokenReport));
  let place: unknown = copy;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  Reflect.set(Object(place), path.at(-1) ?? '', value);
  return copy;
}

function errorOf(json: unknown): ReportError {
  try {
    parseReport(json);
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
  throw new Error('the report was accepted');
}

describe('parseReport', () => {
  test.each([
    ['healthy', healthyReport],
    ['broken', brokenReport],
  ])('gives back the %s report as it was written', (_, report) => {
    expect(parseReport(JSON.parse(renderJson(report)))).toEqual(report);
  });

  test("reads the contract's example and fills in what it leaves out", () => {
    const report = parseReport(example());
    expect(report.observations.map(({ id, role }) => [id, role])).toEqual([
      ['o4', 'sweep'],
      ['o7', 'sweep'],
      ['o19', 'confirm'],
      ['o20', 'confirm'],
      ['o21', 'sweep'],
    ]);
    expect(report.observations.at(-1)?.ask).toEqual({ serverName: 'sipfed.contoso-online.test' });
    expect(report.subject).toBeUndefined();
  });

  test('what was seen before a failure stays what it was: nothing is filled in', () => {
    const seen = { rcode: 'NXDOMAIN', recursionAvailable: false };
    const failure = { step: 'resolve', code: 'name-not-found', detail: null };
    const report = parseReport(
      withField(['observations', 0, 'outcome'], { status: 'failed', failure, seen }),
    );
    expect(report.observations[0]?.outcome).toEqual({ status: 'failed', failure, seen });
  });

  test('keeps the word of a newer failure code, and leaves out kinds and keys that it does not know', () => {
    const failure = { step: 'quantum', code: 'entangled', detail: null };
    const known = parseReport(withField(['observations', 0, 'outcome'], { status: 'failed', failure }));
    expect(known.observations[0]?.outcome).toEqual({
      status: 'failed',
      failure: { step: 'exchange', code: 'other', detail: 'entangled' },
    });
    const unknownKind = parseReport(withField(['observations', 0, 'kind'], 'quantum'));
    expect(unknownKind.observations).toHaveLength(brokenReport.observations.length - 1);
    expect(parseReport(withField(['future'], { a: 1 }))).toEqual(brokenReport);
  });

  test.each([
    [['callpathReport'], 2, 'callpathReport', 'newer'],
    [['callpathReport'], 'one', 'callpathReport', ''],
    [['startedAt'], 'yesterday', 'startedAt', ''],
    [['verdict', 'status'], 'fine', 'verdict.status', ''],
    [['findings', 1, 'confidence'], 2, 'findings[1].confidence', ''],
    [['observations'], {}, 'observations', ''],
    [['observations', 3], null, 'observations[3]', ''],
    [['observations', 3, 'outcome', 'status'], 'maybe', 'observations[3].outcome.status', ''],
    [['observations', 3, 'target', 'port'], 70_000, 'observations[3].target.port', ''],
    [['observations', 3, 'ask'], { record: 7 }, 'observations[3].ask.record', ''],
    [
      ['observations', 3, 'outcome', 'value', 'addresses'],
      'x',
      'observations[3].outcome.value.addresses',
      '',
    ],
    [['label'], 'x'.repeat(3_000), 'label', ''],
    [['subject', 'endpoints', 0, 'as'], 'gopher', 'subject.endpoints[0].as', ''],
  ])('%j = %j is refused at %s', (path, value, place, reason) => {
    const error = errorOf(withField(path, value));
    expect(error.place).toBe(place);
    expect(error.message).toContain(reason);
    expect(error.message.startsWith(`${place}: `)).toBe(true);
  });

  test.each([null, 7, 'text', [], {}])('%j is no report', (json) => {
    expect(errorOf(json).message).toContain('callpathReport');
  });

  test('an error never carries control characters of the file', () => {
    const error = errorOf(withField(['options', 'sipDomains'], { '\u001b[31m': 1 }));
    expect(error.message).not.toMatch(/\p{Cc}/u);
  });

  test('10,000 observations are read', () => {
    const [first] = brokenReport.observations;
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...first, id: `m${index}` }));
    const json: unknown = JSON.parse(JSON.stringify({ ...brokenReport, observations: many }));
    expect(parseReport(json).observations).toHaveLength(10_000);
  });
});
