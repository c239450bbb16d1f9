import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appUnderTest } from '../../support/app-under-test.ts';
import { brokenReport } from '../../support/sample-report.ts';
import { scratch } from '../../support/scratch.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';
import { createTestCa } from '../../support/certificates.ts';
import { DEFAULT_SETTINGS } from '../../../shared/api/settings.ts';
import { renderJson } from '../../../shared/export/json.ts';

const DARK = { ...DEFAULT_SETTINGS, theme: 'dark', language: 'fr' } as const;

test('settings survive a restart; the host is told at the start and at each change', async () => {
  using files = scratch();
  {
    await using page = await appUnderTest(files.at('data'));
    expect(page.applied).toEqual([DEFAULT_SETTINGS]);
    expect(page.app.lang()).toBe('en');
    expect(await page.ask('saveSettings', DARK)).toEqual(DARK);
    expect(page.applied).toEqual([DEFAULT_SETTINGS, DARK]);
    expect(page.app.lang()).toBe('fr');
    const reportsFolder = files.at('data/reports');
    expect(page.events).toEqual([{ type: 'settings-changed', settings: DARK, reportsFolder }]);
  }
  await using again = await appUnderTest(files.at('data'));
  expect(again.applied).toEqual([DARK]);
  expect(again.app.settings()).toEqual(DARK);
  expect((await again.ask('hello', null)).settings).toEqual(DARK);
});

test('a broken settings file is told by the first hello, once', async () => {
  using files = scratch();
  mkdirSync(files.at('data'));
  writeFileSync(files.at('data/settings.json'), '{"theme":');
  await using page = await appUnderTest(files.at('data'));
  const { problems, settings } = await page.ask('hello', null);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems).toMatchObject([{ code: 'settings-set-aside' }]);
  expect((await page.ask('hello', null)).problems).toEqual([]);
  await page.ask('saveSettings', DARK);
  expect(readdirSync(files.at('data')).filter((name) => name.startsWith('settings.'))).toHaveLength(2);
});

test('another folder for reports is made, listed and told', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  await page.ask('importReport', { name: 'r.json', text: renderJson(brokenReport) });
  const reportsFolder = files.at('a/b/Rapports réseau');
  await page.ask('saveSettings', { ...DEFAULT_SETTINGS, reportsFolder });
  expect(readdirSync(reportsFolder)).toEqual([]);
  expect(page.events.at(-2)).toEqual({ type: 'reports-changed' });
  expect((await page.ask('hello', null)).reportsFolder).toBe(reportsFolder);
  expect(await page.ask('listReports', null)).toEqual([]);
  await page.ask('importReport', { name: 'r.json', text: renderJson(brokenReport) });
  expect(readdirSync(reportsFolder)).toHaveLength(1);
  await page.ask('saveSettings', DEFAULT_SETTINGS);
  expect(await page.ask('listReports', null)).toHaveLength(1);
});

test.each([
  { folder: 'relative/folder', detail: 'ENOENT' },
  { folder: '@/file/reports', detail: 'ENOTDIR' },
  { folder: '@/file', detail: 'EEXIST' },
])('a folder for reports that cannot be one ($folder) changes nothing', async ({ folder, detail }) => {
  using files = scratch();
  writeFileSync(files.at('file'), '');
  const reportsFolder = folder.replace('@', files.folder);
  await using page = await appUnderTest(files.at('data'));
  expect(await page.refusal('saveSettings', { ...DARK, reportsFolder })).toEqual({
    code: 'unwritable',
    path: reportsFolder,
    detail,
  });
  expect(page.app.settings()).toEqual(DEFAULT_SETTINGS);
  expect(existsSync(files.at('data/settings.json'))).toBe(false);
});

test('a folder that is gone today does not stand in the way of another change', async () => {
  using files = scratch();
  mkdirSync(files.at('data'));
  writeFileSync(files.at('file'), '');
  const reportsFolder = files.at('file/reports');
  writeFileSync(files.at('data/settings.json'), JSON.stringify({ reportsFolder }));
  await using page = await appUnderTest(files.at('data'));
  expect(await page.ask('saveSettings', { ...DARK, reportsFolder })).toEqual({ ...DARK, reportsFolder });
});

test('roots: looked at before they are kept', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const { cert: caPem } = await createTestCa();
  expect(await page.ask('checkRoots', { name: 'ca.pem', text: `${caPem}\n${caPem}` })).toEqual({
    certificates: 2,
  });
  const bad = caPem.replace(/\n[A-Za-z0-9+/=]{10}/, '\nAAAAAAAAAA');
  for (const pem of ['no certificate', bad]) {
    const problem = { code: 'not-certificates', file: 'ca.pem' };
    expect(await page.refusal('checkRoots', { name: 'ca.pem', text: pem })).toMatchObject(problem);
    const extraRoots = [{ file: 'ca.pem', pem }];
    expect(await page.refusal('saveSettings', { ...DARK, extraRoots })).toMatchObject(problem);
  }
  expect(page.app.settings()).toEqual(DEFAULT_SETTINGS);
  const extraRoots = [{ file: 'ca.pem', pem: caPem }];
  expect(await page.ask('saveSettings', { ...DARK, extraRoots })).toEqual({ ...DARK, extraRoots });
});

test.runIf(canMount)('a read-only data folder: the run is kept, and another folder takes it', async () => {
  using files = scratch();
  using disk = smallDisk(files.at('disk'), 1024);
  disk.readOnly(true);
  const data = join(disk.folder, 'data');
  await using page = await appUnderTest(data);
  await page.ask('startRun', { kind: 'practice', fault: 'none' });
  const { finished } = await page.next('run-finished');
  expect(finished.saved).toMatchObject({ ok: false, problem: { code: 'not-saved', detail: 'EROFS' } });
  const [listed] = await page.ask('listReports', null);
  expect(listed).toMatchObject({ unsaved: true, practice: 'none' });
  const id = listed?.id ?? '';
  expect((await page.ask('openReport', { id })).report).toEqual(finished.report);
  await page.ask('exportReport', { id, format: 'json', redact: false });
  expect(JSON.parse(String(page.delivered[0]?.content))).toEqual(finished.report);

  // In force all the same, and the person is told that it will not last.
  const reportsFolder = files.at('elsewhere');
  expect(await page.ask('saveSettings', { ...DARK, reportsFolder })).toEqual({ ...DARK, reportsFolder });
  const problem = { code: 'unwritable', path: join(data, 'settings.json'), detail: 'EROFS' };
  expect(page.events).toContainEqual({ type: 'problem', problem });
  expect(readFileSync(join(reportsFolder, `${id}.json`), 'utf8')).toBe(renderJson(finished.report));
  expect(await page.ask('listReports', null)).toMatchObject([{ id, unsaved: false }]);
});
