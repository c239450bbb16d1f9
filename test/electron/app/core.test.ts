import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLicences } from '../../../electron/app/licences.ts';
import { FAULTS } from '../../../electron/practice/practice.ts';
import { TOOL } from '../../../electron/version.ts';
import type { HostEvent } from '../../../shared/api/diagnostics-api.ts';
import { DEFAULT_SETTINGS } from '../../../shared/api/settings.ts';
import { builtIn } from '../../../shared/catalog/built-in.ts';
import { appUnderTest } from '../../support/app-under-test.ts';
import { jsonFile } from '../../support/json-file.ts';
import { scratch } from '../../support/scratch.ts';

const example = JSON.stringify(jsonFile('example-catalog.json'), null, 2);

test('hello: all that the page needs the first time', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'), { systemLang: 'fr' });
  const { catalogs, ...hello } = await page.ask('hello', null);
  expect(hello).toEqual({
    version: TOOL.version,
    runtime: ['Test 1.0'],
    systemLang: 'fr',
    settings: DEFAULT_SETTINGS,
    reportsFolder: files.at('data/reports'),
    faults: FAULTS.map(({ id }) => id),
    run: null,
    problems: [],
    can: { chooseFolder: true },
  });
  expect(catalogs).toMatchObject([{ id: null, title: builtIn.title, version: builtIn.version }]);
  expect(catalogs[0]?.profiles.map(({ id }) => id)).toEqual(builtIn.profiles.map(({ id }) => id));
  expect(catalogs[0]?.profiles.find(({ id }) => id === 'skype-consumer')?.wantsSipDomain).not.toBe(true);
  expect(catalogs[0]?.profiles.some(({ wantsSipDomain }) => wantsSipDomain)).toBe(true);
});

test('a problem that nobody could hear waits for the next hello', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const { app } = page;
  const heard: HostEvent[] = [];
  const crashed = { type: 'problem', problem: { code: 'page-crashed' } } as const;
  const stop = app.listen((event) => heard.push(event));
  app.listen(() => {
    throw new Error('a window that has just been closed');
  });
  app.tell(crashed);
  expect(heard).toEqual([crashed]);
  stop();
  app.tell(crashed);
  expect(heard).toHaveLength(1);
  expect((await page.ask('hello', null)).problems).toEqual([]);
});

test('an imported catalogue: listed, opened, refused twice, removed', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const given = { name: 'lab.json', text: example };
  const summary = await page.ask('importCatalog', given);
  expect(summary).toMatchObject({ id: 'example-lab' });
  const { catalogs } = await page.ask('hello', null);
  expect(catalogs[1]).toEqual(summary);
  expect(page.events).toEqual([{ type: 'catalogs-changed', catalogs }]);
  expect(await page.refusal('importCatalog', given)).toEqual({ code: 'catalog-exists', id: 'example-lab' });
  expect((await page.ask('openCatalog', { id: 'example-lab' })).id).toBe('example-lab');
  expect(await page.ask('openCatalog', { id: null })).toEqual(builtIn);
  await page.ask('removeCatalog', { id: 'example-lab' });
  expect((await page.ask('hello', null)).catalogs).toHaveLength(1);
  expect(await page.refusal('openCatalog', { id: 'example-lab' })).toEqual({ code: 'no-such-catalog' });
  expect(await page.refusal('removeCatalog', { id: 'example-lab' })).toEqual({ code: 'no-such-catalog' });
});

test('a catalogue that cannot be used is refused at its place', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const text = example.replace(/"tcpPorts": "[^"]*"/, '"tcpPorts": "443-80"');
  expect(text).not.toBe(example);
  const problem = await page.refusal('importCatalog', { name: 'lab\u001b[2J.json', text });
  expect(problem).toMatchObject({
    code: 'invalid-file',
    file: 'lab[2J.json',
    place: expect.stringMatching(/tcpPorts$/),
  });
  if (problem.code !== 'invalid-file' || problem.excerpt === null) throw new Error('no excerpt');
  const { lines, faultyLine, firstLine } = problem.excerpt;
  expect(lines[faultyLine - firstLine]).toContain('443-80');
  expect(text.split('\n')[faultyLine - 1]).toContain('443-80');
});

test('licences: of the program and of the page, where there are any', async () => {
  using files = scratch();
  mkdirSync(files.at('node'));
  mkdirSync(files.at('page'));
  const folders = [files.at('node'), files.at('page')];
  expect(await readLicences(folders)).toBe('');
  writeFileSync(files.at('page/THIRD-PARTY-NOTICES.txt'), 'of the page');
  expect(await readLicences(folders)).toBe('of the page');
  writeFileSync(files.at('node/THIRD-PARTY-NOTICES.txt'), 'of the program');
  expect(await readLicences(folders)).toMatch(/^of the program\n-+\n\nof the page$/);
  await using app = await appUnderTest(files.at('data'));
  expect(await app.ask('licences', null)).toEqual({ text: '' });
});

test('the folder dialog and the clipboard are the host’s', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'), { chooseFolder: async () => '/chosen' });
  expect(await page.ask('chooseFolder', null)).toEqual({ path: '/chosen' });
  await page.ask('copyText', { text: 'a\nb' });
  expect(page.copied).toEqual(['a\nb']);
});
