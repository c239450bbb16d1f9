import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchRuntime, type Fetching } from '../../../electron/start/fetch-runtime.ts';
import { scratch } from '../../support/scratch.ts';

/** A real installer, which does what the given program says. */
async function fetching(
  folder: string,
  program: string,
): Promise<Fetching & { readonly arrived: readonly number[] }> {
  const installer = join(folder, 'install.cjs');
  await writeFile(installer, `const fs = require('node:fs'), os = require('node:os');\n${program}`);
  const arrived: number[] = [];
  return {
    installer,
    into: join(folder, 'dist'),
    scratch: join(folder, 'scratch'),
    onArriving: () => arrived.push(1),
    arrived,
  };
}

const ARRIVES = `
fs.writeFileSync(os.tmpdir() + '/part', 'x');
setTimeout(() => process.exit(0), 1000);
`;

test('what comes is announced once, and its leavings are cleared away', async () => {
  using temporary = scratch();
  const one = await fetching(temporary.folder, ARRIVES);
  expect(await fetchRuntime(one)).toBe(true);
  expect(one.arrived).toHaveLength(1);
  expect(await readdir(one.scratch)).toEqual([]);
});

test('a failure is remembered for a day', async () => {
  using temporary = scratch();
  const one = await fetching(temporary.folder, 'process.exit(1)');
  expect(await fetchRuntime(one)).toBe(false);
  expect(one.arrived).toEqual([]);
  await writeFile(one.installer, 'process.exit(0)');
  expect(await fetchRuntime(one)).toBe(false);
  const yesterday = Date.now() - 25 * 60 * 60 * 1000;
  await writeFile(join(one.scratch, 'electron-not-fetched'), String(yesterday));
  expect(await fetchRuntime(one)).toBe(true);
});

test('a network that lets it wait for nothing does not hold the start back', async () => {
  using temporary = scratch();
  const one = await fetching(temporary.folder, 'setInterval(() => {}, 1000)');
  expect(await fetchRuntime({ ...one, stallMs: 300 })).toBe(false);
});
