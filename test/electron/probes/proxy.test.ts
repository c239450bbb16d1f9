import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { measure } from '../../../electron/engine/attempt.ts';
import { http } from '../../../electron/probes/http.ts';
import { openWay } from '../../../electron/probes/open-way.ts';
import { tcp } from '../../../electron/probes/tcp.ts';
import { ProxyCredentials } from '../../../electron/wire/proxy-credentials.ts';
import type { Proxy } from '../../../shared/model/hop.ts';
import { closedPort } from '../../support/closed-port.ts';
import { probeContext } from '../../support/context.ts';
import { createTestCa } from '../../support/certificates.ts';
import { httpServer } from '../../support/http-server.ts';
import { orderFor } from '../../support/order.ts';
import {
  CONNECTED,
  carriesTo,
  proxyServer,
  type ProxyAnswer,
  readHead,
  says,
} from '../../support/proxy-server.ts';
import { listening, onFirstBytes, silentServer, tcpServer } from '../../support/tcp-server.ts';
import { createTrustStore } from '../../../electron/system/trust-store.ts';

const USER = 'jane';
const PASSWORD = 'pa:ss wörd';
const BASIC = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
const credentials = () => new ProxyCredentials({ user: USER, password: PASSWORD });

const through = (port: number, type: Proxy['type'] = 'http'): Proxy => ({ type, host: '127.0.0.1', port });
const tunnel = (via: Proxy, context: Parameters<typeof probeContext>[0] = {}) =>
  tcp(
    { ...orderFor('tcp', {}, { host: 'service.test', port: 443, route: 'proxy' }), via },
    probeContext({ waitMs: 400, ...context }),
  );
const plain = (via: Proxy, context: Parameters<typeof probeContext>[0] = {}) =>
  http(
    {
      ...orderFor(
        'http',
        { secure: false, path: '/page', hostName: 'service.test', evenIfUntrusted: false },
        { host: 'service.test', port: 80, route: 'proxy' },
      ),
      via,
    },
    probeContext({ waitMs: 400, ...context }),
  );
const failureOf = async (measured: ReturnType<typeof tunnel>) => {
  const { outcome } = await measured;
  return outcome.status === 'failed' ? outcome.failure : outcome.status;
};

describe('CONNECT', () => {
  test('names the host, which the proxy resolves, and carries what comes with the 200', async () => {
    const proxy = await proxyServer(() => CONNECTED);
    expect((await tunnel(through(proxy.port))).outcome).toEqual({ status: 'ok', value: {} });
    expect(proxy.requests).toMatchObject([
      { method: 'CONNECT', target: 'service.test:443', headers: { host: 'service.test:443' } },
    ]);
    expect(proxy.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  const INTERIM = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';
  test.each([
    { why: 'alone', head: [CONNECTED] },
    { why: 'behind interim answers', head: [INTERIM, INTERIM, CONNECTED] },
  ])('bytes in the packet of the 200 are the service’s: $why', async ({ head }) => {
    const page = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello';
    const server = await tcpServer((socket) => {
      readHead(socket, () => {
        socket.write(`${head.join('')}${page}`);
      });
    });
    const way = {
      target: orderFor('tcp', {}, { host: 'service.test', port: 443, route: 'proxy' }).target,
      via: through(server.port),
    };
    const context = probeContext({ waitMs: 400 });
    let text = '';
    await measure<'tcp'>(context, async (attempt) => {
      const socket = await openWay(attempt, context, way);
      const [chunk] = (await once(socket, 'data')) as [Buffer];
      text = chunk.toString();
      socket.destroy();
      return {};
    });
    expect(text).toBe(page);
  });

  const denied = { step: 'tunnel', code: 'denied' };
  test.each<{ why: string; answer: ProxyAnswer; failure: object | string }>([
    { why: '204', answer: says('204 Fine'), failure: 'ok' },
    { why: '100 before the 200', answer: `HTTP/1.1 100 Continue\r\n\r\n${CONNECTED}`, failure: 'ok' },
    {
      why: 'interim answers in packets of their own',
      answer: (client) => {
        client.write(INTERIM);
        setImmediate(() => client.write(INTERIM.slice(0, 20)));
        setTimeout(() => client.write(`${INTERIM.slice(20)}${CONNECTED}`), 20);
      },
      failure: 'ok',
    },
    {
      why: '103 before a refusal',
      answer: `${INTERIM}${says('403 Forbidden')}`,
      failure: { ...denied, answer: { status: 403 } },
    },
    {
      why: 'nothing behind an interim answer',
      answer: (client) => void client.write(INTERIM),
      failure: { step: 'tunnel', code: 'timeout' },
    },
    {
      why: 'hung up behind an interim answer',
      answer: INTERIM,
      failure: { step: 'tunnel', code: 'closed' },
    },
    {
      why: 'garbage behind an interim answer',
      answer: `${INTERIM}SSH-2.0-OpenSSH_9.2\r\n`,
      failure: { step: 'tunnel', code: 'not-a-proxy' },
    },
    {
      why: 'interim answers without end',
      answer: (client) => {
        const timer = setInterval(() => client.write(INTERIM), 1);
        client.once('close', () => clearInterval(timer));
      },
      failure: { step: 'tunnel', code: 'not-a-proxy', answer: { status: 103 } },
    },
    {
      why: '101 is the end of it',
      answer: 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
      failure: { step: 'tunnel', code: 'not-a-proxy' },
    },
    {
      why: '403',
      answer: says('403 Forbidden', 'Server: squid/5.7'),
      failure: {
        ...denied,
        detail: '403 Forbidden',
        answer: { status: 403, schemes: [], credentialsSent: false, product: 'squid/5.7' },
      },
    },
    {
      why: '302 to a page of its own',
      answer: says('302 Found', 'Location: http://deny.test/'),
      failure: { ...denied, answer: { status: 302 } },
    },
    { why: '429', answer: says('429 Too Many Requests'), failure: denied },
    { why: '511', answer: says('511 Network Authentication Required'), failure: denied },
    ...['500 Internal Error', '502 Bad Gateway', '503 Unavailable', '504 Timeout'].map((status) => ({
      why: status,
      answer: says(status),
      failure: { step: 'tunnel', code: 'upstream-failed', answer: { status: Number.parseInt(status, 10) } },
    })),
    ...['400 Bad Request', '404 Not Found', '405 Not Allowed', '501 Not Implemented'].map((status) => ({
      why: `a web server: ${status}`,
      answer: says(status),
      failure: { step: 'tunnel', code: 'not-a-proxy' },
    })),
    {
      why: '407 with one header a scheme',
      answer: says(
        '407 Auth',
        'Proxy-Authenticate: Negotiate',
        'Proxy-Authenticate: NTLM',
        'Proxy-Authenticate: Basic realm="a, b"',
      ),
      failure: {
        step: 'tunnel',
        code: 'auth-required',
        answer: { status: 407, schemes: ['Negotiate', 'NTLM', 'Basic'], credentialsSent: false },
      },
    },
    {
      why: '407 with a list',
      answer: says(
        '407 Auth',
        'Proxy-Authenticate: Digest realm="x", nonce="n", qop="auth,auth-int", Basic realm="y"',
      ),
      failure: { code: 'auth-required', answer: { schemes: ['Digest', 'Basic'] } },
    },
    {
      why: '407 with a token',
      answer: says(
        '407 Auth',
        'Proxy-Authenticate: NTLM TlRMTVNTUAACAAAADAAMADgAAAA=',
        'Proxy-Authenticate: Negotiate oYG2==',
      ),
      failure: { code: 'auth-required', answer: { schemes: ['NTLM', 'Negotiate'] } },
    },
    {
      why: '407 without a scheme',
      answer: says('407 Auth'),
      failure: { code: 'auth-required', answer: { schemes: [] } },
    },
    { why: 'garbage', answer: 'SSH-2.0-OpenSSH_9.2\r\n', failure: { step: 'tunnel', code: 'not-a-proxy' } },
    {
      why: 'headers past any bound',
      answer: `HTTP/1.1 200 OK\r\n${'X-Fill: y\r\n'.repeat(4000)}\r\n`,
      failure: { step: 'tunnel', code: 'not-a-proxy' },
    },
    {
      why: 'headers without end',
      answer: (client) => void client.write('HTTP/1.1 200 OK\r\nX: y\r\n'),
      failure: { step: 'tunnel', code: 'timeout' },
    },
    { why: 'half a status line, closed', answer: 'HTTP/1.1 2', failure: { step: 'tunnel' } },
    { why: 'silence', answer: () => undefined, failure: { step: 'tunnel', code: 'timeout' } },
    { why: 'hung up', answer: (client) => void client.end(), failure: { step: 'tunnel', code: 'closed' } },
    {
      why: 'reset',
      answer: (client) => void client.resetAndDestroy(),
      failure: { step: 'tunnel', code: 'reset' },
    },
  ])('$why', async ({ answer, failure }) => {
    const proxy = await proxyServer(() => answer);
    const came = await failureOf(tunnel(through(proxy.port)));
    if (typeof failure === 'string') expect(came).toBe(failure);
    else expect(came).toMatchObject(failure);
  });

  test('an address in brackets', async () => {
    const proxy = await proxyServer(() => CONNECTED);
    const order = orderFor('tcp', {}, { host: '2001:db8::7', port: 443, route: 'proxy' });
    await tcp({ ...order, via: through(proxy.port) }, probeContext());
    expect(proxy.requests[0]?.target).toBe('[2001:db8::7]:443');
  });

  test('nobody listens; nobody answers', async () => {
    expect(await failureOf(tunnel(through(await closedPort())))).toMatchObject({
      step: 'proxy',
      code: 'refused',
    });
    const silent = await silentServer();
    const startedAt = performance.now();
    expect(await failureOf(tunnel(through(silent.port)))).toMatchObject({ step: 'tunnel', code: 'timeout' });
    expect(performance.now() - startedAt).toBeLessThan(1500);
  });
});

const secure = async (names: readonly string[], trusted: boolean) => {
  const ca = await createTestCa();
  const server = await listening(
    createServer(await ca.issue({ names }), (socket) => {
      socket.on('error', () => {});
      readHead(socket, () => socket.write(CONNECTED));
    }).on('tlsClientError', () => {}),
  );
  const via: Proxy = { type: 'https', host: 'proxy.test', port: server.port };
  return tunnel(via, trusted ? { trust: await createTrustStore({ extraPem: [ca.cert] }) } : {});
};

describe('an https:// proxy', () => {
  test('is spoken to over TLS', async () => {
    expect((await secure(['proxy.test'], true)).outcome.status).toBe('ok');
  });
  test.each([
    { why: 'an issuer nobody knows', names: ['proxy.test'], trusted: false },
    { why: 'another name', names: ['other.test'], trusted: true },
  ])('is not spoken to with the certificate of $why', async ({ names, trusted }) => {
    expect(await failureOf(secure(names, trusted))).toMatchObject({
      step: 'proxy',
      code: 'certificate-untrusted',
    });
  });
  test('that speaks no TLS', async () => {
    const proxy = await onFirstBytes((socket) => socket.end(says('400 Bad Request')));
    expect(await failureOf(tunnel(through(proxy.port, 'https')))).toMatchObject({ step: 'proxy' });
  });
});

const wantsBasic = (expected: string | null) =>
  proxyServer(({ headers }) =>
    headers['proxy-authorization'] === expected
      ? CONNECTED
      : says('407 Auth', 'Proxy-Authenticate: Basic realm="x"'),
  );

describe('credentials', () => {
  test('are not sent to a proxy that does not ask', async () => {
    const proxy = await proxyServer(() => CONNECTED);
    await tunnel(through(proxy.port), { proxyCredentials: credentials() });
    await plain(through(proxy.port), { proxyCredentials: credentials() });
    expect(JSON.stringify(proxy.requests)).not.toContain('authorization');
  });

  test('Basic: in UTF-8, a colon in the password', async () => {
    const proxy = await wantsBasic(BASIC);
    expect((await tunnel(through(proxy.port), { proxyCredentials: credentials() })).outcome.status).toBe(
      'ok',
    );
    expect(proxy.requests.map(({ headers }) => headers['proxy-authorization'])).toEqual([undefined, BASIC]);
  });

  test('wrong ones are sent once, however many attempts there are', async () => {
    const proxy = await wantsBasic('nothing will do');
    const shared = credentials();
    const failures = await Promise.all(
      Array.from({ length: 12 }, () => failureOf(tunnel(through(proxy.port), { proxyCredentials: shared }))),
    );
    for (const failure of failures)
      expect(failure).toMatchObject({ code: 'auth-required', answer: { credentialsSent: true } });
    expect(proxy.requests.filter(({ headers }) => headers['proxy-authorization'] !== undefined)).toHaveLength(
      1,
    );
    expect(JSON.stringify(failures)).not.toContain(PASSWORD);
  });

  test('right ones serve every attempt', async () => {
    const proxy = await wantsBasic(BASIC);
    const shared = credentials();
    const all = await Promise.all(
      Array.from({ length: 12 }, () => tunnel(through(proxy.port), { proxyCredentials: shared })),
    );
    expect(all.every(({ outcome }) => outcome.status === 'ok')).toBe(true);
  });

  test('an attempt that dies on the way leaves the next one its turn', async () => {
    let asked = 0;
    const proxy = await proxyServer(({ headers }) => {
      if (headers['proxy-authorization'] === undefined)
        return says('407 Auth', 'Proxy-Authenticate: Basic realm="x"');
      asked += 1;
      return asked === 1 ? (client) => void client.resetAndDestroy() : CONNECTED;
    });
    const shared = credentials();
    expect(await failureOf(tunnel(through(proxy.port), { proxyCredentials: shared }))).toMatchObject({
      code: 'reset',
    });
    expect((await tunnel(through(proxy.port), { proxyCredentials: shared })).outcome.status).toBe('ok');
  });

  test('only schemes that Windows alone can answer: nothing is sent', async () => {
    const proxy = await proxyServer(() =>
      says('407 Auth', 'Proxy-Authenticate: Negotiate', 'Proxy-Authenticate: NTLM'),
    );
    const failure = await failureOf(tunnel(through(proxy.port), { proxyCredentials: credentials() }));
    expect(failure).toMatchObject({ answer: { schemes: ['Negotiate', 'NTLM'], credentialsSent: false } });
    expect(proxy.requests).toHaveLength(1);
  });

  test.each([
    { algorithm: 'MD5', hash: 'md5', session: false, qop: true },
    { algorithm: 'SHA-256', hash: 'sha256', session: false, qop: true },
    { algorithm: 'MD5-sess', hash: 'md5', session: true, qop: true },
    { algorithm: 'SHA-256-sess', hash: 'sha256', session: true, qop: true },
    { algorithm: 'MD5', hash: 'md5', session: false, qop: false },
  ])('Digest $algorithm, qop $qop, to a nonce that grew old', async ({ algorithm, hash, session, qop }) => {
    const h = (text: string): string => createHash(hash).update(text).digest('hex');
    const challenge = (nonce: string, stale: boolean): string =>
      says(
        '407 Auth',
        'Proxy-Authenticate: NTLM',
        `Proxy-Authenticate: Digest realm="the \\"office\\"", nonce="${nonce}", opaque="o==", algorithm=${algorithm}${qop ? ', qop="auth-int,auth"' : ''}${stale ? ', stale=true' : ''}`,
      );
    const proxy = await proxyServer(({ headers, method, target }) => {
      const sent = headers['proxy-authorization'] ?? '';
      const p = Object.fromEntries(
        [...sent.matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)].map((m) => [m[1], m[2] ?? m[3] ?? '']),
      ) as Record<string, string>;
      if (!sent.startsWith('Digest ')) return challenge('one', false);
      if (p['nonce'] !== 'two') return challenge('two', true);
      const secret = h(`${USER}:the "office":${PASSWORD}`);
      const a1 = session ? h(`${secret}:two:${p['cnonce']}`) : secret;
      const a2 = h(`${method}:${target}`);
      const right = h(qop ? `${a1}:two:${p['nc']}:${p['cnonce']}:auth:${a2}` : `${a1}:two:${a2}`);
      return p['response'] === right && p['opaque'] === 'o==' && p['uri'] === target && p['username'] === USER
        ? CONNECTED
        : challenge('three', false);
    });
    const measured = await tunnel(through(proxy.port), { proxyCredentials: credentials() });
    expect(measured.outcome.status).toBe('ok');
    expect(proxy.requests).toHaveLength(3);
  });

  test('Digest without end of old nonces comes to an end', async () => {
    const proxy = await proxyServer(() =>
      says('407 Auth', 'Proxy-Authenticate: Digest realm="x", nonce="n", stale=true'),
    );
    expect(await failureOf(tunnel(through(proxy.port), { proxyCredentials: credentials() }))).toMatchObject({
      code: 'auth-required',
      answer: { credentialsSent: true },
    });
    expect(proxy.requests.length).toBeLessThanOrEqual(3);
  });
});

describe('plain HTTP through a proxy', () => {
  test('is asked for in absolute form', async () => {
    const proxy = await proxyServer(() => 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi');
    expect((await plain(through(proxy.port))).outcome).toMatchObject({
      status: 'ok',
      value: { status: 200, body: 'hi' },
    });
    expect(proxy.requests).toMatchObject([
      { method: 'GET', target: 'http://service.test/page', headers: { host: 'service.test' } },
    ]);
  });

  test.each([
    { why: 'the service’s own 503', answer: says('503 Busy', 'Server: nginx'), failure: null },
    { why: 'the service’s own 404', answer: says('404 Not Found'), failure: null },
    {
      why: 'Squid’s 403',
      answer: says('403 Forbidden', 'X-Squid-Error: ERR_ACCESS_DENIED 0'),
      failure: { code: 'denied', answer: { status: 403 } },
    },
    {
      why: 'Squid’s 503',
      answer: says('503 Unavailable', 'X-Squid-Error: ERR_DNS_FAIL 0'),
      failure: { code: 'upstream-failed', answer: { status: 503 } },
    },
    {
      why: 'a 502 with Proxy-Status',
      answer: says('502 Bad Gateway', 'Proxy-Status: edge; error=dns_timeout'),
      failure: { code: 'upstream-failed' },
    },
    {
      why: 'the service’s 502 that a proxy only passed on',
      answer: says('502 Bad Gateway', 'Proxy-Status: edge; received-status=502'),
      failure: null,
    },
    {
      why: '407',
      answer: says('407 Auth', 'Proxy-Authenticate: Basic realm="x"'),
      failure: { code: 'auth-required', answer: { schemes: ['Basic'] } },
    },
    { why: 'silence', answer: () => undefined, failure: { code: 'timeout' } },
    { why: 'hung up', answer: '', failure: { code: 'closed' } },
    { why: 'no HTTP', answer: 'SSH-2.0-OpenSSH\r\n\r\n', failure: { code: 'not-a-proxy' } },
  ])('$why', async ({ answer, failure }) => {
    const proxy = await proxyServer(() => answer);
    const { outcome } = await plain(through(proxy.port));
    if (failure === null) expect(outcome.status).toBe('ok');
    else expect(outcome).toMatchObject({ status: 'failed', failure: { step: 'tunnel', ...failure } });
  });

  test('credentials, when asked', async () => {
    const proxy = await proxyServer(({ headers }) =>
      headers['proxy-authorization'] === BASIC
        ? says('200 OK')
        : says('407 Auth', 'Proxy-Authenticate: Basic realm="x"'),
    );
    expect((await plain(through(proxy.port), { proxyCredentials: credentials() })).outcome.status).toBe('ok');
  });
});

test('the service’s certificate is seen through the tunnel', async () => {
  const ca = await createTestCa();
  const service = await httpServer(
    (_, response) => void response.end('ok'),
    await ca.issue({ names: ['service.test'] }),
  );
  const proxy = await proxyServer(() => carriesTo(service.port));
  const { outcome, phases } = await http(
    {
      ...orderFor(
        'http',
        { secure: true, path: '/', hostName: 'service.test', evenIfUntrusted: false },
        { host: 'service.test', port: 443, route: 'proxy' },
      ),
      via: through(proxy.port),
    },
    probeContext({ trust: await createTrustStore({ extraPem: [ca.cert] }) }),
  );
  expect(outcome).toMatchObject({ status: 'ok', value: { status: 200, tls: { verdict: 'trusted' } } });
  expect(phases).toMatchObject({ connectMs: expect.any(Number), tlsMs: expect.any(Number) });
});
