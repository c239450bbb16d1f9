import type { TLSSocket, TlsOptions } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { sip } from '../../../electron/probes/sip.ts';
import { daysFromNow, GOOD_NAME, selfSigned } from '../../support/certificates.ts';
import { probeContext } from '../../support/context.ts';
import { orderFor } from '../../support/order.ts';
import { sipResponse, sipServer } from '../../support/sip-server.ts';
import { onFirstBytes } from '../../support/tcp-server.ts';
import { tlsServer } from '../../support/tls-server.ts';
import { trustedCa } from '../../support/trusted-ca.ts';

const { ca, good, trust } = await trustedCa();

const WAIT_MS = 200;
const ask = (port: number, overrides = {}) =>
  sip(
    orderFor('sip', { serverName: GOOD_NAME }, { port }),
    probeContext({ trust, waitMs: WAIT_MS, ...overrides }),
  );
/** A server that asks for a client certificate, and goes on without. */
const asking = (): TlsOptions => ({ ...good, requestCert: true, rejectUnauthorized: false, ca: [ca.cert] });
const trusted = { verdict: 'trusted', serverName: GOOD_NAME, alpn: null };

describe('sip: a SIP server', () => {
  test('says yes', async () => {
    const { port, requests } = await sipServer(good, (socket, request) => {
      socket.write(sipResponse(request, 'SIP/2.0 200 OK', 'Server: RTC/7.0'));
    });
    const { outcome, phases } = await ask(port);
    expect(outcome).toMatchObject({
      status: 'ok',
      value: { status: 200, reason: 'OK', server: 'RTC/7.0', tls: trusted },
    });
    expect(Object.keys(phases)).toEqual(['connectMs', 'tlsMs', 'firstByteMs']);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatch(/^OPTIONS sip:good\.test SIP\/2\.0\r\n/);
  });

  test('wants credentials', async () => {
    const { port } = await sipServer(good, (socket, request) => {
      const challenge = 'WWW-Authenticate: NTLM realm="SIP Communications Service", version=3';
      socket.end(sipResponse(request, 'SIP/2.0 401 Unauthorized', challenge));
    });
    expect((await ask(port)).outcome).toMatchObject({
      status: 'ok',
      value: { status: 401, reason: 'Unauthorized', server: null },
    });
  });

  test.each<{ why: string; answer: (socket: TLSSocket) => void; value: object }>([
    {
      why: 'keep-alives first, then piece by piece',
      answer: (socket) =>
        socket.write('\r\n\r\n', () => socket.write('SIP/2.', () => socket.write('0 200 OK\r\n\r\n'))),
      value: { status: 200, reason: 'OK' },
    },
    {
      why: 'a request of its own',
      answer: (socket) => socket.write('OPTIONS sip:x SIP/2.0\r\nUser-Agent: peer\r\n\r\n'),
      value: { status: null, reason: null, server: 'peer', tls: { clientCertificateWanted: false } },
    },
    {
      why: 'headers that never end',
      answer: (socket) => socket.write('SIP/2.0 200 OK\r\nServer: slow\r\nX: '),
      value: { status: 200, server: 'slow' },
    },
    {
      why: 'a status line, then a reset',
      answer: (socket) => socket.write('SIP/2.0 200 OK\r\n', () => socket.destroy()),
      value: { status: 200 },
    },
    {
      why: 'endless headers',
      answer: (socket) => {
        const more = (): void => {
          while (!socket.destroyed && socket.write('X-Header: value\r\n'.repeat(500)));
        };
        socket.write('SIP/2.0 503 Service Unavailable\r\n');
        socket.on('drain', more);
        more();
      },
      value: { status: 503, reason: 'Service Unavailable' },
    },
    {
      why: 'control characters',
      answer: (socket) => socket.write('SIP/2.0 200 \u001B]0;x\u0007\u202E<b>\r\nServer: \u009Bevil\r\n\r\n'),
      value: { status: 200, reason: ']0;x<b>', server: 'evil' },
    },
  ])('answers with $why', async ({ answer, value }) => {
    const { port } = await sipServer(good, answer);
    expect((await ask(port)).outcome).toMatchObject({ status: 'ok', value });
  });
});

describe('sip: TLS, but no SIP', () => {
  test.each<{ why: string; answer: (socket: TLSSocket) => void; code: string }>([
    { why: 'silence', answer: () => {}, code: 'timeout' },
    { why: 'an end', answer: (socket) => socket.end(), code: 'closed' },
    { why: 'half a status line and an end', answer: (socket) => socket.end('SIP/2.0 20'), code: 'closed' },
    { why: 'nothing but keep-alives and an end', answer: (socket) => socket.end('\r\n\r\n'), code: 'closed' },
    {
      why: 'HTTP',
      answer: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n<html>'),
      code: 'not-sip',
    },
    { why: 'garbage', answer: (socket) => socket.write(Buffer.alloc(200_000, 0xff)), code: 'not-sip' },
    {
      why: 'a line that never ends',
      answer: (socket) => socket.write(`SIP/2.0 200 ${'x'.repeat(100_000)}`),
      code: 'not-sip',
    },
    {
      why: 'keep-alives without end',
      answer: (socket) => socket.write('\r\n'.repeat(100_000)),
      code: 'not-sip',
    },
  ])('$why: $code', async ({ answer, code }) => {
    const { port } = await sipServer(good, answer);
    const startMs = performance.now();
    expect((await ask(port)).outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'exchange', code },
      seen: { tls: trusted },
    });
    expect(performance.now() - startMs).toBeLessThan(WAIT_MS * 4);
  });

  test('a server that closes as soon as TLS is up', async () => {
    const { port } = await tlsServer(good, (socket) => socket.end());
    expect((await ask(port)).outcome).toMatchObject({
      failure: { step: 'exchange' },
      seen: { tls: trusted },
    });
  });

  test('no TLS either', async () => {
    const { port } = await onFirstBytes((socket) => socket.write('SIP/2.0 400 Bad Request\r\n\r\n'));
    expect((await ask(port)).outcome).toEqual({
      status: 'failed',
      failure: { step: 'tls', code: 'not-tls', detail: expect.any(String) },
    });
  });

  test('the user cancels', async () => {
    const cancel = new AbortController();
    const { port } = await sipServer(good, () => cancel.abort());
    expect((await ask(port, { signal: cancel.signal, waitMs: 10_000 })).outcome).toEqual({
      status: 'skipped',
      reason: 'cancelled',
    });
  });
});

describe('sip: certificates', () => {
  test.each([
    { code: 'untrusted', make: () => selfSigned() },
    { code: 'name-mismatch', make: () => ca.issue({ names: ['other.test'] }) },
    { code: 'expired', make: () => ca.issue({ notBefore: daysFromNow(-9), notAfter: daysFromNow(-2) }) },
  ])('$code: nothing is asked', async ({ code, make }) => {
    const { port, requests } = await sipServer(await make(), (socket) => socket.end());
    expect((await ask(port)).outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'tls', code: `certificate-${code}` },
      seen: { tls: { verdict: code } },
    });
    expect(requests).toEqual([]);
  });

  test.each<TlsOptions['maxVersion'] & string>(['TLSv1.2', 'TLSv1.3'])(
    'a server that ends it for want of a client certificate has shown its own (%s)',
    async (maxVersion) => {
      const wanting = { ...good, requestCert: true, rejectUnauthorized: true, ca: [ca.cert], maxVersion };
      const { port } = await sipServer(wanting, () => {});
      expect((await ask(port)).outcome).toMatchObject({
        status: 'ok',
        value: {
          status: null,
          reason: null,
          server: null,
          tls: { clientCertificateWanted: true, verdict: 'trusted', protocol: maxVersion },
        },
      });
    },
  );

  test('one that asks for a certificate, then closes', async () => {
    const { port } = await sipServer(asking(), (socket) => socket.end());
    expect((await ask(port)).outcome).toMatchObject({
      status: 'ok',
      value: { status: null, tls: { clientCertificateWanted: true } },
    });
  });

  test('one that asks for a certificate and answers without', async () => {
    const { port } = await sipServer(asking(), (socket, request) => {
      socket.write(sipResponse(request, 'SIP/2.0 403 Forbidden'));
    });
    expect((await ask(port)).outcome).toMatchObject({ status: 'ok', value: { status: 403 } });
  });

  test('one that asks for a certificate and is silent: silence is no refusal', async () => {
    const { port } = await sipServer(asking(), () => {});
    expect((await ask(port)).outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'exchange', code: 'timeout' },
      seen: { tls: { clientCertificateWanted: true } },
    });
  });
});
