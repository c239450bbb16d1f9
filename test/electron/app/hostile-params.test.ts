import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appUnderTest } from '../../support/app-under-test.ts';
import { scratch } from '../../support/scratch.ts';
import { CALL_NAMES, type CallName } from '../../../shared/api/diagnostics-api.ts';
import { DEFAULT_SETTINGS } from '../../../shared/api/settings.ts';

const long = 'x'.repeat(10_000);
const file = { name: 'f', text: '{}' };
const CASE = '5f0c2f0e-0000-4000-8000-000000000001';
const check = { kind: 'check', catalogId: null, profile: 'p', sipDomains: [], label: '' };
const rules = { catalogId: null, profile: 'teams', sipDomains: [], requiredOnly: false, format: 'squid' };
const { last } = DEFAULT_SETTINGS;

/** For each call what is nearly right. What is plainly of another type is tried for all of them. */
const NEARLY: { readonly [N in CallName]: readonly unknown[] } = {
  hello: [{ more: 1 }],
  stopRun: [{}],
  listReports: [{}],
  chooseFolder: ['/'],
  licences: [{}],
  startRun: [
    { ...check, label: 'x'.repeat(121) },
    { ...check, sipDomains: ['<script>'] },
    { ...check, sipDomains: ['contoso'] },
    { ...check, sipDomains: Array.from({ length: 51 }, () => 'a.test') },
    { ...check, profile: long },
    { ...check, catalogId: 7 },
    { ...check, proxy: 'http://x' },
    { ...check, kind: 'other' },
    { ...check, forCase: { id: '../x', place: 'here' } },
    { ...check, forCase: { id: CASE, place: 'moon' } },
    { ...check, forCase: null },
    { kind: 'practice', fault: 'no-such-fault' },
    { kind: 'practice', fault: '__proto__' },
    { kind: 'practice', fault: 'none', catalogId: null },
  ],
  openReport: [{ id: '' }, { id: long }, { id: 7 }, { id: ['a'] }, { id: 'a', more: 1 }],
  judgeAgain: [{ id: '' }, { id: long }, { id: null }],
  keepJudgement: [{ id: '' }, { id: long }, { id: {} }],
  renameReport: [{ id: 'a' }, { id: 'a', label: 'x'.repeat(121) }, { id: 'a', label: null }],
  deleteReports: [{ ids: 'a' }, { ids: [''] }, { ids: [7] }, { ids: [long] }, { ids: { length: 1 } }],
  restoreReports: [{ ids: 'a' }, { ids: [null] }, {}],
  importReport: [{ name: long, text: '' }, { name: 'x' }, { ...file, text: 7 }, { ...file, path: '/etc' }],
  exportReport: [
    { id: 'a', format: 'exe' },
    { id: 'a', format: 'toString' },
    { id: 'a' },
    { id: 'a', format: 'html', folder: '/' },
    { id: 'a', format: 'html', redact: 'no' },
    { id: 'a', format: 'html', redact: null },
  ],
  previewRedaction: [{ id: '' }, { id: long }, { id: 'a', format: 'html' }, {}],
  exportSheet: [
    { id: 'a', team: 'everybody' },
    { id: 'a', team: 'constructor' },
    { id: 'a' },
    { id: '', team: 'dns' },
    { id: 'a', team: 'dns', folder: '/' },
  ],
  listCases: [{}],
  createCase: [
    { title: 'a', reportedBy: 'b' },
    { title: 'x'.repeat(201), reportedBy: '', reported: '' },
    { title: '', reportedBy: '', reported: long },
    { title: '', reportedBy: '', reported: '', answers: [] },
  ],
  openCase: [{ id: '' }, { id: '../../secret' }, { id: 7 }, { id: CASE, more: 1 }],
  describeCase: [
    { id: CASE, title: 'a' },
    { id: 'a', title: '', reportedBy: '', reported: '' },
  ],
  answerCase: [
    { id: CASE, step: 'goal' },
    { id: CASE, step: 'goal', value: 'moon' },
    { id: CASE, step: 'weather', value: 'rain' },
    { id: CASE, step: '__proto__', value: 'x' },
    { id: CASE, step: 'changed', value: 'soon' },
    { id: CASE, step: 'contact', value: '<script>@a.test' },
    { id: CASE, step: 'domains', value: 'a'.repeat(30_000) },
    { id: 'a', step: 'goal', value: 'skype' },
  ],
  takeBackAnswer: [{ id: CASE, step: 'weather' }, { id: CASE }],
  loadCaseReport: [
    { id: CASE, ...file },
    { id: CASE, place: 'moon', ...file },
    { id: 'a', place: 'here', ...file },
    { id: CASE, place: 'here', name: 'x', text: 7 },
  ],
  removeCaseRun: [{ id: CASE }, { id: CASE, reportId: '' }, { id: CASE, reportId: long }],
  deleteCase: [{ id: '/etc' }, {}],
  restoreCase: [{ id: null }, { ids: [CASE] }],
  importCase: [
    { name: long, text: '' },
    { ...file, text: 7 },
  ],
  takeCaseReport: [
    { id: CASE, reportId: 'r' },
    { id: CASE, place: 'moon', reportId: 'r' },
    { id: CASE, place: 'here', reportId: '' },
    { id: 'a', place: 'here', reportId: 'r' },
  ],
  openCaseRun: [{ id: CASE }, { id: CASE, reportId: long }, { id: 'a', reportId: 'r' }],
  previewCaseRedaction: [{ id: 'a' }, { id: CASE, redact: true }, {}],
  exportCase: [{ id: CASE, format: 'html' }, { id: '..' }],
  openCatalog: [{ id: 7 }, { id: 'x'.repeat(1_001) }, {}],
  importCatalog: [{ ...file, text: null }, { text: '' }],
  removeCatalog: [{ id: null }, { id: long }],
  checkForUpdate: [{}, { base: 'http://evil.test' }],
  applyUpdate: [{ version: '' }, { version: 7 }, { version: long }, { version: 'a', sets: [] }],
  saveAllowlist: [
    { ...rules, format: 'exe' },
    { ...rules, format: '__proto__' },
    { ...rules, sipDomains: ['a b'] },
    { ...rules, profile: long },
    { ...rules, catalogId: 7 },
    { ...rules, requiredOnly: 'yes' },
    { ...rules, path: '/etc/passwd' },
  ],
  saveSettings: [
    {},
    { ...DEFAULT_SETTINGS, language: 'de' },
    { ...DEFAULT_SETTINGS, theme: 'pink' },
    { ...DEFAULT_SETTINGS, timeoutMs: 99 },
    { ...DEFAULT_SETTINGS, timeoutMs: 1e9 },
    { ...DEFAULT_SETTINGS, timeoutMs: 3000.5 },
    { ...DEFAULT_SETTINGS, timeoutMs: '3000' },
    { ...DEFAULT_SETTINGS, concurrency: 0 },
    { ...DEFAULT_SETTINGS, concurrency: Number.NaN },
    { ...DEFAULT_SETTINGS, dnsServers: ['dns.google'] },
    { ...DEFAULT_SETTINGS, dnsServers: ['8.8.8.8:0'] },
    { ...DEFAULT_SETTINGS, dnsServers: Array.from({ length: 51 }, () => '8.8.8.8') },
    { ...DEFAULT_SETTINGS, extraRoots: [{ file: 'x', pem: 'x'.repeat(4 * 1024 * 1024 + 1) }] },
    { ...DEFAULT_SETTINGS, extraRoots: [{ path: '/etc/passwd' }] },
    { ...DEFAULT_SETTINGS, reportsFolder: '' },
    { ...DEFAULT_SETTINGS, reportsFolder: long },
    { ...DEFAULT_SETTINGS, last: { ...last, label: 'x'.repeat(121) } },
    { ...DEFAULT_SETTINGS, last: { ...last, more: 1 } },
    { ...DEFAULT_SETTINGS, more: 1 },
  ],
  checkRoots: [
    { name: 'x', text: 7 },
    { ...file, more: 1 },
  ],
  copyText: [{ text: 7 }, { text: 'x'.repeat(4 * 1024 * 1024 + 1) }, {}],
  openLink: [
    { url: 'file:///etc/passwd' },
    { url: 'javascript:alert(1)' },
    { url: ' javascript:alert(1)' },
    { url: 'java\nscript:alert(1)' },
    { url: 'data:text/html,x' },
    { url: 'ms-settings:' },
    { url: '\\\\server\\share' },
    { url: '//example.test' },
    { url: 'example.test' },
    { url: 'https://' },
    { url: 'https://user@example.test/' },
    { url: `https://example.test/${long}` },
    { url: {} },
  ],
};
const OF_ANOTHER_TYPE: readonly unknown[] = [
  undefined,
  7,
  'text',
  true,
  [],
  [null],
  () => {},
  Symbol('x'),
  new Map(),
];

test.each(CALL_NAMES)('%s refuses what our page would not send, and does nothing', async (name) => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  for (const params of [...NEARLY[name], ...OF_ANOTHER_TYPE]) {
    const answer = await page.app.answer(name, params);
    expect([params, answer]).toEqual([params, { ok: false, problem: { code: 'bad-request', call: name } }]);
  }
  expect(page.events).toEqual([]);
  expect([page.opened, page.copied, page.delivered]).toEqual([[], [], []]);
  expect(page.app.isRunning()).toBe(false);
  expect(readdirSync(files.folder)).toEqual([]);
});

test.each(['', 'quit', 'toString', '__proto__', 'constructor', 'hello\u001b[2J', long])(
  'there is no call %j',
  async (name) => {
    using files = scratch();
    await using page = await appUnderTest(files.at('data'));
    const answer = await page.app.answer(name, null);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(JSON.stringify(answer).length).toBeLessThan(200);
    expect(JSON.stringify(answer)).not.toContain('\\u001b');
  },
);

test('a name that is no text is refused, too', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const answer = await page.app.answer({ toString: () => 'hello' } as unknown as string, null);
  expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
});

test('a mistake of ours is told in one short line, without a stack', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'), {
    copyText: () => Promise.reject(new TypeError(`no clipboard\n\u001b[31m${long}`)),
    openLink: () => {
      throw Object.create(null);
    },
  });
  const problem = await page.refusal('copyText', { text: 'x' });
  if (problem.code !== 'bug') throw new Error('another problem');
  expect(problem.detail).toMatch(/^TypeError: no clipboard \[31mx+…$/);
  expect(problem.detail.length).toBeLessThanOrEqual(300);
  expect(await page.refusal('openLink', { url: 'https://example.test' })).toMatchObject({ code: 'bug' });
});

test('links are opened as the address that was understood', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  await page.ask('openLink', { url: 'HTTPS://Example.TEST/a b?c=d#e' });
  await page.ask('openLink', { url: 'http://example.test' });
  expect(page.opened).toEqual(['https://example.test/a%20b?c=d#e', 'http://example.test/']);
});
