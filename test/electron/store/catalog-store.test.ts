import { readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CatalogStore } from '../../../electron/store/catalog-store.ts';
import type { Problem } from '../../../shared/api/problem.ts';
import { jsonFile } from '../../support/json-file.ts';
import { scratch } from '../../support/scratch.ts';

const example = jsonFile('example-catalog.json') as { readonly id: string };
const fileOf = (id: string) => ({ name: 'c.json', text: JSON.stringify({ ...example, id }) });

test('an imported catalogue is there again after a restart, until it is removed', async () => {
  using files = scratch();
  const told: Problem[] = [];
  const open = () => new CatalogStore(files.at('catalogs'), (problem) => told.push(problem));
  const catalog = await open().add(fileOf('../lab: one'));
  expect(readdirSync(files.at('catalogs'))[0]).toMatch(/^lab- one [0-9a-f]{8}\.json$/);
  expect(await open().get('../lab: one')).toEqual(catalog);
  const again = open();
  await expect(again.add(fileOf('../lab: one'))).rejects.toMatchObject({
    problem: { code: 'catalog-exists' },
  });
  // Another id that would have the same file name.
  await again.add(fileOf('lab- one'));
  expect(await open().list()).toHaveLength(2);
  await again.remove('../lab: one');
  await expect(again.get('../lab: one')).rejects.toMatchObject({ problem: { code: 'no-such-catalog' } });
  await expect(again.remove('../lab: one')).rejects.toMatchObject({ problem: { code: 'no-such-catalog' } });
  expect(await open().list()).toHaveLength(1);
  expect(told).toEqual([]);
});

test('a file that was damaged is told and left alone, and the others serve', async () => {
  using files = scratch();
  const told: Problem[] = [];
  await new CatalogStore(files.folder, () => {}).add(fileOf('good'));
  writeFileSync(files.at('bad.json'), '{"callpathCatalog": 1,\n "id": 7}');
  writeFileSync(files.at('cut.json'), '{"callpathCatalog"');
  writeFileSync(files.at('notes.txt'), 'x');
  const store = new CatalogStore(files.folder, (problem) => told.push(problem));
  expect((await store.list()).map(({ id }) => id)).toEqual(['good']);
  expect(told).toMatchObject([
    { code: 'invalid-file', file: 'bad.json', place: 'id' },
    { code: 'not-json', file: 'cut.json' },
  ]);
  await store.list();
  expect(told).toHaveLength(2);
});

test('a folder that cannot be written to: refused, and not half there', async () => {
  using files = scratch();
  writeFileSync(files.at('file'), '');
  const store = new CatalogStore(files.at('file/catalogs'), () => {});
  await expect(store.add(fileOf('lab'))).rejects.toMatchObject({
    problem: { code: 'unwritable', detail: 'ENOTDIR' },
  });
  expect(await store.list()).toEqual([]);
});
