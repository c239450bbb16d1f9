import { execFileSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { cli, startCli, type RunningCli } from '../../support/cli.ts';
import { httpReply, openTab, postOf } from '../../support/served-app.ts';
import { scratch } from '../../support/scratch.ts';

/** From the sources as they are now, as `npm run callpath -- serve` does it. */
beforeAll(() => {
  const launcher = fileURLToPath(new URL('../../../electron/bin/callpath.mjs', import.meta.url));
  execFileSync(process.execPath, [launcher, 'serve', '--help'], { stdio: ['ignore', 'ignore', 'inherit'] });
}, 120_000);

interface Serving extends RunningCli {
  readonly url: URL;
  /** What came before it. */
  readonly before: readonly string[];
  readonly nextLine: () => Promise<string>;
}

async function serving(args: readonly string[] = [], open = false): Promise<Serving> {
  const data = scratch();
  onTestFinished(() => data[Symbol.dispose]());
  const words = ['serve', '--data', data.at('data'), ...(open ? [] : ['--no-open']), ...args];
  // Nothing to open a browser on.
  const run = startCli(words, { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } });
  if (run.child.stdout === null) throw new Error('no standard output');
  const lines = createInterface({ input: run.child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => String((await lines.next()).value);
  const before: string[] = [];
  for (;;) {
    const line = await nextLine();
    const link = /http:\S+/.exec(line)?.[0];
    if (link !== undefined) return { ...run, url: new URL(link), before, nextLine };
    if (line === 'undefined') throw new Error('it ended without a link');
    before.push(line);
  }
}

describe.skipIf(process.platform === 'win32')('callpath serve', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is its normal end', async (signal) => {
    const { child, ended, url } = await serving();
    const port = Number(url.port);
    const token = url.hash.slice('#token='.length);
    const session = await httpReply({ port, path: '/session', ...postOf(port, token) });
    const [cookie = ''] = session.headers['set-cookie']?.[0]?.split(';') ?? [];
    const page = await httpReply({ port, path: '/', headers: { Cookie: cookie } });
    expect(page.body).toContain('<script src="./host.js"></script>');
    using tab = await openTab({ port }, cookie);
    child.kill(signal);
    expect(await tab.closed).toBe(1001);
    expect(await ended).toMatchObject({ status: 0, stderr: '' });
  });

  test('a port may be chosen', async () => {
    const port = await freePort();
    const { child, ended, url } = await serving([`--port=${port}`]);
    expect(url.port).toBe(String(port));
    child.kill('SIGINT');
    await ended;
  });

  test('says why there is no window, first', async () => {
    const { child, ended, before, nextLine } = await serving(
      ['--because', 'no-display', '--lang', 'fr'],
      true,
    );
    expect(before).toHaveLength(1);
    expect(before[0]).toContain('Il n’y a pas d’écran ici');
    expect(await nextLine()).toContain('Ctrl-C');
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ status: 0, stderr: '' });
  });

  test('prints another link for who comes without a good one', async () => {
    const { child, ended, url, nextLine } = await serving();
    const port = Number(url.port);
    await nextLine();
    const offer = { port, path: '/session', ...postOf(port, url.hash.slice('#token='.length)) };
    expect((await httpReply(offer)).status).toBe(200);
    expect((await httpReply(offer)).status).toBe(403);
    expect(await nextLine()).toMatch(/^A new link, which works once: http:\/\/127\.0\.0\.1:\d+\/#token=/);
    child.kill('SIGINT');
    await ended;
  });

  test('a port that is taken is one clear line', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    using data = scratch();
    const { status, stdout, stderr } = await cli(['serve', '--port', String(port), '--data', data.folder]);
    taken.close();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`callpath: --port: another program listens on port ${port} already\n`);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
