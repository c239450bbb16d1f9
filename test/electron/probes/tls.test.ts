import { describe, expect, test } from 'vitest';
import { tls } from '../../../electron/probes/tls.ts';
import { createTrustStore } from '../../../electron/system/trust-store.ts';
import type { TlsValue } from '../../../shared/model/values.ts';
import {
  createTestCa,
  daysFromNow,
  GOOD_NAME,
  issuedBy,
  selfSigned,
  type Identity,
} from '../../support/certificates.ts';
import { probeContext } from '../../support/context.ts';
import { orderFor } from '../../support/order.ts';
import { tlsServer } from '../../support/tls-server.ts';
import { trustedCa } from '../../support/trusted-ca.ts';

const { ca, good, trust } = await trustedCa();

const shake = (port: number, serverName: string | null = GOOD_NAME, host = GOOD_NAME) =>
  tls(orderFor('tls', { serverName }, { host, port }), probeContext({ trust }));

describe('tls: what it brings back', () => {
  test('a certificate that holds', async () => {
    const { port } = await tlsServer({ ...good, ALPNProtocols: ['http/1.1'] });
    const { outcome, phases } = await shake(port);
    expect(outcome).toMatchObject({
      status: 'ok',
      value: {
        serverName: GOOD_NAME,
        protocol: 'TLSv1.3',
        cipher: expect.stringMatching(/^TLS_/),
        alpn: null,
        verdict: 'trusted',
        trust: { bundled: 'untrusted', extra: 'trusted' },
        clientCertificateWanted: false,
        chain: [
          { subject: `CN=${GOOD_NAME}`, issuer: 'CN=Callpath Test CA', subjectAltNames: [GOOD_NAME] },
          { subject: 'CN=Callpath Test CA', issuer: 'CN=Callpath Test CA' },
        ],
      },
    });
    expect(phases).toEqual({ connectMs: expect.any(Number), tlsMs: expect.any(Number) });
    const [leaf] = outcome.status === 'ok' ? outcome.value.chain : [];
    expect(leaf?.validFrom).toBe(new Date(leaf?.validFrom ?? '').toISOString());
    expect(leaf?.fingerprint256).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(leaf?.publicKey256).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });

  test('an intermediate that the server sends along', async () => {
    const issuing = await ca.issueCa('Issuing CA');
    const leaf = await issuing.issue();
    const { port } = await tlsServer({ key: leaf.key, cert: leaf.cert + issuing.cert });
    const { outcome } = await shake(port);
    expect(outcome).toMatchObject({ status: 'ok', value: { verdict: 'trusted' } });
    const chain = outcome.status === 'ok' ? outcome.value.chain : [];
    expect(chain.map(({ subject }) => subject)).toEqual([
      `CN=${GOOD_NAME}`,
      'CN=Issuing CA',
      'CN=Callpath Test CA',
    ]);
  });

  test('a self-signed certificate that was given as a root', async () => {
    const own = await selfSigned();
    const { port } = await tlsServer(own);
    const order = orderFor('tls', { serverName: GOOD_NAME }, { port });
    const { outcome } = await tls(
      order,
      probeContext({ trust: await createTrustStore({ extraPem: [own.cert] }) }),
    );
    expect(outcome).toMatchObject({ status: 'ok', value: { verdict: 'trusted', chain: [{}] } });
  });

  test.each([
    { serverName: GOOD_NAME, sent: [GOOD_NAME], why: 'a name' },
    { serverName: null, sent: [], why: 'none: the certificate is for the host' },
    { serverName: '127.0.0.1', sent: [], why: 'an address is checked, but never sent' },
  ])('server name: $why', async ({ serverName, sent }) => {
    const names: string[] = [];
    const identity = await ca.issue({ names: [GOOD_NAME, '127.0.0.1'] });
    const { port } = await tlsServer({
      ...identity,
      SNICallback: (name, done) => {
        names.push(name);
        done(null);
      },
    });
    expect((await shake(port, serverName)).outcome).toMatchObject({
      status: 'ok',
      value: { serverName, verdict: 'trusted', chain: [{ subjectAltNames: [GOOD_NAME, '127.0.0.1'] }, {}] },
    });
    expect(names).toEqual(sent);
  });
});

describe('tls: certificates that do not hold', () => {
  const past = { notBefore: daysFromNow(-20), notAfter: daysFromNow(-10) };
  const future = { notBefore: daysFromNow(10), notAfter: daysFromNow(20) };
  const other = { names: ['other.test'] };
  test.each<{ why: string; make: () => Promise<Identity>; verdict: TlsValue['verdict'] }>([
    { why: 'expired', make: () => ca.issue(past), verdict: 'expired' },
    { why: 'not yet valid', make: () => ca.issue(future), verdict: 'not-yet-valid' },
    { why: 'for another name', make: () => ca.issue(other), verdict: 'name-mismatch' },
    { why: 'expired and for another name', make: () => ca.issue({ ...past, ...other }), verdict: 'expired' },
    { why: 'self-signed', make: () => selfSigned(), verdict: 'untrusted' },
    { why: 'self-signed and expired', make: () => selfSigned(past), verdict: 'untrusted' },
    { why: 'self-signed for another name', make: () => selfSigned(other), verdict: 'untrusted' },
    {
      why: 'by an unknown authority',
      make: async () => (await createTestCa()).issue(),
      verdict: 'untrusted',
    },
    {
      why: 'expired, by an unknown authority of a known name',
      make: async () => {
        const { key, cert } = await (await createTestCa()).issue(past);
        // The known root sent along does not make the signature good.
        return { key, cert: cert + ca.cert };
      },
      verdict: 'untrusted',
    },
    {
      why: 'signed by a certificate that may not sign',
      make: async () => {
        const { key, cert } = await issuedBy(good);
        return { key, cert: cert + good.cert };
      },
      verdict: 'untrusted',
    },
    {
      why: 'expired, signed by a certificate that may not sign',
      make: async () => {
        const { key, cert } = await issuedBy(good, past);
        return { key, cert: cert + good.cert };
      },
      verdict: 'untrusted',
    },
  ])('$why: $verdict', async ({ make, verdict }) => {
    const { port } = await tlsServer(await make());
    const { outcome } = await shake(port);
    expect(outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'tls', code: `certificate-${verdict}` },
      seen: { verdict, trust: { bundled: 'untrusted', extra: verdict }, protocol: 'TLSv1.3' },
    });
    const chain = outcome.status === 'failed' ? outcome.seen?.chain : [];
    expect(chain?.[0]?.subject).toBe(`CN=${GOOD_NAME}`);
  });
});

describe('tls: a server that wants a client certificate', () => {
  test.each(['TLSv1.2', 'TLSv1.3'] as const)('%s: it has shown its own', async (maxVersion) => {
    const wanting = { ...good, requestCert: true, rejectUnauthorized: true, ca: [ca.cert], maxVersion };
    const { port } = await tlsServer(wanting);
    expect((await shake(port)).outcome).toMatchObject({
      status: 'ok',
      value: { clientCertificateWanted: true, verdict: 'trusted', protocol: maxVersion, chain: [{}, {}] },
    });
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('%s: its own still has to hold', async (maxVersion) => {
    const expired = await ca.issue({ notBefore: daysFromNow(-20), notAfter: daysFromNow(-10) });
    const { port } = await tlsServer({ ...expired, requestCert: true, ca: [ca.cert], maxVersion });
    expect((await shake(port)).outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'tls', code: 'certificate-expired' },
      seen: { clientCertificateWanted: true, verdict: 'expired' },
    });
  });

  test.each([
    { why: 'another name', make: () => ca.issue({ names: ['other.test'] }), code: 'name-mismatch' },
    { why: 'nobody known', make: () => selfSigned(), code: 'untrusted' },
  ])('TLSv1.2: for $why', async ({ make, code }) => {
    const { port } = await tlsServer({
      ...(await make()),
      requestCert: true,
      ca: [ca.cert],
      maxVersion: 'TLSv1.2',
    });
    expect((await shake(port)).outcome).toMatchObject({ failure: { code: `certificate-${code}` } });
  });
});
