import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { runChild } from '../../../electron/start/run-child.ts';
import { scratch } from '../../support/scratch.ts';

const node = (script: string) => runChild(process.execPath, ['-e', script], process.cwd());

test('the status passes through', async () => {
  expect(await node('process.exit(3)')).toEqual({ status: 3, failed: false });
});

test.skipIf(process.platform === 'win32')('a signal of its own is a failure', async () => {
  expect(await node("process.kill(process.pid, 'SIGKILL')")).toEqual({ status: 128, failed: true });
});

test('a program that is not there is a failure', async () => {
  using temporary = scratch();
  const { folder } = temporary;
  expect(await runChild(join(folder, 'nothing'), [], folder)).toEqual({ status: 127, failed: true });
});

test.skipIf(process.platform === 'win32')('a signal that ends us ends it in good order', async () => {
  using temporary = scratch();
  const { folder } = temporary;
  const source = new URL('../../../electron/start/run-child.ts', import.meta.url).href;
  const child = `process.on('SIGTERM', () => { console.log('bye'); process.exit(0); }); setInterval(() => {}, 1000); console.log('up');`;
  const parent = join(folder, 'parent.ts');
  await writeFile(
    parent,
    `import { runChild } from ${JSON.stringify(source)};
const ended = await runChild(process.execPath, ['-e', ${JSON.stringify(child)}], process.cwd());
console.log(JSON.stringify(ended));`,
  );
  const running = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  for await (const line of createInterface({ input: running.stdout })) {
    said.push(line);
    if (line === 'up') running.kill('SIGTERM');
  }
  if (running.exitCode === null) await once(running, 'exit');
  expect(said).toEqual(['up', 'bye', '{"status":0,"failed":false}']);
});
