import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appUnderTest, type AppUnderTest } from '../../support/app-under-test.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';
import { scratch } from '../../support/scratch.ts';
import { DEFAULT_SETTINGS } from '../../../shared/api/settings.ts';
import { packReport } from '../../../electron/embedded/pack-report.ts';
import { renderHtml } from '../../../shared/export/html/render-html.ts';
import { renderJson } from '../../../shared/export/json.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { rejudge } from '../../../shared/report.ts';

const en = messagesFor('en');
const text = renderJson(brokenReport);
const imported = (page: AppUnderTest, json = text, name = 'theirs.json') =>
  page.ask('importReport', { name, text: json });

test('an imported report is listed as such, byte for byte as it came', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const newer = text.replace('{', '{\n  "ofANewerVersion": [1, 2],');
  const summary = await imported(page, `\uFEFF${newer}`);
  expect(summary).toMatchObject({
    label: 'Office',
    status: 'blocked',
    problems: 1,
    warnings: 1,
    observations: brokenReport.observations.length,
    imported: true,
    unsaved: false,
    practice: null,
  });
  expect(summary.id).toBe('2026-11-22 091502Z Office 5f0c2f0e.imported');
  expect(await page.ask('listReports', null)).toEqual([summary]);
  expect(readFileSync(files.at(`data/reports/${summary.id}.json`), 'utf8')).toBe(newer);
  expect(page.events).toContainEqual({ type: 'reports-changed' });
});

test('a page of Callpath is imported as the report it carries', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const [fromPage, fromJson] = [
    await imported(page, renderHtml(brokenReport, en, packReport(brokenReport)), 'office.html'),
    await imported(page),
  ];
  expect(fromPage).toMatchObject({ label: 'Office', status: 'blocked', imported: true });
  const [one, other] = [fromPage, fromJson].map(({ id }) =>
    readFileSync(files.at(`data/reports/${id}.json`), 'utf8'),
  );
  expect(one).toBe(other);
  const { report } = await page.ask('openReport', { id: fromPage.id });
  expect(report.observations).toHaveLength(brokenReport.observations.length);
});

test.each([
  {
    why: 'an earlier version wrote it',
    given: renderHtml(brokenReport, en),
    problem: { place: '', reason: expect.stringContaining('carries no Callpath report') },
  },
  {
    why: 'damaged',
    given: renderHtml(brokenReport, en, packReport(brokenReport).slice(0, 400)),
    problem: { place: 'template#callpath-report', reason: expect.stringContaining('damaged') },
  },
])('a page is refused with the place, and nothing is kept: $why', async ({ given, problem }) => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const refusal = await page.refusal('importReport', { name: 'bad.html', text: given });
  expect(refusal).toMatchObject({ code: 'invalid-file', file: 'bad.html', excerpt: null, ...problem });
  expect(await page.ask('listReports', null)).toEqual([]);
});

test('the same report may be imported twice', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const [one, two] = [await imported(page), await imported(page)];
  expect(two.id).toBe('2026-11-22 091502Z Office 5f0c2f0e (2).imported');
  expect(two.imported).toBe(true);
  const listed = await page.ask('listReports', null);
  expect(new Set(listed)).toEqual(new Set([one, two]));
});

test.each([
  {
    why: 'cut off',
    given: text.slice(0, text.indexOf('"profile"') + 12),
    problem: { code: 'not-json', file: 'bad.json', place: expect.stringMatching(/^line \d+, column \d+$/) },
    at: '"profile": "',
  },
  {
    why: 'a wrong value deep in it',
    given: text.replace('"status":"failed"', '"status":"maybe"'),
    problem: { code: 'invalid-file', place: expect.stringMatching(/^observations\[\d+\]\.outcome/) },
    at: 'maybe',
  },
  {
    why: 'a missing key',
    given: text.replace('"verdict":', '"verdikt":'),
    problem: { code: 'invalid-file', place: 'verdict' },
    at: '{',
  },
  {
    why: 'a newer version',
    given: text.replace('"callpathReport": 1', '"callpathReport": 2'),
    problem: {
      code: 'invalid-file',
      place: 'callpathReport',
      reason: expect.stringContaining('newer'),
    },
    at: '"callpathReport": 2',
  },
  {
    why: 'ten thousand levels',
    given: `{"callpathReport": 1,\n"guide": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    problem: { code: 'invalid-file', place: 'guide', reason: expect.stringContaining('nested deeper') },
    at: '"guide"',
  },
  {
    why: 'another file',
    given: '[1, 2]',
    problem: { code: 'invalid-file', place: '', reason: expect.stringContaining('not a Callpath report') },
    at: '[1, 2]',
  },
])('import of a damaged report ($why): refused at its place', async ({ given, problem, at }) => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const refusal = await page.refusal('importReport', { name: 'bad.json', text: given });
  expect(refusal).toMatchObject(problem);
  if (refusal.code !== 'not-json' && refusal.code !== 'invalid-file') throw new Error('another problem');
  const { excerpt } = refusal;
  expect(excerpt?.lines[excerpt.faultyLine - excerpt.firstLine]).toContain(at);
  expect(await page.ask('listReports', null)).toEqual([]);
});

test('a file that is too large is refused without being parsed', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const huge = '['.repeat(4 * 1024 * 1024 + 1);
  expect(await page.refusal('checkRoots', { name: 'big.pem', text: huge })).toEqual({
    code: 'too-large',
    file: 'big.pem',
    maxMegabytes: 4,
  });
  // Half as many letters, three bytes each.
  const wide = '€'.repeat(2 * 1024 * 1024);
  expect(await page.refusal('checkRoots', { name: 'big.pem', text: wide })).toMatchObject({
    code: 'too-large',
  });
});

test('a report is opened in the language of the window', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const judged = rejudge(brokenReport, messagesFor('en'));
  const { id } = await imported(page, renderJson(judged));
  const english = await page.ask('openReport', { id });
  expect(english.report).toEqual(judged);
  await page.ask('saveSettings', { ...DEFAULT_SETTINGS, language: 'fr' });
  expect(page.app.lang()).toBe('fr');
  const french = await page.ask('openReport', { id });
  expect(french.report.findings.map(({ code }) => code)).toEqual(judged.findings.map(({ code }) => code));
  expect(french.report.findings[0]?.title).not.toBe(judged.findings[0]?.title);
});

test('judged again: what is saved stays until it is kept', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'), { systemLang: 'fr' });
  // An older version's judgement of the same observations.
  const outdated = { ...brokenReport, findings: [], verdict: { ...brokenReport.verdict, primary: null } };
  const { id } = await imported(page, renderJson(outdated));
  const { before, now, same } = await page.ask('judgeAgain', { id });
  expect(before.findings).toEqual([]);
  expect(now.findings.length).toBeGreaterThan(0);
  expect(same).toBe(false);
  expect((await page.ask('openReport', { id })).report.findings).toEqual([]);

  const kept = await page.ask('keepJudgement', { id });
  expect(kept.report.findings).toEqual(now.findings);
  expect(kept.report.options.lang).toBe('fr');
  expect(kept.summary).toMatchObject({ id, imported: true, problems: expect.any(Number) });
  expect(await page.ask('openReport', { id })).toEqual(kept);
  expect(await page.ask('listReports', null)).toEqual([kept.summary]);
  expect((await page.ask('judgeAgain', { id })).same).toBe(true);
});

test('another label: the summary, the list and the file say so, the rest of the file stays', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const { id } = await imported(page);
  const summary = await page.ask('renameReport', { id, label: ' Café "du Port"\u202E\n' });
  expect(summary).toMatchObject({ id, label: 'Café "du Port"' });
  expect(await page.ask('listReports', null)).toEqual([summary]);
  const { report } = await page.ask('openReport', { id });
  expect(report).toEqual({ ...brokenReport, label: 'Café "du Port"' });
});

test('deleted reports are gone, and come back', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const one = await imported(page);
  const two = await imported(page, renderJson({ ...healthyReport, label: 'Home' }));
  await page.ask('deleteReports', { ids: [one.id, two.id] });
  expect(await page.ask('listReports', null)).toEqual([]);
  expect(readdirSync(files.at('data/reports'))).toEqual([]);
  expect(await page.refusal('openReport', { id: one.id })).toEqual({ code: 'no-such-report' });
  await page.ask('restoreReports', { ids: [two.id] });
  expect(await page.ask('listReports', null)).toEqual([two]);
  await page.ask('restoreReports', { ids: [one.id] });
  expect(await page.ask('openReport', { id: one.id })).toMatchObject({ report: { label: 'Office' } });
  expect(await page.refusal('restoreReports', { ids: [one.id] })).toEqual({ code: 'no-such-report' });
});

test('of several, those that can be deleted are deleted', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const { id } = await imported(page);
  expect(await page.refusal('deleteReports', { ids: ['no such', id] })).toEqual({ code: 'no-such-report' });
  expect(await page.ask('listReports', null)).toEqual([]);
});

test('a report that was damaged in its file says where when it is opened', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const { id } = await imported(page);
  writeFileSync(files.at(`data/reports/${id}.json`), text.replace('"status":"failed"', '"status":"maybe"'));
  expect(await page.ask('listReports', null)).toHaveLength(1);
  expect(await page.refusal('openReport', { id })).toMatchObject({
    code: 'invalid-file',
    file: `${id}.json`,
    place: expect.stringContaining('observations['),
  });
});

test.each(['../settings', '..\\settings', '/etc/passwd', 'reports/../../settings', '.hidden', 'a\0b', 'con'])(
  'an id that is a path (%j) names no report',
  async (id) => {
    using files = scratch();
    await using page = await appUnderTest(files.at('data'));
    mkdirSync(files.at('data/reports'), { recursive: true });
    writeFileSync(files.at('data/reports/.hidden.json'), text);
    writeFileSync(files.at('data/settings.json'), text);
    expect(await page.refusal('openReport', { id })).toEqual({ code: 'no-such-report' });
    expect(await page.refusal('deleteReports', { ids: [id] })).toEqual({ code: 'no-such-report' });
    expect(readFileSync(files.at('data/settings.json'), 'utf8')).toBe(text);
  },
);
