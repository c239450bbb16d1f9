import { readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { PublishedStore } from '../../../electron/store/published-store.ts';
import { askForUpdate, type AskOptions } from '../../../electron/update/ask-for-update.ts';
import { builtIn } from '../../../shared/catalog/built-in.ts';
import type { EndpointSet } from '../../../shared/catalog/catalog.ts';
import { closedPort } from '../../support/closed-port.ts';
import { httpServer } from '../../support/http-server.ts';
import { carriesTo, proxyServer, says } from '../../support/proxy-server.ts';
import { publishedSets, publishedWith } from '../../support/published-sets.ts';
import { scratch } from '../../support/scratch.ts';

const NEWER = '2026102800';
const HERE = { catalog: builtIn, published: null, problem: null };
const json = (response: ServerResponse, value: unknown): void => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
};

/** The service as it is published: a version, and a list. */
const service =
  (version: string, sets: readonly EndpointSet[] = publishedSets): RequestListener =>
  ({ url }, response) =>
    url?.startsWith('/version/Worldwide') === true
      ? json(response, { instance: 'Worldwide', latest: version })
      : json(response, sets);

const ask = (folder: string, port: number, more: Partial<AskOptions> = {}) =>
  askForUpdate({
    dataFolder: folder,
    base: new URL(`http://127.0.0.1:${port}`),
    inForce: HERE,
    choice: { proxy: 'direct' },
    signal: new AbortController().signal,
    now: () => new Date('2026-11-24T12:00:00Z'),
    ...more,
  });
const at = (time: string) => ({ now: () => new Date(`2026-11-24T${time}Z`) });

describe('as the service wants to be asked', () => {
  test('a newer version is fetched, by the same GUID that every question has', async () => {
    using files = scratch();
    const { port, requests } = await httpServer(service(NEWER));
    const outcome = await ask(files.folder, port);
    expect(outcome).toMatchObject({
      status: 'found',
      published: { version: NEWER, readOn: '2026-10-28', source: `http://127.0.0.1:${port}/` },
    });
    const ids = requests.map(({ url }) => new URL(url ?? '', 'http://x').searchParams.get('clientrequestid'));
    expect(requests.map(({ url }) => url?.split('?')[0])).toEqual([
      '/version/Worldwide',
      '/endpoints/Worldwide',
    ]);
    expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(ids).size).toBe(1);
    await ask(files.folder, port, at('14:00:00'));
    const last = new URL(requests.at(-1)?.url ?? '', 'http://x').searchParams.get('clientrequestid');
    expect(last).toBe(ids[0]);
  });

  test.each(['2026081400', '2026081401', '2025010100'])(
    'version %s is not newer than what is in use: the list is not asked for',
    async (version) => {
      using files = scratch();
      const { port, requests } = await httpServer(service(version));
      expect(await ask(files.folder, port)).toEqual({ status: 'current' });
      expect(requests).toHaveLength(1);
    },
  );

  test('a version that was kept is compared by its number', async () => {
    using files = scratch();
    const { port, requests } = await httpServer(service('2026102801'));
    const published = { version: NEWER, readOn: '2026-10-28', source: 'x', sets: publishedSets };
    const inForce = { ...HERE, published };
    expect(await ask(files.folder, port, { inForce })).toMatchObject({ status: 'found' });
    const same = { ...HERE, published: { ...published, version: '2026102801' } };
    expect(await ask(files.folder, port, { inForce: same, ...at('14:00:00') })).toEqual({
      status: 'current',
    });
    expect(requests).toHaveLength(3);
  });

  test('whatever the service has may be newer than a list from a file, which says nothing of its age', async () => {
    using files = scratch();
    const { port } = await httpServer(service('2026081400'));
    const published = { version: null, readOn: '2026-11-20', source: 'old.json', sets: publishedSets };
    expect(await ask(files.folder, port, { inForce: { ...HERE, published } })).toMatchObject({
      status: 'found',
      published: { version: '2026081400' },
    });
  });

  test('once an hour at most, and again after it', async () => {
    using files = scratch();
    const { port, requests } = await httpServer(service('2026081400'));
    await ask(files.folder, port, at('12:00:00'));
    expect(await ask(files.folder, port, at('12:59:00'))).toEqual({
      status: 'asked-recently',
      waitMs: 60_000,
    });
    expect(requests).toHaveLength(1);
    expect(await ask(files.folder, port, at('13:00:00'))).toEqual({ status: 'current' });
    expect(requests).toHaveLength(2);
    // The clock was set back.
    expect(await ask(files.folder, port, at('11:00:00'))).toEqual({ status: 'current' });
  });

  test('within the hour a version that is known to be newer is fetched without asking for it again', async () => {
    using files = scratch();
    let broken = true;
    const { port, requests } = await httpServer((request, response) => {
      if (request.url?.startsWith('/endpoints') === true && broken) response.end('{');
      else service(NEWER)(request, response);
    });
    expect(await ask(files.folder, port)).toMatchObject({ status: 'not-the-service' });
    broken = false;
    expect(await ask(files.folder, port, at('12:10:00'))).toMatchObject({ status: 'found' });
    expect(requests.map(({ url }) => url?.split('/')[1])).toEqual(['version', 'endpoints', 'endpoints']);
  });

  test.each([429, 503])('told to wait (%d), it waits for an hour', async (status) => {
    using files = scratch();
    const { port, requests } = await httpServer((_request, response) => {
      response.statusCode = status;
      response.end();
    });
    expect(await ask(files.folder, port)).toEqual({
      status: 'busy',
      place: `127.0.0.1:${port}`,
      httpStatus: status,
    });
    expect(await ask(files.folder, port, at('12:30:00'))).toMatchObject({ status: 'asked-recently' });
    expect(requests).toHaveLength(1);
  });

  test('told to wait when it wants the list, it waits too', async () => {
    using files = scratch();
    const { port, requests } = await httpServer((request, response) => {
      if (request.url?.startsWith('/version') === true) return service(NEWER)(request, response);
      response.statusCode = 429;
      return response.end();
    });
    expect(await ask(files.folder, port)).toMatchObject({ status: 'busy', httpStatus: 429 });
    expect(await ask(files.folder, port, at('12:30:00'))).toMatchObject({ status: 'asked-recently' });
    expect(requests).toHaveLength(2);
  });

  test('whoever could not reach it has not asked it', async () => {
    using files = scratch();
    const port = await closedPort();
    expect(await ask(files.folder, port)).toMatchObject({ status: 'unreachable' });
    expect(await ask(files.folder, port)).toMatchObject({
      status: 'unreachable',
      failure: { code: 'refused' },
    });
  });

  test('a damaged memory is begun anew', async () => {
    using files = scratch();
    writeFileSync(files.at('endpoints-service.json'), '{"clientRequestId": "b10c5ed1');
    const { port } = await httpServer(service('2026081400'));
    expect(await ask(files.folder, port)).toEqual({ status: 'current' });
    expect(JSON.parse(readFileSync(files.at('endpoints-service.json'), 'utf8'))).toMatchObject({
      asked: { [`http://127.0.0.1:${port}/`]: { latest: '2026081400' } },
    });
  });

  test('all instances in one answer are fine as well', async () => {
    using files = scratch();
    const all = [
      { instance: 'China', latest: '2027010100' },
      { instance: 'Worldwide', latest: '2026081400' },
    ];
    const { port } = await httpServer((_request, response) => json(response, all));
    expect(await ask(files.folder, port)).toEqual({ status: 'current' });
  });
});

describe('something else answers in its place', () => {
  const versionThen =
    (answer: (response: ServerResponse) => void): RequestListener =>
    (request, response) =>
      request.url?.startsWith('/version') === true ? service(NEWER)(request, response) : answer(response);

  test.each<{ why: string; listener: RequestListener; wrong: object }>([
    {
      why: 'a sign-in page',
      listener: (_r, response) => response.end('<html>'),
      wrong: { kind: 'not-json' },
    },
    {
      why: 'a redirect, which is not followed',
      listener: (_r, response) => response.writeHead(302, { location: 'http://portal.test/' }).end(),
      wrong: { kind: 'status', status: 302 },
    },
    {
      why: 'a block page',
      listener: (_r, response) => response.writeHead(403).end('no'),
      wrong: { kind: 'status', status: 403 },
    },
    {
      why: 'no content',
      listener: (_r, response) => response.writeHead(204).end(),
      wrong: { kind: 'status', status: 204 },
    },
    {
      why: 'not modified',
      listener: (_r, response) => response.writeHead(304).end(),
      wrong: { kind: 'status', status: 304 },
    },
    {
      why: 'no version',
      listener: (_r, response) => json(response, { latest: 'soon' }),
      wrong: { kind: 'no-version' },
    },
    { why: 'a day that is none', listener: service('2026023100'), wrong: { kind: 'no-version' } },
    {
      why: 'endless text',
      listener: (_r, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', more).on('error', () => {});
        more();
      },
      wrong: { kind: 'too-large' },
    },
    {
      why: 'a list that breaks off',
      listener: versionThen((response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('[{"id":', () => response.socket?.end());
      }),
      wrong: { kind: 'broken-off' },
    },
    {
      why: 'a huge list',
      listener: versionThen((response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(' '.repeat(65_536)));
        };
        response.on('drain', more).on('error', () => {});
        more();
      }),
      wrong: { kind: 'too-large' },
    },
    {
      why: 'no list',
      listener: versionThen((response) => json(response, { a: 1 })),
      wrong: { kind: 'at', problem: 'not a list' },
    },
    {
      why: 'a list with something else in it',
      listener: versionThen((response) => json(response, publishedWith({ 12: { urls: ['a;b'] } }))),
      wrong: { kind: 'at', place: expect.stringMatching(/^\[\d+\]\.urls\[0\]$/) },
    },
    {
      why: 'a list nested without end',
      listener: versionThen((response) => response.end(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)),
      wrong: { kind: 'not-json' },
    },
    {
      why: 'the list of another cloud',
      listener: versionThen((response) =>
        json(response, [{ ...publishedSets[0], id: 7, urls: ['x.test'], ips: ['198.18.0.0/15'] }]),
      ),
      wrong: { kind: 'at', place: 'Worldwide' },
    },
  ])('$why', async ({ listener, wrong }) => {
    using files = scratch();
    const { port } = await httpServer(listener);
    expect(await ask(files.folder, port)).toMatchObject({
      status: 'not-the-service',
      place: `127.0.0.1:${port}`,
      wrong,
    });
  });

  test('a server that takes the question and says nothing costs a few seconds', async () => {
    using files = scratch();
    const { port } = await httpServer(() => {});
    const startedAtMs = performance.now();
    expect(await ask(files.folder, port)).toMatchObject({
      status: 'unreachable',
      failure: { step: 'response', code: 'timeout' },
    });
    expect(performance.now() - startedAtMs).toBeLessThan(8_000);
  });

  test('stopped by the person, it rejects with their reason', async () => {
    using files = scratch();
    const stop = new AbortController();
    const { port } = await httpServer(() => stop.abort(new Error('enough')));
    await expect(ask(files.folder, port, { signal: stop.signal })).rejects.toThrow('enough');
  });
});

describe('the way goes through the proxy that is set', () => {
  test('by a tunnel, with the name left to the proxy', async () => {
    using files = scratch();
    const { port } = await httpServer(service(NEWER));
    const proxy = await proxyServer(() => carriesTo(port));
    const outcome = await ask(files.folder, port, {
      base: new URL('http://endpoints.service.test'),
      choice: { proxy: `http://127.0.0.1:${proxy.port}` },
    });
    expect(outcome).toMatchObject({ status: 'found', published: { version: NEWER } });
    expect(proxy.requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
      'CONNECT endpoints.service.test:80',
      'CONNECT endpoints.service.test:80',
    ]);
  });

  test('what it refuses is told as such', async () => {
    using files = scratch();
    const proxy = await proxyServer(() => says('403 Forbidden'));
    const outcome = await ask(files.folder, 1, {
      base: new URL('http://endpoints.service.test'),
      choice: { proxy: `http://127.0.0.1:${proxy.port}` },
    });
    expect(outcome).toMatchObject({ status: 'unreachable', failure: { step: 'tunnel', code: 'denied' } });
  });
});

describe('the kept list', () => {
  const published = {
    version: NEWER,
    readOn: '2026-10-28',
    source: 'http://x/',
    sets: publishedWith({ 16: null }),
  };

  test('is in force until something else is kept', async () => {
    using files = scratch();
    const store = new PublishedStore(files.at('new folder'));
    expect(await store.inForce()).toEqual(HERE);
    await store.keep(published);
    const { catalog, problem } = await new PublishedStore(files.at('new folder')).inForce();
    expect(problem).toBeNull();
    expect(catalog.version).toBe(NEWER);
    expect(catalog.endpointSets.some(({ id }) => id === 16)).toBe(false);
  });

  test('is passed over when the program came with a newer one', async () => {
    using files = scratch();
    const store = new PublishedStore(files.folder);
    await store.keep({ ...published, readOn: '2020-01-01' });
    expect(await store.inForce()).toEqual(HERE);
  });

  test.each([
    { why: 'half a file', content: '{"callpathPublished": 1, "ver', code: 'not-json' },
    { why: 'of a newer version', content: '{"callpathPublished": 2}', code: 'invalid-file' },
    {
      why: 'with what is no name in it',
      content: JSON.stringify({
        callpathPublished: 1,
        ...published,
        sets: publishedWith({ 12: { urls: ['a b'] } }),
      }),
      code: 'invalid-file',
    },
  ])('is told and left alone when it is $why', async ({ content, code }) => {
    using files = scratch();
    const store = new PublishedStore(files.folder);
    writeFileSync(store.path, content);
    expect(await store.inForce()).toMatchObject({ catalog: builtIn, published: null, problem: { code } });
    expect(readFileSync(store.path, 'utf8')).toBe(content);
  });
});
