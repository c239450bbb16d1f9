import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ReportStore } from '../../../electron/store/report-store.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';
import { scratch } from '../../support/scratch.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';
import { renderJson } from '../../../shared/export/json.ts';
import type { Report } from '../../../shared/model/report.ts';

const later: Report = { ...healthyReport, label: 'Later', startedAt: '2026-11-23T08:00:00.000Z' };
const add = (store: ReportStore, report: Report) => store.add(report, renderJson(report), false);
const ids = async (store: ReportStore): Promise<readonly string[]> =>
  (await store.list()).reports.map(({ id }) => id);

const OFFICE = '2026-11-22 091502Z Office 5f0c2f0e';
const LATER = '2026-11-23 080000Z Later 5f0c2f0e';

test('newest first, also in a new program and with a lost, broken or hostile index', async () => {
  using files = scratch();
  const reports = files.at('reports');
  const store = new ReportStore(files.folder, reports);
  await add(store, brokenReport);
  await add(store, later);
  const { reports: listed } = await store.list();
  expect(listed.map(({ id }) => id)).toEqual([LATER, OFFICE]);
  const index = files.at('reports-index.json');
  expect(existsSync(index)).toBe(true);
  const good = readFileSync(index, 'utf8');
  for (const content of [good, '', '{"version":1', '[]', good.replace('"problems":1', '"problems":"1"')]) {
    writeFileSync(index, content);
    expect((await new ReportStore(files.folder, reports).list()).reports).toEqual(listed);
    expect(JSON.parse(readFileSync(index, 'utf8'))).toEqual(JSON.parse(good));
  }
  rmSync(index);
  expect((await new ReportStore(files.folder, reports).list()).reports).toEqual(listed);
});

test('a listing reads only what is new: the index answers for the rest', async () => {
  using files = scratch();
  const store = new ReportStore(files.folder, files.at('reports'));
  await add(store, brokenReport);
  await ids(store);
  const index = files.at('reports-index.json');
  writeFileSync(
    index,
    readFileSync(index, 'utf8').replaceAll('"label":"Office"', '"label":"From the index"'),
  );
  const again = new ReportStore(files.folder, files.at('reports'));
  expect((await again.list()).reports).toMatchObject([{ label: 'From the index' }]);
  // Written again by another program, at another time.
  const path = files.at(`reports/${OFFICE}.json`);
  utimesSync(path, new Date(), new Date('2026-11-24T00:00:00Z'));
  expect((await again.list()).reports).toMatchObject([{ label: 'Office' }]);
});

test('what others put into the folder or take away shows at the next listing; what is no report is left alone', async () => {
  using files = scratch();
  const reports = files.at('reports');
  const store = new ReportStore(files.folder, reports);
  await add(store, brokenReport);
  const strangers = ['notes.txt', 'package.json', 'broken.json', '.hidden.json'];
  writeFileSync(join(reports, 'notes.txt'), renderJson(later));
  writeFileSync(join(reports, 'package.json'), '{"name":"x"}');
  writeFileSync(join(reports, 'broken.json'), renderJson(later).slice(0, -10));
  writeFileSync(join(reports, '.hidden.json'), renderJson(later));
  mkdirSync(join(reports, 'folder.json'));
  writeFileSync(join(reports, 'by hand.json'), `\uFEFF${renderJson(later)}`);
  expect(await ids(store)).toEqual(['by hand', OFFICE]);
  rmSync(join(reports, 'by hand.json'));
  expect(await ids(store)).toEqual([OFFICE]);
  expect(readdirSync(reports)).toEqual(expect.arrayContaining(strangers));
  // Noted as no report, and read again once it has become one.
  writeFileSync(join(reports, 'broken.json'), renderJson(later));
  expect(await ids(store)).toEqual(['broken', OFFICE]);
});

test('a folder that is not there yet is empty; one that is none is a problem', async () => {
  using files = scratch();
  expect(await new ReportStore(files.folder, files.at('none')).list()).toEqual({
    reports: [],
    problem: null,
  });
  writeFileSync(files.at('file'), '');
  expect(await new ReportStore(files.folder, files.at('file')).list()).toMatchObject({
    reports: [],
    problem: { code: 'unreadable', detail: 'ENOTDIR' },
  });
});

test('a report that cannot be saved lives on: it is listed, read, renamed, deleted, restored, and saved elsewhere', async () => {
  using files = scratch();
  writeFileSync(files.at('file'), '');
  const store = new ReportStore(files.folder, files.at('file/reports'));
  const { summary, problem } = await add(store, brokenReport);
  expect(problem).toMatchObject({ code: 'not-saved', path: files.at('file/reports'), detail: 'ENOTDIR' });
  expect(summary).toMatchObject({ id: OFFICE, unsaved: true });
  expect((await store.list()).reports).toEqual([summary]);
  expect(await store.read(OFFICE)).toBe(renderJson(brokenReport));
  expect(store.describe(OFFICE, brokenReport)).toEqual(summary);
  expect(await store.rename(OFFICE, 'Desk')).toMatchObject({ label: 'Desk', unsaved: true });
  await store.delete([OFFICE]);
  expect(await ids(store)).toEqual([]);
  await store.restore([OFFICE]);
  expect((await store.list()).reports).toMatchObject([{ label: 'Desk', unsaved: true }]);

  await store.useFolder(files.at('elsewhere'));
  expect((await store.list()).reports).toMatchObject([{ id: OFFICE, label: 'Desk', unsaved: false }]);
  expect(readdirSync(files.at('elsewhere'))).toEqual([`${OFFICE}.json`]);
});

test('unsaved ones that meet their own name in the new folder stand beside it', async () => {
  using files = scratch();
  writeFileSync(files.at('file'), '');
  const good = new ReportStore(files.folder, files.at('good'));
  await add(good, healthyReport);
  const store = new ReportStore(files.folder, files.at('file/reports'));
  await add(store, brokenReport);
  await store.useFolder(files.at('good'));
  expect(new Set(await ids(store))).toEqual(new Set([OFFICE, `${OFFICE} (2)`]));
});

test('a deleted report that others have replaced comes back beside it', async () => {
  using files = scratch();
  const store = new ReportStore(files.folder, files.at('reports'));
  await add(store, brokenReport);
  await store.delete([OFFICE]);
  await add(store, healthyReport);
  await store.delete([OFFICE]);
  await add(store, healthyReport);
  await store.restore([OFFICE]);
  expect(new Set(await ids(store))).toEqual(new Set([OFFICE, `${OFFICE} (2)`]));
});

test('twenty at once: each is kept, none over another', async () => {
  using files = scratch();
  const store = new ReportStore(files.folder, files.at('reports'));
  await Promise.all(Array.from({ length: 20 }, () => add(store, brokenReport)));
  const listed = await ids(store);
  expect(new Set(listed).size).toBe(20);
  expect(readdirSync(files.at('reports'))).toHaveLength(20);
});

test('the trash keeps what was deleted lately', async () => {
  using files = scratch();
  const store = new ReportStore(files.folder, files.at('reports'));
  for (const day of ['2020-01-01', 'not a day']) {
    mkdirSync(files.at(`trash/${day}`), { recursive: true });
    writeFileSync(files.at(`trash/${day}/old.json`), 'old');
  }
  await add(store, brokenReport);
  await store.delete([OFFICE]);
  await store.list();
  const today = new Date().toISOString().slice(0, 10);
  expect(readdirSync(files.at('trash')).toSorted()).toEqual([today, 'not a day'].toSorted());
  await store.restore([OFFICE]);
  expect(await ids(store)).toEqual([OFFICE]);
});

const onDisk = canMount ? test : test.skip;

onDisk('a full disk: the report is kept, and written when there is room again', async () => {
  using files = scratch();
  using disk = smallDisk(files.at('disk'), 256);
  const store = new ReportStore(files.folder, join(disk.folder, 'reports'));
  const first = await add(store, brokenReport);
  expect(first.problem).toBeNull();
  fill(disk.folder);
  const { summary, problem } = await add(store, later);
  expect(problem).toMatchObject({ code: 'not-saved', detail: 'ENOSPC' });
  expect(summary.unsaved).toBe(true);
  expect((await store.list()).reports).toMatchObject([
    { id: LATER, unsaved: true },
    { id: OFFICE, unsaved: false },
  ]);
  // Nothing half written stays behind, and what was there is whole.
  expect(readdirSync(join(disk.folder, 'reports'))).toEqual([`${OFFICE}.json`]);
  expect(await store.read(OFFICE)).toBe(renderJson(brokenReport));
  await expect(store.rename(OFFICE, 'x'.repeat(100))).rejects.toMatchObject({
    problem: { code: 'unwritable', detail: 'ENOSPC' },
  });
  expect(await store.read(OFFICE)).toBe(renderJson(brokenReport));

  rmSync(join(disk.folder, 'filler'));
  await store.close();
  expect(readdirSync(join(disk.folder, 'reports')).toSorted()).toEqual([`${OFFICE}.json`, `${LATER}.json`]);
});

onDisk('a read-only disk: reports are listed and read, nothing else, and the new one is kept', async () => {
  using files = scratch();
  using disk = smallDisk(files.at('disk'), 1024);
  const folder = join(disk.folder, 'reports');
  mkdirSync(folder);
  writeFileSync(join(folder, 'theirs.json'), renderJson(brokenReport));
  disk.readOnly(true);
  const store = new ReportStore(join(disk.folder, 'data'), folder);
  const refused = { problem: { code: 'unwritable', detail: 'EROFS' } };
  expect(await ids(store)).toEqual(['theirs']);
  expect(await store.read('theirs')).toBe(renderJson(brokenReport));
  await expect(store.delete(['theirs'])).rejects.toMatchObject(refused);
  await expect(store.rename('theirs', 'ours')).rejects.toMatchObject(refused);
  expect((await add(store, later)).problem).toMatchObject({ code: 'not-saved', detail: 'EROFS' });
  expect(await ids(store)).toEqual([LATER, 'theirs']);
  disk.readOnly(false);
  expect((await add(store, later)).problem).toBeNull();
  expect((await store.list()).reports.every(({ unsaved }) => !unsaved)).toBe(true);
});

onDisk('deleted across disks, and back', async () => {
  using files = scratch();
  using disk = smallDisk(files.at('disk'), 1024);
  const store = new ReportStore(files.folder, join(disk.folder, 'reports'));
  await add(store, brokenReport);
  await store.delete([OFFICE]);
  expect(await ids(store)).toEqual([]);
  await store.restore([OFFICE]);
  expect(await store.read(OFFICE)).toBe(renderJson(brokenReport));
});

/** Until nothing more fits. */
function fill(folder: string): void {
  const seed = join(folder, 'filler');
  for (let size = 256; size >= 1; size /= 2) {
    try {
      writeFileSync(seed, Buffer.alloc(size * 1024), { flag: 'a' });
      size *= 2;
    } catch {
      // This much does not fit.
    }
  }
  expect(() => cpSync(seed, join(folder, 'more'))).toThrow();
}
