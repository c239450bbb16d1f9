import { connect, type Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { probes } from '../../../electron/engine/registry.ts';
import { FAULTS } from '../../../electron/practice/faults.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import {
  createTestCa,
  daysFromNow,
  GOOD_NAME,
  selfSigned,
  type Identity,
} from '../../support/certificates.ts';
import { probeContext } from '../../support/context.ts';
import { hasElectron } from '../../support/electron-path.ts';
import { orderFor } from '../../support/order.ts';
import { sipServer } from '../../support/sip-server.ts';
import { onFirstBytes, tcpServer } from '../../support/tcp-server.ts';
import { tlsServer } from '../../support/tls-server.ts';
import { trustedCa } from '../../support/trusted-ca.ts';
import { startElectron, type ElectronProcess } from './electron-process.ts';

/*
 * The engine in Electron's main process, whose TLS is BoringSSL's: it must say of every network what it says in Node.
 * The servers are Node's (OpenSSL), as those out there are not of the client's making.
 */
const { ca, good, trust } = await trustedCa();
const WAIT_MS = 400;

const past = { notBefore: daysFromNow(-20), notAfter: daysFromNow(-10) };
const serving = (options: TlsOptions) => async () => (await tlsServer(options)).port;
const saying = (deed: (socket: Socket) => void) => async () => (await onFirstBytes(deed)).port;
const record = (type: number, ...body: readonly number[]): Buffer =>
  Buffer.from([type, 3, 3, 0, body.length, ...body]);
const wanting = { ...good, requestCert: true, rejectUnauthorized: true, ca: [ca.cert] };
const issued = (make: () => Promise<Identity>) => async () => (await tlsServer(await make())).port;

describe.skipIf(!hasElectron)('in Electron (skipped unless ELECTRON_OVERRIDE_DIST_PATH names one)', () => {
  let electron: ElectronProcess;
  beforeAll(async () => {
    electron = await startElectron();
  });
  afterAll(async () => {
    expect(await electron.quit()).toBe(0);
  });

  describe('a practice fault', () => {
    test.concurrent.each(FAULTS)(
      '$id is found',
      async ({ id, expected }) => {
        const report = parseReport(await electron.ask({ kind: 'practice', fault: id }));
        expect(report.findings.map(({ code }) => code)).toEqual(expected.codes);
        expect(report.verdict.status).toBe(expected.status);
        expect(report.observations.filter(isBug)).toEqual([]);
      },
      120_000,
    );
  });

  describe('a TLS server', () => {
    test.each<{ readonly why: string; readonly serve: () => Promise<number>; readonly told: object }>([
      { why: 'whose certificate holds', serve: serving(good), told: { status: 'ok' } },
      { why: 'of TLS 1.2', serve: serving({ ...good, maxVersion: 'TLSv1.2' }), told: { status: 'ok' } },
      {
        why: 'whose certificate is expired',
        serve: issued(() => ca.issue(past)),
        told: { failure: { code: 'certificate-expired' } },
      },
      {
        why: 'whose certificate is for another name',
        serve: issued(() => ca.issue({ names: ['other.test'] })),
        told: { failure: { code: 'certificate-name-mismatch' } },
      },
      {
        why: 'that signed its own and is expired',
        serve: issued(() => selfSigned(past)),
        told: { failure: { code: 'certificate-untrusted' } },
      },
      {
        why: 'of an unknown authority',
        serve: issued(async () => (await createTestCa()).issue()),
        told: { failure: { code: 'certificate-untrusted' } },
      },
      {
        why: 'of TLS 1.2 that wants a client certificate',
        serve: serving({ ...wanting, maxVersion: 'TLSv1.2' }),
        told: { status: 'ok', value: { clientCertificateWanted: true } },
      },
      {
        why: 'of TLS 1.3 that wants a client certificate',
        serve: serving(wanting),
        told: { status: 'ok', value: { clientCertificateWanted: true } },
      },
      {
        why: 'of TLS 1.2 that wants a client certificate and closes without a word',
        serve: () => cut(wanting, (client) => client.end()),
        told: { status: 'ok', value: { clientCertificateWanted: true } },
      },
      {
        why: 'of TLS 1.2 that wants none and is cut off',
        serve: () => cut(good, (client) => client.resetAndDestroy()),
        told: { failure: { code: 'reset' }, seen: { clientCertificateWanted: false } },
      },
      {
        why: 'older than clients speak',
        serve: serving({
          ...good,
          minVersion: 'TLSv1',
          maxVersion: 'TLSv1.1',
          ciphers: 'DEFAULT@SECLEVEL=0',
        }),
        told: { failure: { code: 'alert', detail: 'protocol version' } },
      },
      ...[40, 42, 49, 70, 80, 90, 109, 110, 112, 116, 120].map((alert) => ({
        why: `that says alert ${alert}`,
        serve: saying((socket) => socket.write(record(21, 2, alert))),
        told: { failure: { code: 'alert' } },
      })),
      {
        why: 'that says close_notify',
        serve: saying((socket) => socket.end(record(21, 1, 0))),
        told: { failure: { code: 'closed' } },
      },
      {
        why: 'that sends data before it has greeted',
        serve: saying((socket) => socket.write(record(23, 1, 2, 3, 4, 5))),
        told: { failure: { code: 'not-tls' } },
      },
      {
        why: 'that sends a record longer than any',
        serve: saying((socket) => socket.write(Buffer.from([22, 3, 3, 255, 255, 2, 0, 0, 0]))),
        told: { failure: { code: 'not-tls' } },
      },
      {
        why: 'that speaks HTTP',
        serve: saying((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
        told: { failure: { code: 'not-tls' } },
      },
      { why: 'that ends', serve: saying((socket) => socket.end()), told: { failure: { code: 'closed' } } },
      {
        why: 'that resets',
        serve: saying((socket) => socket.resetAndDestroy()),
        told: { failure: { code: 'reset' } },
      },
      { why: 'that is silent', serve: saying(() => {}), told: { failure: { code: 'timeout' } } },
    ])('$why', async ({ serve, told }) => {
      const port = await serve();
      const order = orderFor('tls', { serverName: GOOD_NAME }, { port, host: GOOD_NAME });
      const asked = { kind: 'tls', order, caPem: ca.cert, waitMs: WAIT_MS } as const;
      const inElectron = await electron.ask(asked);
      expect(inElectron).toMatchObject(told);
      const { outcome } = await probes.tls(order, probeContext({ trust, waitMs: WAIT_MS }));
      expect(comparable(inElectron)).toEqual(comparable(outcome));
    });
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'a SIP server of %s that ends it for want of a client certificate',
    async (maxVersion) => {
      const { port } = await sipServer({ ...wanting, maxVersion }, () => {});
      const order = orderFor('sip', { serverName: GOOD_NAME }, { port, host: GOOD_NAME });
      expect(await electron.ask({ kind: 'sip', order, caPem: ca.cert, waitMs: WAIT_MS })).toMatchObject({
        status: 'ok',
        value: { status: null, tls: { clientCertificateWanted: true, verdict: 'trusted' } },
      });
    },
  );

  describe("the system's resolver, in a utility process", () => {
    test("knows localhost, and tells the platform's code of a name that cannot be", async () => {
      expect(await electron.ask({ kind: 'lookup', host: 'localhost' })).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:127\.0\.0\.1|::1)$/)]),
      );
      expect(await electron.ask({ kind: 'lookup', host: 'x'.repeat(64) })).toEqual({
        code: expect.stringMatching(/^E[A-Z_]+$/),
      });
    });

    test('starts again when it was killed', async () => {
      await electron.ask({ kind: 'lookup', host: '127.0.0.1' });
      const [pid = 0] = await pidsIn(electron);
      expect(pid).toBeGreaterThan(0);
      process.kill(pid, 'SIGSTOP');
      const pending = electron.ask({ kind: 'lookup', host: 'localhost' });
      process.kill(pid, 'SIGKILL');
      expect(await pending).toEqual({ code: 'ERR_LOOKUP_CHILD' });
      expect(await electron.ask({ kind: 'lookup', host: '127.0.0.1' })).toEqual(['127.0.0.1']);
    });

    test('is over when it was closed', async () => {
      await electron.ask({ kind: 'lookup', host: '127.0.0.1' });
      const before = await pidsIn(electron);
      expect(await electron.ask({ kind: 'lookup-after-close' })).toBe('ERR_LOOKUP_CLOSED');
      await vi.waitFor(async () => expect(await pidsIn(electron)).toEqual(before), { timeout: 5000 });
    });
  });
});

/** A server of TLS 1.2 whose client is cut off when it has spoken twice: after the server's certificate. */
async function cut(options: TlsOptions, deed: (client: Socket) => void): Promise<number> {
  const { port } = await tlsServer({ ...options, maxVersion: 'TLSv1.2' });
  const relay = await tcpServer((client) => {
    const server = connect(port, '127.0.0.1').on('error', () => {});
    server.on('data', (bytes) => client.write(bytes));
    client.on('close', () => server.destroy());
    let spoken = 0;
    client.on('data', (bytes) => {
      spoken += 1;
      if (spoken === 1) server.write(bytes);
      else deed(client);
    });
  });
  return relay.port;
}

async function pidsIn(electron: ElectronProcess): Promise<readonly number[]> {
  const found = await electron.ask({ kind: 'lookup-processes' });
  return Array.isArray(found) ? found.map(Number) : [];
}

const isBug = ({ outcome }: Observation): boolean =>
  outcome.status === 'failed' && outcome.failure.code === 'bug';

/** Without what may differ: the cipher is the libraries' choice, and so is their word for what is no TLS. */
function comparable(outcome: unknown): unknown {
  return JSON.parse(JSON.stringify(outcome), (key, value) =>
    key === 'cipher' || (typeof value === 'string' && value.startsWith('ERR_SSL_')) ? null : value,
  );
}
