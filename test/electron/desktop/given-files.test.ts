import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, filesNamedIn, readGivenFile } from '../../../electron/desktop/given-files.ts';
import { scratch } from '../../support/scratch.ts';

test('only reports are taken from a command line that Chromium writes to as well', () => {
  const argv = [
    'electron',
    '--inspect=0',
    '/app',
    '--user-data-dir=/x.json',
    'a.json',
    '--',
    '/tmp/B.JSON',
    'c.html',
    '/tmp/D.HTM',
    'https://x',
  ];
  expect(filesNamedIn(argv, '/home/anna')).toEqual(
    ['a.json', '/tmp/B.JSON', 'c.html', '/tmp/D.HTM'].map((file) => resolve('/home/anna', file)),
  );
});

test.each([
  [null, []],
  ['a.json', []],
  [{ files: 'a.json' }, []],
  [{ files: ['/a.json', 7, null] }, ['/a.json']],
])('a second start that says %j', (data, expected) => expect(filesIn(data)).toEqual(expected));

test('a report is read; what is no file, too large or not there is refused with the reason', async () => {
  using temporary = scratch();
  const { folder } = temporary;
  await writeFile(join(folder, 'a.json'), '{"é":1}');
  await mkdir(join(folder, 'b.json'));
  await writeFile(join(folder, 'c.json'), '');
  await truncate(join(folder, 'c.json'), 128 * 1024 * 1024 + 1);
  const read = (name: string) => readGivenFile(join(folder, name));
  expect(await read('a.json')).toEqual({ ok: true, value: { name: 'a.json', text: '{"é":1}' } });
  expect(await read('b.json')).toEqual({
    ok: false,
    problem: { code: 'unreadable', file: 'b.json', detail: 'EISDIR' },
  });
  expect(await read('c.json')).toEqual({
    ok: false,
    problem: { code: 'too-large', file: 'c.json', maxMegabytes: 128 },
  });
  expect(await read('d.json')).toEqual({
    ok: false,
    problem: { code: 'unreadable', file: 'd.json', detail: 'ENOENT' },
  });
});
