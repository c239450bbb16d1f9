import { describe, expect, test } from 'vitest';
import {
  addRun,
  answer,
  concluded,
  newCase,
  placeFor,
  reportGuideOf,
  stateOf,
  statusOf,
  takeBack,
  type Case,
} from '../../../shared/guide/case.ts';
import { renderCase } from '../../../shared/guide/case-json.ts';
import { parseCase } from '../../../shared/guide/case-schema.ts';
import { en } from '../../../shared/messages/en.ts';
import { fr } from '../../../shared/messages/fr.ts';
import { rejudge } from '../../../shared/report.ts';
import { RECORDED } from '../../support/recorded-reports.ts';
import { brokenReport } from '../../support/sample-report.ts';
import { HOUR_AGO, NOW } from '../../support/guide-facts.ts';

const empty = newCase({
  tool: { name: 'callpath', version: '0.1.0' },
  id: '5f0c2f0e-0000-4000-8000-000000000001',
  now: NOW,
  title: 'Ann cannot reach Bob',
  reportedBy: 'Ann',
  reported: 'It says company policy.',
});
const run = (report = RECORDED['firewall-drop'], place: 'here' | 'elsewhere' = 'here') => ({
  place,
  label: 'Office',
  addedAt: NOW,
  report,
});
const teams = [
  ['goal', 'other-organisation'],
  ['client', 'teams'],
] as const;
const described = teams.reduce((held, [step, value]) => answer(held, step, value, NOW), empty);

const status = (held: Case): string => statusOf(stateOf(held, NOW, en));

describe('a case', () => {
  test('comes back from its file as it was, with its runs and its conclusion', () => {
    const held = concluded(addRun(described, run()), NOW, en);
    expect(held.conclusion).toMatchObject({ kind: 'measured', severity: 'problem' });
    const text = renderCase(held);
    expect(parseCase(JSON.parse(text))).toEqual(held);
    expect(renderCase(parseCase(JSON.parse(text)))).toBe(text);
  });

  test('keeps what a later version put into it', () => {
    const later = {
      ...described,
      priority: 'high',
      answers: [...described.answers, { step: 'weather', value: 'rain', at: NOW }],
      runs: [{ ...run(), room: 7, report: { ...RECORDED.none, later: true } }],
    };
    const read = parseCase(JSON.parse(JSON.stringify(later)));
    const again: unknown = JSON.parse(renderCase(read));
    expect(again).toMatchObject({ priority: 'high', runs: [{ room: 7, report: { later: true } }] });
    expect(read.answers.map(({ step }) => step)).toContain('weather');
    expect(stateOf(read, NOW, en).way.map(({ step }) => step)).not.toContain('weather');
  });

  test('has a status for the list', () => {
    expect(status(described)).toBe('asking');
    expect(status(addRun(described, run()))).toBe('concluded');
    const waiting = [
      ['run', 'cannot'],
      ['firewall', 'windows'],
      ['external', 'on'],
      ['changed', HOUR_AGO],
    ] as const;
    expect(status(waiting.reduce((held, [step, value]) => answer(held, step, value, NOW), described))).toBe(
      'waiting',
    );
  });

  test('the same report a second time takes the place of the first', () => {
    expect(addRun(addRun(described, run()), run()).runs).toHaveLength(1);
  });

  test('an answer taken back is asked again', () => {
    expect(stateOf(takeBack(described, 'client', NOW), NOW, en).next).toBe('client');
  });

  test('two networks that were measured are compared', () => {
    const both = addRun(addRun(described, run()), run(RECORDED.none, 'elsewhere'));
    expect(stateOf(both, NOW, en).conclusion).toMatchObject({ kind: 'measured', compared: true });
  });

  test('where a report belongs', () => {
    expect(placeFor(described, '')).toEqual({ place: 'here', label: '' });
    expect(placeFor(described, 'elsewhere')).toEqual({ place: 'elsewhere', label: '' });
    const office = addRun(described, run());
    expect(placeFor(office, 'office').place).toBe('here');
    expect(placeFor(office, 'Café')).toEqual({ place: 'elsewhere', label: 'Café' });
  });

  test('its conclusion is said in the language of whoever looks', () => {
    const held = addRun(described, run());
    const titles = [en, fr].map((messages) => concluded(held, NOW, messages).conclusion?.title);
    expect(titles[0]).not.toBe(titles[1]);
  });
});

describe('a report of a case', () => {
  const waiting = answer(answer(described, 'external', 'off', NOW), 'changed', HOUR_AGO, NOW);

  test('holds the answers that count', () => {
    const { answers } = reportGuideOf(answer(described, 'people', 'no', NOW), NOW, en);
    expect(answers.map(({ step }) => step)).toEqual(['goal', 'client']);
  });

  test('and their findings, judged again to the same', () => {
    const report = { ...brokenReport, startedAt: NOW, guide: { answers: waiting.answers } };
    const judged = rejudge(report, en);
    expect(judged.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['policy.external-access-off', 'policy.waiting-period']),
    );
    expect(judged.findings.find(({ code }) => code === 'policy.waiting-period')?.details).toEqual({
      readyAt: '2026-11-25T11:00:00.000Z',
    });
    expect(rejudge(judged, en)).toEqual(judged);
  });

  test('while the verdict stays that of the network', () => {
    const plain = rejudge(RECORDED.none, en);
    const told = rejudge({ ...RECORDED.none, guide: { answers: waiting.answers } }, en);
    expect(told.verdict).toEqual(plain.verdict);
  });

  test.each([
    null,
    7,
    'x',
    {},
    { answers: 'x' },
    { answers: [{ step: 'goal' }] },
    { answers: [{ step: 'weather', value: 'x', at: NOW }] },
  ])('that holds %j instead of answers is judged without them', (guide) => {
    expect(rejudge({ ...RECORDED.none, guide }, en).findings).toEqual(rejudge(RECORDED.none, en).findings);
  });
});

const whole: Record<string, unknown> = JSON.parse(renderCase(addRun(described, run())));
describe('a file that is no case of ours', () => {
  test.each([
    { why: 'a report', json: RECORDED.none, said: /no "callpathCase"/ },
    { why: 'null', json: null, said: /no "callpathCase"/ },
    { why: 'a list', json: [], said: /no "callpathCase"/ },
    {
      why: 'a newer version',
      json: { ...whole, callpathCase: 2 },
      said: /^callpathCase: version 2 is newer/,
    },
    { why: 'a version that is none', json: { ...whole, callpathCase: '1' }, said: /^callpathCase: / },
    { why: 'an id that is a path', json: { ...whole, id: '../../etc/passwd' }, said: /^id: / },
    { why: 'a time that is none', json: { ...whole, updatedAt: 'yesterday' }, said: /^updatedAt: / },
    {
      why: 'an answer without a value',
      json: { ...whole, answers: [{ step: 'goal', at: NOW }] },
      said: /^answers\[0\]\.value: /,
    },
    {
      why: 'answers without end',
      json: {
        ...whole,
        answers: Array.from({ length: 300 }, () => ({ step: 'goal', value: 'skype', at: NOW })),
      },
      said: /^answers: /,
    },
    { why: 'a title without end', json: { ...whole, title: 'x'.repeat(1000) }, said: /^title: / },
    {
      why: 'a run without its report',
      json: { ...whole, runs: [{ place: 'here', addedAt: NOW }] },
      said: /^runs\[0\]\.report: /,
    },
    {
      why: 'a report damaged inside',
      json: { ...whole, runs: [run({ ...RECORDED.none, verdict: { status: 'fine' } } as never)] },
      said: /^runs\[0\]\.report\.verdict\.status: /,
    },
    {
      why: 'runs without end',
      json: { ...whole, runs: Array.from({ length: 60 }, () => run()) },
      said: /^runs: /,
    },
    {
      why: 'a conclusion that is none',
      json: { ...whole, conclusion: { kind: 'magic' } },
      said: /^conclusion\.kind: /,
    },
  ])('$why', ({ json, said }) => {
    expect(() => parseCase(json)).toThrow(said);
  });

  test('names from its prototype do nothing', () => {
    const text = JSON.stringify({
      ...whole,
      answers: [
        { step: '__proto__', value: 'x', at: NOW },
        { step: 'constructor', value: 'x', at: NOW },
      ],
    });
    const read = parseCase(JSON.parse(text.replace('{', '{"__proto__":{"polluted":true},')));
    expect(stateOf(read, NOW, en).next).toBe('goal');
    expect('polluted' in {}).toBe(false);
  });
});
