import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { CaseResult } from '../random/result.ts';
import { scenarioResult } from './hand-written.ts';
import { matrixOf, pairs } from './matrix.ts';
import { type Provenance, renderAccuracy } from './render.ts';
import { addEntry, readEntries } from './results-file.ts';
import { scoreOf } from './score.ts';

const DROP = 'firewall.drop';
const REJECT = 'firewall.reject';
const SINK = 'dns.sinkhole';
const CUT = 'tls.name-filtered';

/** One case: what was there, what was found (with the confidence 0.9), and how long it took. */
function result(
  causes: readonly string[],
  found: readonly string[],
  more: Partial<CaseResult> = {},
): CaseResult {
  const places = causes.map((code) => (found.includes(code) ? found.indexOf(code) : null));
  const foreign = found.filter((code) => !causes.includes(code));
  const isRight = foreign.length === 0 && !places.includes(null);
  return {
    name: `random-1-${causes.join('+')}`,
    title: 'a network',
    drawn: { base: 'here', faults: causes },
    causes: causes.map((code) => [code] as CaseResult['causes'][number]),
    status: { wanted: 'blocked', came: isRight ? 'blocked' : 'degraded' },
    found: found.map((code) => ({ code, severity: 'problem', confidence: 0.9 })),
    places,
    confidentlyWrong: foreign,
    wrong: isRight ? [] : ['something'],
    tookMs: 4000,
    ...more,
  };
}

type Figure = 'singleFirst' | 'twoInThree' | 'threeInThree' | 'threeFound' | 'falseAlarms';
const FIGURES = ['singleFirst', 'twoInThree', 'threeInThree', 'threeFound', 'falseAlarms'] as const;
/** Of a row those that it names, as hits and of how many. */
const figuresIn = (row: Partial<Record<Figure, number[]>>) =>
  FIGURES.flatMap((name) => {
    const [hits, of] = row[name] ?? [];
    return hits === undefined ? [] : [[name, [hits, of]] as const];
  });

describe('the figures', () => {
  test.each([
    { why: 'the only cause is first', of: [result([DROP], [DROP])], singleFirst: [1, 1] },
    { why: 'the only cause is second', of: [result([DROP], [SINK, DROP])], singleFirst: [0, 1] },
    { why: 'the only cause is missing', of: [result([DROP], [])], singleFirst: [0, 1] },
    {
      why: 'both of two are first and third',
      of: [result([DROP, CUT], [DROP, SINK, CUT])],
      twoInThree: [1, 1],
    },
    {
      why: 'the second of two is fourth',
      of: [result([DROP, CUT], [DROP, SINK, REJECT, CUT])],
      twoInThree: [0, 1],
    },
    { why: 'one of two is missing', of: [result([DROP, CUT], [DROP])], twoInThree: [0, 1] },
    {
      why: 'two of three are found',
      of: [result([DROP, CUT, SINK], [CUT, DROP])],
      threeInThree: [0, 1],
      threeFound: [2, 3],
    },
    { why: 'nothing is said of nothing', of: [result([], [])], falseAlarms: [0, 1] },
    { why: 'something is said of nothing', of: [result([], [DROP]), result([], [])], falseAlarms: [1, 2] },
  ])('$why', ({ of, ...row }) => {
    const score = scoreOf(of);
    for (const [name, [hits, all]] of figuresIn(row)) expect(score[name]).toEqual({ hits, of: all });
  });

  test('count a case with confident wrong findings once', () => {
    const score = scoreOf([result([DROP], [DROP, SINK, CUT]), result([DROP], [DROP])]);
    expect(score.confidentlyWrong).toEqual({ hits: 1, of: 2 });
    expect(score.right).toEqual({ hits: 1, of: 2 });
    expect(score.status).toEqual({ hits: 1, of: 2 });
  });

  test('take times by number of causes, and leave out what broke off', () => {
    const { times } = scoreOf([
      result([DROP], [DROP], { tookMs: 2000, name: 'quick' }),
      result([SINK], [SINK], { tookMs: 6000, name: 'slow' }),
      result([CUT], [], { tookMs: 0, name: 'broke' }),
    ]);
    expect(times.one).toEqual({ medianMs: 4000, worstMs: 6000, worst: 'slow' });
    expect(times.none).toEqual({ medianMs: null, worstMs: null, worst: null });
  });
});

describe('the confusion matrix', () => {
  test.each([
    { given: result([DROP], [DROP]), expected: [[DROP, DROP]], why: 'found' },
    { given: result([DROP], []), expected: [[DROP, 'none']], why: 'missed' },
    { given: result([], [SINK]), expected: [['none', SINK]], why: 'a false alarm' },
    { given: result([DROP], [REJECT]), expected: [[DROP, REJECT]], why: 'taken for another' },
    {
      given: result([DROP, CUT], [SINK, DROP, REJECT]),
      expected: [
        [DROP, DROP],
        [CUT, SINK],
        ['none', REJECT],
      ],
      why: 'one found, one taken for another, one too much',
    },
    {
      given: { ...result([DROP, DROP], [DROP]), places: [0, 0] },
      expected: [
        [DROP, DROP],
        [DROP, DROP],
      ],
      why: 'one finding for two causes',
    },
  ])('$why', ({ given, expected }) => {
    expect(pairs(given)).toEqual(expected);
  });

  test('counts over all cases, codes in order', () => {
    const { codes, count } = matrixOf([result([DROP], [DROP]), result([DROP], [DROP]), result([CUT], [])]);
    expect(codes).toEqual([DROP, CUT, 'none']);
    expect(count(DROP, DROP)).toBe(2);
    expect(count(CUT, 'none')).toBe(1);
    expect(count(CUT, DROP)).toBe(0);
  });
});

const PROVENANCE: Provenance = {
  command: 'npm run accuracy -- --random 3 --seed 9 --worlds 2',
  seed: 9,
  drawn: 3,
  from: '2026-11-24T10:00:00.000Z',
  to: '2026-11-24T10:05:00.000Z',
  commit: 'abcdef012345',
  isChanged: false,
  worlds: 2,
  runAgain: 1,
  byChance: 2,
};

describe('the page', () => {
  const page = renderAccuracy(PROVENANCE, [
    result([DROP], [DROP]),
    result([DROP], [REJECT], { name: 'random-9-4', wrong: ['missing: firewall.drop'] }),
    result([], [], { drawn: null, name: 'healthy' }),
  ]);
  test('names what is behind the figures', () => {
    expect(page).toContain(PROVENANCE.command);
    for (const part of ['9, 3 drawn cases', PROVENANCE.from, PROVENANCE.to, PROVENANCE.commit])
      expect(page).toContain(part);
    expect(page).not.toContain('not committed');
    expect(renderAccuracy({ ...PROVENANCE, isChanged: true }, [])).toContain('not committed');
  });
  test('has the figures of all, written and drawn cases', () => {
    expect(page).toContain(
      '| One cause: named first | ≥ 98 % | 1 of 2 (50.0 %) | no cases | 1 of 2 (50.0 %) |',
    );
    expect(page).toContain(
      '| Healthy networks: false alarms | 0 | 0 of 1 (0.0 %) | 0 of 1 (0.0 %) | no cases |',
    );
  });
  test('has the matrix, and each wrong case with what runs it again', () => {
    expect(page).toContain('| 1 firewall.drop | 1 | **1** |');
    expect(page).toContain('- `random-9-4`: a network');
    expect(page).toContain('npm run lab -- --random 1 --seed 9 --from 4');
  });
  test('says so when nothing is wrong', () => {
    expect(renderAccuracy(PROVENANCE, [result([DROP], [DROP])])).toContain('## Wrong cases\n\nNone.');
  });
});

const entry = (name: string, alone = false) => ({
  at: '2026-11-24T10:00:00.000Z',
  alone,
  result: result([DROP], [DROP], { name }),
});

describe('results that were kept', () => {
  const folders: string[] = [];
  const newFile = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'callpath-accuracy-'));
    folders.push(folder);
    return join(folder, 'results.jsonl');
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  test('read back; of two for one case the last counts', () => {
    const file = newFile();
    for (const one of [entry('a'), entry('b'), entry('a', true)]) addEntry(file, one);
    expect([...readEntries(file)]).toEqual([
      ['a', entry('a', true)],
      ['b', entry('b')],
    ]);
    expect(readEntries(`${file}.none`).size).toBe(0);
  });
  test('go on after an interruption in the middle of a line', () => {
    const file = newFile();
    addEntry(file, entry('a'));
    appendFileSync(file, '{"at":"2026-11-24T');
    expect([...readEntries(file).keys()]).toEqual(['a']);
    addEntry(file, entry('b'));
    expect([...readEntries(file).keys()]).toEqual(['a', 'b']);
    expect(readFileSync(file, 'utf8').endsWith('\n')).toBe(true);
  });
  test('name the line that is none', () => {
    const file = newFile();
    writeFileSync(file, `${JSON.stringify(entry('a'))}\n{}\n`);
    expect(() => readEntries(file)).toThrow(`${file}:2`);
  });
});

test('a scenario written by hand has the listed findings as its causes', () => {
  const expectation = { status: 'blocked', findings: [{ code: DROP, severity: 'problem' }] } as const;
  expect(scenarioResult({ name: 'x', title: 'X', expect: expectation }, null, ['no report'])).toMatchObject({
    drawn: null,
    causes: [[DROP]],
    places: [null],
    found: [],
    wrong: ['no report'],
    status: { wanted: 'blocked', came: null },
  });
});
