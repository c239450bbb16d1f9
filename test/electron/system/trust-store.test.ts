import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTrustStore } from '../../../electron/system/trust-store.ts';
import { createTestCa } from '../../support/certificates.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callpath-trust-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const systemStoreIs = async (pem: string): Promise<void> => {
  const path = join(folder, 'bundle.pem');
  await writeFile(path, pem);
  vi.stubEnv('SSL_CERT_FILE', path);
};
const fingerprint = (pem: string): string => new X509Certificate(pem).fingerprint256;

describe.runIf(process.platform === 'linux')('createTrustStore', () => {
  test('counts the distinct roots of each store and says who holds one', async () => {
    const [company, given] = await Promise.all([createTestCa('Company'), createTestCa('Given')]);
    const [mozilla = ''] = rootCertificates;
    await systemStoreIs(`# a comment\n${company.cert}${company.cert}${mozilla}\n`);
    const store = await createTrustStore({ extraPem: [given.cert] });

    expect(store.counts).toEqual({ bundled: rootCertificates.length, system: 2, extra: 1 });
    expect(store.holders(fingerprint(company.cert))).toEqual({ bundled: false, system: true, extra: false });
    expect(store.holders(fingerprint(given.cert))).toEqual({ bundled: false, system: false, extra: true });
    expect(store.holders(fingerprint(mozilla))).toEqual({ bundled: true, system: true, extra: false });
    expect(store.holders('AA:BB')).toEqual({ bundled: false, system: false, extra: false });
  });

  test.each([
    { pem: '', why: 'an empty file' },
    { pem: 'no certificate here', why: 'a text' },
    { pem: '-----BEGIN CERTIFICATE-----\nAAAA\n', why: 'cut off' },
  ])('a system store without a readable root counts 0: $why', async ({ pem }) => {
    await systemStoreIs(pem);
    expect((await createTrustStore()).counts.system).toBe(0);
  });

  test('a missing system store counts 0', async () => {
    vi.stubEnv('SSL_CERT_FILE', join(folder, 'nowhere.pem'));
    expect((await createTrustStore()).counts).toEqual({
      bundled: rootCertificates.length,
      system: 0,
      extra: 0,
    });
  });

  test('an unreadable root in the system store does not spoil the others', async () => {
    const company = await createTestCa();
    await systemStoreIs(`-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n${company.cert}`);
    const store = await createTrustStore();
    expect(store.holders(fingerprint(company.cert)).system).toBe(true);
    expect(store.holders('AA:BB', 'CC:DD')).toEqual({ bundled: false, system: false, extra: false });
  });

  test('takes a handshake-ready moment only', async () => {
    const startMs = performance.now();
    await createTrustStore();
    // 15 to 40 ms measured on two cores; the bound leaves room for a busy machine.
    expect(performance.now() - startMs).toBeLessThan(500);
  });
});

describe('createTrustStore: what is wrong with a PEM text', () => {
  test.each([
    { extraPem: [''], message: /no certificate in it/ },
    { extraPem: ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'], message: /no certificate/ },
    {
      extraPem: ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
      message: /^certificate 1 of 1 cannot be read$/,
    },
  ])('$message', async ({ extraPem, message }) => {
    await expect(createTrustStore({ extraPem })).rejects.toThrow(message);
  });

  test('names the text and the certificate', async () => {
    const { cert } = await createTestCa();
    const broken = cert.replace(/\n.{20}/, '\n' + 'A'.repeat(20));
    await expect(createTrustStore({ extraPem: [cert, cert + broken] })).rejects.toThrow(
      'PEM text 2: certificate 2 of 2 cannot be read',
    );
  });
});
