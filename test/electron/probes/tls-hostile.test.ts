import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { tls } from '../../../electron/probes/tls.ts';
import { GOOD_NAME, selfSigned } from '../../support/certificates.ts';
import { closedPort } from '../../support/closed-port.ts';
import { probeContext } from '../../support/context.ts';
import { orderFor } from '../../support/order.ts';
import { onFirstBytes, silentServer, tcpServer } from '../../support/tcp-server.ts';
import { tlsServer } from '../../support/tls-server.ts';
import { trustedCa } from '../../support/trusted-ca.ts';

const { ca, good, trust } = await trustedCa();

const WAIT_MS = 150;
const shake = (port: number, overrides = {}) =>
  tls(
    orderFor('tls', { serverName: GOOD_NAME }, { port }),
    probeContext({ trust, waitMs: WAIT_MS, ...overrides }),
  );

/** A fatal alert record (RFC 5246 §7.2). */
const alertRecord = (description: number): Buffer => Buffer.from([21, 3, 3, 0, 2, 2, description]);

describe('tls: a server that does not shake hands', () => {
  test.each<{ why: string; serve: (socket: Socket) => void; failure: object }>([
    { why: 'silence', serve: () => {}, failure: { code: 'timeout', detail: null } },
    { why: 'orderly end', serve: (socket) => socket.end(), failure: { code: 'closed' } },
    { why: 'reset', serve: (socket) => socket.resetAndDestroy(), failure: { code: 'reset' } },
    {
      why: 'handshake_failure',
      serve: (socket) => socket.write(alertRecord(40)),
      failure: { code: 'alert', detail: 'handshake failure' },
    },
    {
      why: 'protocol_version',
      serve: (socket) => socket.write(alertRecord(70)),
      failure: { code: 'alert', detail: 'protocol version' },
    },
    {
      why: 'unrecognized_name and end',
      serve: (socket) => socket.end(alertRecord(112)),
      failure: { code: 'alert', detail: 'unrecognized name' },
    },
    {
      why: 'HTTP',
      serve: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      failure: { code: 'not-tls' },
    },
    { why: 'SSH', serve: (socket) => socket.write('SSH-2.0-x\r\n'), failure: { code: 'not-tls' } },
    { why: 'zeros', serve: (socket) => socket.write(Buffer.alloc(100_000)), failure: { code: 'not-tls' } },
    {
      why: 'a record longer than any',
      serve: (socket) => socket.write(Buffer.from([22, 3, 3, 255, 255, 2, 0, 0, 0])),
      failure: { code: 'not-tls' },
    },
    {
      why: 'half a record',
      serve: (socket) => socket.write(Buffer.from([22, 3, 3, 0, 200, 2])),
      failure: { code: 'timeout' },
    },
  ])('$why after the ClientHello', async ({ serve, failure }) => {
    const { port } = await onFirstBytes(serve);
    const { outcome, phases } = await shake(port);
    expect(outcome).toMatchObject({ status: 'failed', failure: { step: 'tls', ...failure } });
    expect(Object.keys(phases)).toEqual(['connectMs']);
  });

  test('an immediate end', async () => {
    const { port } = await tcpServer((socket) => socket.end());
    expect((await shake(port)).outcome).toMatchObject({ failure: { step: 'tls', code: 'closed' } });
  });

  test('an immediate reset', async () => {
    const { port } = await tcpServer((socket) => socket.resetAndDestroy());
    expect((await shake(port)).outcome).toMatchObject({ failure: { code: 'reset' } });
  });

  test('silence right after the connection was accepted', async () => {
    const { port } = await silentServer();
    const startMs = performance.now();
    expect((await shake(port)).outcome).toMatchObject({ failure: { step: 'tls', code: 'timeout' } });
    expect(performance.now() - startMs).toBeLessThan(WAIT_MS * 4);
  });

  test('a protocol older than clients speak', async () => {
    const old = {
      ...good,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    } as const;
    const { port } = await tlsServer(old);
    expect((await shake(port)).outcome).toMatchObject({
      failure: { step: 'tls', code: 'alert', detail: 'protocol version' },
    });
  });

  test('nobody listens', async () => {
    expect((await shake(await closedPort())).outcome).toMatchObject({
      failure: { step: 'connect', code: 'refused' },
    });
  });

  test('the user cancels', async () => {
    const { port } = await silentServer();
    const cancel = new AbortController();
    const running = shake(port, { signal: cancel.signal, waitMs: 10_000 });
    cancel.abort();
    expect((await running).outcome).toEqual({ status: 'skipped', reason: 'cancelled' });
  });
});

/** Passes everything on until the client has spoken `times` times, and then does `deed` to its connection. */
async function cuttingRelay(toPort: number, times: number, deed: (client: Socket) => void): Promise<number> {
  const { port } = await tcpServer((client) => {
    const server = connect(toPort, '127.0.0.1');
    server.on('error', () => {});
    server.on('data', (bytes) => client.write(bytes));
    client.on('close', () => server.destroy());
    let spoken = 0;
    client.on('data', (bytes) => {
      spoken += 1;
      if (spoken < times) server.write(bytes);
      else deed(client);
    });
    void once(server, 'connect');
  });
  return port;
}

describe('tls: cut off after the certificate (TLS 1.2)', () => {
  const cuts = [
    { how: 'closed', deed: (client: Socket) => client.end() },
    { how: 'reset', deed: (client: Socket) => client.resetAndDestroy() },
  ] as const;

  test.each(cuts)('$how by a server that wanted a client certificate', async ({ deed }) => {
    const wanting: TlsOptions = { ...good, requestCert: true, ca: [ca.cert], maxVersion: 'TLSv1.2' };
    const { port } = await tlsServer(wanting);
    expect((await shake(await cuttingRelay(port, 2, deed))).outcome).toMatchObject({
      status: 'ok',
      value: { clientCertificateWanted: true, verdict: 'trusted', protocol: 'TLSv1.2' },
    });
  });

  test.each(cuts)('$how by something that did not like the certificate', async ({ how, deed }) => {
    const { port } = await tlsServer({ ...good, maxVersion: 'TLSv1.2' });
    expect((await shake(await cuttingRelay(port, 2, deed))).outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'tls', code: how },
      seen: { clientCertificateWanted: false, verdict: 'trusted', chain: [{}, {}] },
    });
  });

  test('swallowed: a timeout, whatever was wanted', async () => {
    const { port } = await tlsServer({ ...good, requestCert: true, ca: [ca.cert], maxVersion: 'TLSv1.2' });
    const relay = await cuttingRelay(port, 2, () => {});
    expect((await shake(relay)).outcome).toMatchObject({ failure: { code: 'timeout' } });
  });
});

describe('tls: hostile certificates', () => {
  test('control characters, markup and overrides do not come through', async () => {
    const commonName = 'x\u001B[31m\u009B2J\u202Eevil\u200B<script>\n';
    const { port } = await tlsServer(await selfSigned({ commonName, names: ['a\u0007b.test'] }));
    const { outcome } = await shake(port);
    expect(outcome).toMatchObject({ failure: { code: 'certificate-untrusted' } });
    const [leaf] = outcome.status === 'failed' ? (outcome.seen?.chain ?? []) : [];
    const texts = [leaf?.subject, leaf?.issuer, ...(leaf?.subjectAltNames ?? [])].join('|');
    expect(texts).toContain('evil');
    expect(texts).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('long names and many names are cut', async () => {
    const names = Array.from({ length: 500 }, (_, index) => `host-${index}.test`);
    const identity = await selfSigned({ commonName: 'x'.repeat(60), organization: 'y'.repeat(5000), names });
    const { port } = await tlsServer(identity);
    const { outcome } = await shake(port);
    const [leaf] = outcome.status === 'failed' ? (outcome.seen?.chain ?? []) : [];
    expect(leaf?.subject.length).toBeLessThanOrEqual(400);
    expect(leaf?.subjectAltNames).toHaveLength(50);
  });

  test('a long chain ends', async () => {
    let issuer = ca;
    const sent: string[] = [];
    for (let depth = 0; depth < 14; depth += 1) {
      issuer = await issuer.issueCa(`CA ${depth}`);
      sent.unshift(issuer.cert);
    }
    const leaf = await issuer.issue();
    const { port } = await tlsServer({ key: leaf.key, cert: leaf.cert + sent.join('') });
    const { outcome } = await shake(port, { waitMs: 2000 });
    const chain = outcome.status === 'failed' ? outcome.seen?.chain : [];
    expect(outcome.status === 'ok' ? outcome.value.chain : chain).toHaveLength(10);
  });
});
