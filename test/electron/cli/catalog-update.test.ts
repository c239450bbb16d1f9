import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../shared/catalog/built-in.ts';
import type { EndpointSet } from '../../../shared/catalog/catalog.ts';
import { cli } from '../../support/cli.ts';
import { closedPort } from '../../support/closed-port.ts';
import { httpServer } from '../../support/http-server.ts';
import { publishedSets, publishedWith } from '../../support/published-sets.ts';
import { refusalOf } from '../../support/refusal.ts';
import { scratch, type Scratch } from '../../support/scratch.ts';

const CATALOG = fileURLToPath(new URL('../../support/example-catalog.json', import.meta.url));
const CHINA = fileURLToPath(new URL('../../support/endpoints/china-2020070800.json', import.meta.url));

/** A computer of its own, as far as the program's data goes. */
const on =
  (files: Scratch) =>
  (...args: readonly string[]) =>
    cli(args, { env: { XDG_CONFIG_HOME: files.folder, HOME: files.folder } });
const data = (files: Scratch): string => join(files.folder, 'Callpath');

const CHANGED = publishedWith({
  12: { urls: [...(publishedSets.find(({ id }) => id === 12)?.urls ?? []), 'fresh.teams.test'] },
  16: null,
});
const service = (version: string, sets: readonly EndpointSet[]) =>
  httpServer(({ url }, response) =>
    response.end(
      JSON.stringify(
        url?.startsWith('/version') === true ? { instance: 'Worldwide', latest: version } : sets,
      ),
    ),
  );
const written = (files: Scratch, name: string, value: unknown): string => {
  writeFileSync(files.at(name), JSON.stringify(value));
  return files.at(name);
};

describe.concurrent('callpath catalog update', () => {
  test('fetches a newer list, says what it means, and everything uses it from then on', async () => {
    using files = scratch();
    const { port } = await service('2026102800', CHANGED);
    const run = on(files);
    const update = await run('catalog', 'update', '--from', `http://127.0.0.1:${port}`, '--proxy', 'direct');
    expect(update).toMatchObject({ status: 0, stderr: '' });
    expect(update.stdout).toContain('version 2026102800, as of 28 October 2026');
    expect(update.stdout).toMatch(/Open newly:\n\s+fresh\.teams\.test\s+80\/tcp/);
    expect(update.stdout).toMatch(/May be closed:\n(.*\n)*.*keydelivery\.mediaservices/);
    const shown = await run('catalog', 'show', 'teams');
    expect(shown.stdout).toContain('fresh.teams.test');
    expect(shown.stdout).toContain('callpath, 2026102800');
    expect((await run('catalog', 'list')).status).toBe(0);
    const rules = await run('allowlist', '--for', 'csv', '--profile', 'teams');
    expect(rules.stdout).toContain('fresh.teams.test');
    expect(rules.stdout).not.toContain('keydelivery');
    const again = await run('catalog', 'update', '--from', `http://127.0.0.1:${port}`, '--proxy', 'direct');
    expect(again.stdout).toContain('less than an hour ago');
    expect(again.status).toBe(0);
  });

  test('a network that lets nothing through is told, and is no error', async () => {
    using files = scratch();
    const port = await closedPort();
    const run = on(files);
    const { status, stdout, stderr } = await run(
      'catalog',
      'update',
      '--from',
      `http://127.0.0.1:${port}`,
      '--proxy',
      'direct',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('cannot be reached from this network: refused at once');
    expect(stdout).toContain('--from FILE');
    expect(existsSync(join(data(files), 'published-endpoints.json'))).toBe(false);
    const french = await run(
      'catalog',
      'update',
      '--lang',
      'fr',
      '--from',
      `http://127.0.0.1:${port}`,
      '--proxy',
      'direct',
    );
    expect(french.stdout.replaceAll(/\s+/g, ' ')).toContain('n’est pas joignable depuis ce réseau');
  });

  test('what answers in its place changes nothing', async () => {
    using files = scratch();
    const { port } = await httpServer((_request, response) => response.end('<html>Please sign in</html>'));
    const { status, stdout } = await on(files)(
      'catalog',
      'update',
      '--from',
      `http://127.0.0.1:${port}`,
      '--proxy',
      'direct',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('not the endpoints service');
  });

  test('--from FILE reads the service’s own array', async () => {
    using files = scratch();
    const run = on(files);
    const update = await run('catalog', 'update', '--from', written(files, 'list.json', CHANGED));
    expect(update).toMatchObject({ status: 0, stderr: '' });
    expect(update.stdout).toContain('fresh.teams.test');
    expect((await run('catalog', 'show', 'teams')).stdout).toContain('fresh.teams.test');
    const diff = await run('catalog', 'diff', 'built-in', 'callpath');
    expect(diff).toMatchObject({ status: 0, stderr: '' });
    expect(diff.stdout).toContain('fresh.teams.test');
  });

  test('--from FILE keeps any other catalogue under its own id, also in place of an older one', async () => {
    using files = scratch();
    const run = on(files);
    const first = await run('catalog', 'update', '--from', CATALOG);
    expect(first.stdout).toContain('Catalogue example-lab, version 1, is kept');
    const newer = { ...(JSON.parse(readFileSync(CATALOG, 'utf8')) as object), version: '2' };
    const second = await run('catalog', 'update', '--from', written(files, 'newer.json', newer));
    expect(second.stdout).toContain('version 2');
    expect(readdirSync(join(data(files), 'catalogs'))).toHaveLength(1);
    const list = await run('catalog', 'list');
    expect(list.stdout).toMatch(/\nexample-lab, version 2\nskype-contacts .*\n.*federation/);
    expect((await run('catalog', 'show', 'example-lab')).stdout).toContain('contoso-online.test');
    const rules = await run('allowlist', '--for', 'csv', '--catalog', 'example-lab');
    expect(rules).toMatchObject({ status: 0 });
    expect(rules.stdout).toContain('contoso-online.test');
  });

  test('a kept list that was damaged is told, and the built-in one used', async () => {
    using files = scratch();
    const run = on(files);
    await run('catalog', 'update', '--from', written(files, 'list.json', CHANGED));
    writeFileSync(join(data(files), 'published-endpoints.json'), '{"callpathPublished": 1,');
    const { status, stdout, stderr } = await run('catalog', 'show', 'teams');
    expect(status).toBe(0);
    expect(stderr).toContain('published-endpoints.json');
    expect(stdout).toContain(builtIn.version);
  });
});

test.each([
  { args: ['--from', ''], says: ['--from'] },
  { args: ['--from', 'no-such-file.json'], says: ['--from', 'no-such-file.json'] },
  { args: ['--from', CHINA], says: ['--from', 'not the worldwide list'] },
  { args: ['--from', 'ftp://a.test/'], says: ['--from'] },
  { args: ['--proxy', 'nonsense'], says: ['--proxy'] },
  { args: ['more'], says: ['update'] },
])('callpath catalog update $args cannot be carried out', async ({ args, says }) => {
  const text = await refusalOf(['catalog', 'update', ...args]);
  for (const word of says) expect(text).toContain(word);
});

test('a file with a mistake in it is refused at its place, and nothing is kept', async () => {
  using files = scratch();
  const wrong = publishedWith({ 12: { ips: ['52.112.0.0/14', 'nonsense'] } });
  const { status, stdout, stderr } = await on(files)(
    'catalog',
    'update',
    '--from',
    written(files, 'wrong.json', wrong),
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^callpath: --from: .*\[1\]\.ips\[1\]: "nonsense" is not an IP address or range\n$/);
  expect(existsSync(data(files))).toBe(false);
});

describe.concurrent('callpath catalog diff', () => {
  test('a list against the built-in catalogue: what would come into it', async () => {
    using files = scratch();
    const file = written(files, 'list.json', CHANGED);
    const { status, stdout } = await on(files)('catalog', 'diff', 'callpath', file);
    expect(status).toBe(0);
    expect(stdout).toContain('1 set changed and 1 set gone');
    const same = await on(files)('catalog', 'diff', 'callpath', written(files, 'same.json', publishedSets));
    expect(same.stdout).toContain('The two are the same.');
  });

  test('--json says the same to programs', async () => {
    using files = scratch();
    const file = written(files, 'list.json', CHANGED);
    const { status, stdout } = await on(files)('catalog', 'diff', 'built-in', file, '--json', '-');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      callpathCatalogDiff: 1,
      a: { id: 'callpath', version: builtIn.version },
      rules: {
        open: [{ destination: 'fresh.teams.test', ports: ['80/tcp', '443/tcp', '443/udp'], sets: [12] }],
      },
    });
    const both = await on(files)('catalog', 'diff', 'built-in', file, '--json', files.at('diff.json'));
    expect(both.stdout).toContain('Open newly');
    expect(readFileSync(files.at('diff.json'), 'utf8')).toBe(stdout);
  });

  test('two files, in French', async () => {
    using files = scratch();
    const { status, stdout } = await on(files)('catalog', 'diff', CHINA, CATALOG, '--lang', 'fr');
    expect(status).toBe(0);
    expect(stdout).toContain('Peut être fermé');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

test.each([
  { args: ['a'], says: ['B'] },
  { args: ['nope', 'callpath'], says: ['"nope"', 'callpath', 'built-in'] },
  { args: ['callpath', './nope.json'], says: ['B', './nope.json'] },
  { args: ['callpath', 'built-in', '--json', ''], says: ['--json'] },
  { args: ['callpath', 'built-in', '--json', 'no-such-folder/x'], says: ['--json', 'ENOENT'] },
])('callpath catalog diff $args cannot be carried out', async ({ args, says }) => {
  const text = await refusalOf(['catalog', 'diff', ...args]);
  for (const word of says) expect(text).toContain(word);
});
