import { createTrustStore, type TrustStore } from '../../electron/system/trust-store.ts';
import { createTestCa, type Identity, type TestCa } from './certificates.ts';

/** An authority of the test's own, a good certificate of it, and a trust store that knows it. */
export interface TrustedCa {
  readonly ca: TestCa;
  readonly good: Identity;
  readonly trust: TrustStore;
}

export async function trustedCa(): Promise<TrustedCa> {
  const ca = await createTestCa();
  const [good, trust] = await Promise.all([ca.issue(), createTrustStore({ extraPem: [ca.cert] })]);
  return { ca, good, trust };
}
