import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LOOKUP_CHILD } from '../../../electron/system/lookup-child.ts';
import { createSystemLookup } from '../../../electron/system/lookup.ts';
import type { SystemLookup } from '../../../electron/system/lookup.ts';

const never = new AbortController().signal;
const opened: SystemLookup[] = [];
const open = (): SystemLookup => {
  const system = createSystemLookup();
  opened.push(system);
  return system;
};
afterEach(() => {
  for (const system of opened.splice(0)) system.close();
});

/** Empty once the process has ended, even while nobody has taken note of it. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** The processes that run the child's script and whose parent is the given one (Linux). */
function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const isChild = commandLine(pid).includes(LOOKUP_CHILD.slice(0, 60));
        return (
          isChild && new RegExp(`^PPid:\\s+${parent}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8'))
        );
      } catch {
        return false;
      }
    });
}

const startParent = (...args: string[]) =>
  spawn(
    process.execPath,
    [
      '--experimental-strip-types',
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('../../support/lookup-parent.ts', import.meta.url)),
      ...args,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );

describe('the system resolver in a child', () => {
  test('knows localhost', async () => {
    const found = await open().lookup('localhost', never);
    expect(found.some((address) => address === '127.0.0.1' || address === '::1')).toBe(true);
  });

  test('answers each question by itself', async () => {
    const system = open();
    const names = ['127.0.0.1', 'localhost', '::1', '127.0.0.2'];
    const found = await Promise.all(names.map((name) => system.lookup(name, never)));
    expect(found.map((addresses) => addresses[0])).toEqual([
      '127.0.0.1',
      expect.any(String),
      '::1',
      '127.0.0.2',
    ]);
  });

  // A label of 64 characters is refused here, before any packet is made of it.
  const long = 'x'.repeat(64);
  test.each(['\u0000', long, `a"b\\c\nd.${long}`, `<script>.${long}`])(
    "a name that cannot be (%j) fails with the platform's code",
    async (host) => {
      const system = open();
      await expect(system.lookup(host, never)).rejects.toMatchObject({
        code: expect.stringMatching(/^E[A-Z_]+$/),
      });
      await expect(system.lookup('127.0.0.1', never)).resolves.toEqual(['127.0.0.1']);
    },
  );

  test('a look-up that is given up rejects at once with the reason', async () => {
    const controller = new AbortController();
    const pending = open().lookup('localhost', controller.signal);
    controller.abort(new Error('enough'));
    await expect(pending).rejects.toThrow('enough');
  });

  test('closing rejects what is under way and what comes after', async () => {
    const system = open();
    const pending = system.lookup('localhost', never);
    system.close();
    await expect(pending).rejects.toMatchObject({ code: 'ERR_LOOKUP_CLOSED' });
    await expect(system.lookup('localhost', never)).rejects.toMatchObject({ code: 'ERR_LOOKUP_CLOSED' });
  });
});

describe.runIf(process.platform === 'linux')('the child itself', () => {
  test('is started at the first question, and gone after closing', async () => {
    const before = childrenOf(process.pid);
    const started = (): readonly number[] => childrenOf(process.pid).filter((pid) => !before.includes(pid));
    const system = open();
    expect(started()).toEqual([]);
    await Promise.all([system.lookup('127.0.0.1', never), system.lookup('127.0.0.2', never)]);
    expect(started()).toHaveLength(1);
    system.close();
    await vi.waitFor(() => expect(started()).toEqual([]), { timeout: 5000 });
  });

  test('when it dies, what is under way fails clearly, and the next question starts another', async () => {
    const before = childrenOf(process.pid);
    const system = open();
    await system.lookup('127.0.0.1', never);
    const [pid = 0] = childrenOf(process.pid).filter((one) => !before.includes(one));
    process.kill(pid, 'SIGSTOP');
    const pending = system.lookup('localhost', never);
    process.kill(pid, 'SIGKILL');
    await expect(pending).rejects.toMatchObject({ code: 'ERR_LOOKUP_CHILD' });
    await expect(system.lookup('127.0.0.1', never)).resolves.toEqual(['127.0.0.1']);
  });

  test('keeps its parent running for as long as it is asked, and no longer', async () => {
    const parent = startParent();
    const [[told], [status]] = await Promise.all([once(parent.stdout, 'data'), once(parent, 'exit')]);
    expect(String(told)).toBe('127.0.0.1\n');
    expect(status).toBe(0);
  });

  test('ends when its parent is killed', async () => {
    const parent = startParent('stay');
    await once(parent.stdout, 'data');
    const [child = 0] = childrenOf(parent.pid ?? 0);
    expect(child).toBeGreaterThan(0);
    parent.kill('SIGKILL');
    await vi.waitFor(() => expect(commandLine(child)).toBe(''), { timeout: 5000 });
  });
});
