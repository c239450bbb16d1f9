import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { chmodSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { canShowWindows, openDisplay, type Display } from '../../support/display.ts';
import { scratch } from '../../support/scratch.ts';

const folder = process.env['CALLPATH_PACKAGE'] ?? '';
const NOBODY = { uid: 65_534, gid: 65_534 };

describe.skipIf(folder === '' || !canShowWindows())(
  'the packaged app (skipped outside of npm run pack:check)',
  () => {
    let display: Display;
    beforeAll(async () => {
      display = await openDisplay();
    });
    afterAll(() => display.close());

    /** As root it runs as another user, and without Chromium's set-uid sandbox, which this package has not been given. */
    function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
      const home = scratch();
      chmodSync(home.folder, 0o777);
      const child = spawn(
        join(folder, 'callpath'),
        ['--no-sandbox', '--disable-gpu', `--user-data-dir=${home.at('data')}`, ...args],
        {
          ...(process.getuid?.() === 0 && NOBODY),
          cwd: home.folder,
          stdio: ['ignore', 'pipe', 'pipe'],
          env: {
            PATH: process.env['PATH'],
            LANG: 'en_US.UTF-8',
            HOME: home.folder,
            DISPLAY: display.name,
            ...env,
          },
        },
      );
      onTestFinished(async () => {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill('SIGKILL');
          await once(child, 'exit');
        }
        home[Symbol.dispose]();
      });
      return child;
    }

    test('shows its window', async () => {
      const debuggerUrl = await debuggerOf(start(['--remote-debugging-port=0']));
      // Whoever attaches while a page is still on its way to its document may wait for it for ever.
      await vi.waitFor(
        async () => expect(await titlesAt(debuggerUrl)).toEqual([expect.stringMatching(/\S+ – Callpath$/)]),
        {
          timeout: 20_000,
        },
      );
      const browser = await chromium.connectOverCDP(debuggerUrl);
      const page = browser.contexts()[0]?.pages()[0];
      if (page === undefined) throw new Error('no window');
      await page.getByRole('navigation').waitFor();
      expect(await page.title()).toContain('Callpath');
      // Nothing of Node has come into the page.
      expect(await page.evaluate('typeof process + typeof require')).toBe('undefinedundefined');
      await browser.close();
    }, 60_000);

    test('does not run as Node, whatever the environment says', async () => {
      const child = start(['--remote-debugging-port=0', '-e', 'console.log("ran as node")'], {
        ELECTRON_RUN_AS_NODE: '1',
        NODE_OPTIONS: '--require=/nonexistent.cjs',
      });
      let said = '';
      child.stdout?.on('data', (bytes: Buffer) => {
        said += bytes.toString();
      });
      // It has become the application: only that has a page to debug.
      await debuggerOf(child);
      expect(said).not.toContain('ran as node');
    }, 60_000);
  },
);

async function debuggerOf({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('no stderr');
  for await (const line of createInterface({ input: stderr })) {
    const url = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (url !== undefined) {
      stderr.resume();
      return url;
    }
  }
  throw new Error('the app ended');
}

async function titlesAt(debuggerUrl: string): Promise<readonly string[]> {
  const answer = await fetch(`http://${new URL(debuggerUrl).host}/json/list`);
  const targets = z.array(z.object({ type: z.string(), title: z.string() })).parse(await answer.json());
  return targets.filter(({ type }) => type === 'page').map(({ title }) => title);
}
