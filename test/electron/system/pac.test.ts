import { describe, expect, test } from 'vitest';
import { hopsIn } from '../../../electron/system/pac/pac-answer.ts';
import { PacFailed, runPac } from '../../../electron/system/pac/run-pac.ts';
import { hopLabel } from '../../../shared/model/hop.ts';

const place = (host: string, port = 443) => ({
  key: `${host}:${port}`,
  url: port === 80 ? `http://${host}/` : `https://${host}/`,
  host,
});
const ONE = [place('a.test')];

const run = (
  body: string,
  places = ONE,
  lookup: (host: string) => Promise<readonly string[]> = () => Promise.resolve([]),
) =>
  runPac({
    script: /function FindProxyForURL|<!doctype|no FindProxyForURL/.test(body)
      ? body
      : `function FindProxyForURL(url, host) { ${body} }`,
    places,
    myAddress: '198.18.1.10',
    lookup,
    signal: new AbortController().signal,
  });

describe('a script that works', () => {
  test('answers for each place, by host and by address', async () => {
    const script = `
      if (isPlainHostName(host)) return "DIRECT";
      if (url.substring(0, 5) == "http:") return "PROXY plain.test:80";
      if (shExpMatch(host, "*.a.test") || dnsDomainIs(host, ".b.test")) return "PROXY web.test:3128; DIRECT";
      return "SOCKS5 socks.test:1080";`;
    const places = [
      place('intranet'),
      place('x.a.test'),
      place('y.b.test'),
      place('c.test'),
      place('c.test', 80),
    ];
    expect(await run(script, places)).toEqual({
      'intranet:443': 'DIRECT',
      'x.a.test:443': 'PROXY web.test:3128; DIRECT',
      'y.b.test:443': 'PROXY web.test:3128; DIRECT',
      'c.test:443': 'SOCKS5 socks.test:1080',
      'c.test:80': 'PROXY plain.test:80',
    });
  });
  test('may ask for names and for this computer’s address', async () => {
    const script = `return isInNet(dnsResolve(host), "198.18.0.0", "255.254.0.0") && isInNet(myIpAddress(), "198.18.1.0", "255.255.255.0") ? "PROXY in.test:1" : "PROXY out.test:1";`;
    const addresses: Readonly<Record<string, readonly string[]>> = { 'a.test': ['198.18.2.1'] };
    expect(
      await run(script, [place('a.test'), place('b.test')], (host) => Promise.resolve(addresses[host] ?? [])),
    ).toEqual({ 'a.test:443': 'PROXY in.test:1', 'b.test:443': 'PROXY out.test:1' });
  });
  test('where nobody resolves names, waits for them once and goes on', async () => {
    const startedAt = performance.now();
    const places = Array.from({ length: 20 }, (_, n) => place(`h${n}.test`));
    const answers = await run(
      'return dnsResolve(host) ? "DIRECT" : "PROXY p.test:1";',
      places,
      () => new Promise(() => {}),
    );
    expect(Object.values(answers)).toEqual(places.map(() => 'PROXY p.test:1'));
    expect(performance.now() - startedAt).toBeLessThan(3800);
  });
});

describe('a script that does not work, and costs its own time only', () => {
  test.each([
    { why: 'loops', body: 'for (;;) {}' },
    { why: 'loops before it is asked', body: 'for (;;) {} function FindProxyForURL() {}' },
    { why: 'swallows memory', body: 'const all = []; for (;;) all.push(new Array(100000).fill("x"));' },
    { why: 'makes a huge text', body: 'let s = "x"; for (;;) s += s; ' },
    {
      why: 'calls itself',
      body: 'return FindProxyForURL(url, host);',
      error: /stack|recursion|interrupted|memory/i,
    },
    { why: 'throws', body: 'throw new Error("no way");', error: /no way/ },
    { why: 'answers a number', body: 'return 42;', error: /number/ },
    { why: 'answers nothing', body: '', error: /undefined/ },
    { why: 'is a page', body: '<!doctype html><p>FindProxyForURL</p>', error: /Unexpected/ },
    { why: 'is empty', body: '// no FindProxyForURL here', error: /./ },
    {
      why: 'has a bad pattern',
      body: 'return /(a+)+$/.test("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!") ? "DIRECT" : 1;',
    },
  ])(
    'it $why',
    async ({ body, error = /./ }) => {
      const startedAt = performance.now();
      const failure = await run(body).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(failure).toBeInstanceOf(PacFailed);
      expect((failure as Error).message).toMatch(error);
      expect((failure as Error).message).toMatch(/^\P{Cc}{1,400}$/u);
      expect(performance.now() - startedAt).toBeLessThan(5500);
    },
    10_000,
  );

  test('a storm of questions for names is bounded', async () => {
    let asked = 0;
    await run(
      'for (let n = 0; n < 3000; n += 1) dnsResolve("n" + n + ".test"); return "DIRECT";',
      ONE,
      () => {
        asked += 1;
        return Promise.resolve([]);
      },
    ).catch(() => null);
    expect(asked).toBeLessThanOrEqual(500);
  }, 10_000);

  test.each([
    'typeof process',
    'typeof require',
    'typeof globalThis.process',
    'typeof fetch',
    'typeof XMLHttpRequest',
    'typeof WebAssembly',
    'typeof globalThis.global',
    'typeof globalThis.Deno',
  ])('nothing of this computer is in reach: %s', async (probe) => {
    const answers = await run(`var found = ${probe}; return String(found);`);
    expect(answers).toEqual({ 'a.test:443': 'undefined' });
  });

  test('a function made from text runs inside as well', async () => {
    const script =
      'var make = (function () {}).constructor; var made = make("return typeof process"); return made();';
    expect(await run(script)).toEqual({ 'a.test:443': 'undefined' });
  });

  test('tricks with prototypes stay inside', async () => {
    await run(
      'Object.prototype.polluted = "yes"; Array.prototype.push = () => 1; String.prototype.slice = () => "x"; return "DIRECT";',
    ).catch(() => null);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect([1].push(2)).toBe(2);
  });

  test('a huge answer is cut', async () => {
    const answers = await run('let s = "PROXY a.test:1;"; while (s.length < 1000000) s += s; return s;');
    expect(answers['a.test:443']?.length).toBeLessThanOrEqual(2000);
  });

  test('it ends when the run is stopped', async () => {
    const stop = new AbortController();
    const running = runPac({
      script: 'function FindProxyForURL() { for (;;) {} }',
      places: ONE,
      myAddress: '127.0.0.1',
      lookup: () => Promise.resolve([]),
      signal: stop.signal,
    });
    stop.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
  });
});

test.each([
  ['DIRECT', ['direct']],
  ['', ['direct']],
  [' ; ', []],
  ['PROXY a.test:3128; SOCKS5 b.test:1080; DIRECT', ['http://a.test:3128', 'socks5://b.test:1080', 'direct']],
  ['proxy a.test', ['http://a.test:80']],
  ['HTTPS a.test', ['https://a.test:443']],
  ['SOCKS a.test:1', ['socks5://a.test:1']],
  ['SOCKS4 old.test:1080; PROXY a.test:1', ['http://a.test:1']],
  ['PROXY [2001:db8::1]:8080', ['http://[2001:db8::1]:8080']],
  ['PROXY jane:secret@a.test:1', ['http://a.test:1']],
  ['QUIC a.test:1;PROXY', []],
  ['PROXY a.test:99999', []],
])('%j are the hops %j', (answer, hops) => {
  expect(hopsIn(answer).map(hopLabel)).toEqual(hops);
});
