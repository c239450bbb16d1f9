import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { askChromium, chromiumRoutes } from '../../../electron/system/proxy/chromium-routes.ts';

const never = new Promise<string>(() => {});
const slowFor = (url: string): Promise<string> =>
  url.includes('slow') ? never : Promise.resolve('PROXY p.test:1');
const { signal } = new AbortController();

describe('askChromium', () => {
  test('asks one URL for each place, as browsers show them to a script', async () => {
    const asked: string[] = [];
    const answers = await askChromium(
      async (url) => {
        asked.push(url);
        return 'DIRECT';
      },
      ['a.test:443', 'b.test:80', 'c.test:5061', '2001:db8::1:443'],
      signal,
    );
    expect(asked).toEqual([
      'https://a.test/',
      'http://b.test/',
      'https://c.test:5061/',
      'https://[2001:db8::1]/',
    ]);
    expect(Object.values(answers)).toEqual(['DIRECT', 'DIRECT', 'DIRECT', 'DIRECT']);
  });

  test('an engine that hangs costs its own deadline, and what was answered counts', async () => {
    const startMs = performance.now();
    const answers = await askChromium(slowFor, ['slow.test:443', 'a.test:443'], signal, 80);
    expect(answers).toEqual({ 'a.test:443': 'PROXY p.test:1' });
    expect(performance.now() - startMs).toBeLessThan(1500);
  });

  test('an answer that comes too late does not change what was said', async () => {
    const late = wait(60, 'PROXY late.test:1');
    const answers = await askChromium(() => late, ['a.test:443'], signal, 10);
    await late;
    expect(answers).toEqual({});
  });

  test('a person who stops is not kept waiting', async () => {
    const stop = new AbortController();
    const asked = askChromium(() => never, ['a.test:443'], stop.signal, 60_000);
    stop.abort();
    expect(await asked).toEqual({});
    expect(await askChromium(() => never, ['a.test:443'], stop.signal, 60_000)).toEqual({});
  });

  test('rejections and what is no text are no answers; what is too long or holds a user is cut', async () => {
    const startMs = performance.now();
    const given: Readonly<Record<string, unknown>> = {
      'https://number.test/': 7,
      'https://long.test/': `PROXY a.test:1; PROXY ${'x'.repeat(100_000)}:1`,
      'https://user.test/': 'PROXY jane:secret@p.test:1',
    };
    const resolve = async (url: string): Promise<string> => {
      const answer = given[url];
      if (answer === undefined) throw new Error('no such engine');
      return answer as string;
    };
    const answers = await askChromium(
      resolve,
      ['none.test:443', 'number.test:443', 'long.test:443', 'user.test:443'],
      signal,
    );
    expect(Object.keys(answers)).toEqual(['long.test:443', 'user.test:443']);
    expect(answers['long.test:443']).toBe('PROXY a.test:1;');
    expect(performance.now() - startMs).toBeLessThan(1000);
    expect(answers['user.test:443']).toBe('PROXY p.test:1');
  });
});

describe('chromiumRoutes', () => {
  const none = { source: 'none', pacUrl: null, routes: [] };
  const fixed = {
    source: 'gnome',
    pacUrl: null,
    routes: ['http://p.test:1'],
    perEndpoint: { 'a.test:443': ['http://p.test:1'], '*': ['http://p.test:1'] },
  };
  test.each([
    { why: 'no setting, and none found', own: none, answers: { 'a.test:443': 'DIRECT' }, wanted: none },
    { why: 'no answer', own: fixed, answers: {}, wanted: fixed },
    {
      why: 'the setting says the same, and says where it is from',
      own: fixed,
      answers: { 'a.test:443': 'PROXY p.test:1' },
      wanted: fixed,
    },
    {
      why: 'only the engine knows of a proxy',
      own: none,
      answers: { 'a.test:443': 'HTTPS q.test:2; DIRECT', 'b.test:80': 'DIRECT' },
      wanted: {
        source: 'chromium',
        pacUrl: null,
        routes: ['https://q.test:2'],
        perEndpoint: { 'a.test:443': ['https://q.test:2', 'direct'], 'b.test:80': ['direct'] },
        otherwise: { 'a.test:443': ['direct'] },
      },
    },
    {
      why: 'the engine goes direct where the setting names a proxy; of other places nothing is known any more',
      own: fixed,
      answers: { 'a.test:443': 'what is this' },
      wanted: {
        source: 'chromium',
        pacUrl: null,
        routes: [],
        perEndpoint: { 'a.test:443': ['direct'] },
        otherwise: { 'a.test:443': ['http://p.test:1'] },
      },
    },
  ])('$why', ({ own, answers, wanted }) => {
    expect(chromiumRoutes(own, answers)).toEqual(wanted);
  });
});
