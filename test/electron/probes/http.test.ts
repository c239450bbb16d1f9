import type { RequestListener } from 'node:http';
import type { TlsOptions } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { http } from '../../../electron/probes/http.ts';
import type { Asks } from '../../../shared/model/order.ts';
import { daysFromNow, GOOD_NAME, selfSigned } from '../../support/certificates.ts';
import { probeContext } from '../../support/context.ts';
import { httpServer } from '../../support/http-server.ts';
import { orderFor } from '../../support/order.ts';
import { trustedCa } from '../../support/trusted-ca.ts';

const { ca, good, trust } = await trustedCa();

const get = (port: number, ask: Partial<Asks['http']> = {}) =>
  http(
    orderFor(
      'http',
      { secure: false, path: '/', hostName: GOOD_NAME, evenIfUntrusted: false, ...ask },
      { port },
    ),
    probeContext({ trust }),
  );
const secure = { secure: true };
const hello: RequestListener = (_request, response) => response.end('hello');

describe('http: the answer', () => {
  test('plain', async () => {
    const { port, requests } = await httpServer((_request, response) => {
      response.writeHead(403, 'Forbidden', { 'X-Filter': 'yes', 'Content-Type': 'text/html' });
      response.end('<title>Blocked</title>\n<p>by policy');
    });
    const { outcome, phases } = await get(port, { path: '/a?b=c' });
    expect(outcome).toMatchObject({
      status: 'ok',
      value: {
        status: 403,
        headers: { 'x-filter': 'yes', 'content-type': 'text/html' },
        location: null,
        body: '<title>Blocked</title> <p>by policy',
        bodyBytes: 35,
        truncated: false,
        tls: null,
      },
    });
    expect(Object.keys(phases)).toEqual(['connectMs', 'firstByteMs']);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      method: 'GET',
      url: '/a?b=c',
      headers: { host: GOOD_NAME, accept: '*/*', 'accept-encoding': 'identity' },
    });
    expect(requests[0]?.headers['user-agent']).toMatch(/^Callpath\//);
  });

  test('over TLS', async () => {
    const { port } = await httpServer(hello, good);
    const { outcome, phases } = await get(port, secure);
    expect(outcome).toMatchObject({
      status: 'ok',
      value: { status: 200, body: 'hello', tls: { verdict: 'trusted', serverName: GOOD_NAME } },
    });
    expect(Object.keys(phases)).toEqual(['connectMs', 'tlsMs', 'firstByteMs']);
  });

  test('HTTP/1.1 is agreed on where the server offers more', async () => {
    const { port } = await httpServer(hello, { ...good, ALPNProtocols: ['h2', 'http/1.1'] });
    expect((await get(port, secure)).outcome).toMatchObject({ value: { tls: { alpn: 'http/1.1' } } });
  });

  test('a redirect is an answer', async () => {
    const { port, requests } = await httpServer((_request, response) => {
      response.writeHead(302, { Location: 'http://portal.test/login?from=x' }).end();
    });
    expect((await get(port)).outcome).toMatchObject({
      value: { status: 302, location: 'http://portal.test/login?from=x', bodyBytes: 0 },
    });
    expect(requests).toHaveLength(1);
  });

  test('several headers of one name, and a character set of old', async () => {
    const { port } = await httpServer((_request, response) => {
      response.setHeader('WWW-Authenticate', ['Negotiate', 'NTLM']);
      response.setHeader('Content-Type', 'text/html; charset="ISO-8859-1"');
      response.end(Buffer.from('acc\u00E8s refus\u00E9', 'latin1'));
    });
    expect((await get(port)).outcome).toMatchObject({
      value: { headers: { 'www-authenticate': 'Negotiate, NTLM' }, body: 'acc\u00E8s refus\u00E9' },
    });
  });

  test('an address as host name', async () => {
    const { port, requests } = await httpServer(hello);
    await get(port, { hostName: '2001:db8::1' });
    expect(requests[0]?.headers.host).toBe('[2001:db8::1]');
  });
});

describe('http: a certificate that does not hold', () => {
  const cases = [
    { code: 'untrusted', make: () => selfSigned() },
    { code: 'name-mismatch', make: () => ca.issue({ names: ['other.test'] }) },
    {
      code: 'expired',
      make: () => ca.issue({ notBefore: daysFromNow(-20), notAfter: daysFromNow(-10) }),
    },
  ];
  test.each(cases)('$code: nothing is asked', async ({ code, make }) => {
    const { port, requests } = await httpServer(hello, await make());
    expect((await get(port, secure)).outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'tls', code: `certificate-${code}` },
      seen: { tls: { verdict: code, serverName: GOOD_NAME, chain: expect.any(Array) } },
    });
    expect(requests).toEqual([]);
  });

  test.each(cases)('$code: asked to see who answers', async ({ code, make }) => {
    const { port } = await httpServer(hello, await make());
    expect((await get(port, { ...secure, evenIfUntrusted: true })).outcome).toMatchObject({
      status: 'ok',
      value: { status: 200, body: 'hello', tls: { verdict: code } },
    });
  });
});

test.each<NonNullable<TlsOptions['maxVersion']>>(['TLSv1.2', 'TLSv1.3'])(
  'http: a client certificate is wanted (%s)',
  async (maxVersion) => {
    const { port } = await httpServer(hello, {
      ...good,
      requestCert: true,
      rejectUnauthorized: true,
      ca: [ca.cert],
      maxVersion,
    });
    expect((await get(port, secure)).outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'tls', code: 'alert' },
      seen: { tls: { clientCertificateWanted: true, verdict: 'trusted' } },
    });
  },
);
