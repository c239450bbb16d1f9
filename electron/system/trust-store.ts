import { createHash, X509Certificate } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import { certificatesIn, toPem } from './pem.ts';
import { systemRoots } from './system-roots.ts';

/** Which of the stores hold a root. */
export interface Holders {
  readonly bundled: boolean;
  readonly system: boolean;
  readonly extra: boolean;
}

/** The roots a client on this computer would trust: Node's own, the system's, and those given with `--ca`. */
export interface TrustStore {
  /** Trusts all of them; made once, since parsing three hundred roots is slow. */
  readonly secureContext: SecureContext;
  readonly counts: { readonly bundled: number; readonly system: number; readonly extra: number };
  /**
   * Which of the stores hold the root with this SHA-256 fingerprint (`AA:BB:…`). With `publicKey256` (same form, of
   * the SPKI), also a root with that key: a cross-signed copy of a root is another certificate with the same key.
   */
  readonly holders: (fingerprint256: string, publicKey256?: string) => Holders;
}

export interface TrustStoreOptions {
  /** Texts of PEM files; each must hold at least one certificate. */
  readonly extraPem?: readonly string[];
}

type Store = keyof Holders;
type Roots = Readonly<Record<Store, ReadonlySet<string>>>;

/**
 * Reads all stores. Rejects with an Error that says what is wrong with `extraPem`; a system store that cannot be read
 * counts 0.
 */
export async function createTrustStore({ extraPem = [] }: TrustStoreOptions = {}): Promise<TrustStore> {
  const extra = extraPem.flatMap((pem, index) =>
    rootsIn(pem, extraPem.length > 1 ? `PEM text ${index + 1}: ` : ''),
  );
  const roots: Roots = {
    bundled: new Set(rootCertificates.flatMap(certificatesIn)),
    system: new Set(await systemRoots()),
    extra: new Set(extra),
  };
  const all = new Set([...roots.bundled, ...roots.system, ...roots.extra]);
  return {
    secureContext: createSecureContext({ ca: Array.from(all, toPem) }),
    counts: { bundled: roots.bundled.size, system: roots.system.size, extra: roots.extra.size },
    holders: holdersOf(roots),
  };
}

/** The certificates of a PEM text, each looked at. @throws Error that says what is wrong, beginning with `where` */
export function rootsIn(pem: string, where = ''): readonly string[] {
  const certificates = certificatesIn(pem);
  if (certificates.length === 0) {
    throw new Error(`${where}no certificate in it (expected PEM: -----BEGIN CERTIFICATE-----)`);
  }
  certificates.forEach((base64, index) => {
    try {
      // Only to see whether it can be read: OpenSSL passes over a CA that it cannot parse without a word.
      void new X509Certificate(Buffer.from(base64, 'base64'));
    } catch (error) {
      throw new Error(`${where}certificate ${index + 1} of ${certificates.length} cannot be read`, {
        cause: error,
      });
    }
  });
  return certificates;
}

/** Looked up only once a certificate has been seen, so the fingerprints are not on the way to the first connection. */
function holdersOf(roots: Roots): TrustStore['holders'] {
  let byFingerprint: ReadonlyMap<string, Holders> | null = null;
  let byKey: ReadonlyMap<string, Holders> | null = null;
  return (fingerprint256, publicKey256) => {
    byFingerprint ??= indexed(roots, sha256);
    const held = byFingerprint.get(fingerprint256);
    if (held !== undefined || publicKey256 === undefined) return held ?? NOWHERE;
    byKey ??= indexed(roots, publicKey256Of);
    return byKey.get(publicKey256) ?? NOWHERE;
  };
}

const NOWHERE: Holders = { bundled: false, system: false, extra: false };
const STORES: readonly Store[] = ['bundled', 'system', 'extra'];

function indexed(roots: Roots, keyOf: (der: Buffer) => string | null): ReadonlyMap<string, Holders> {
  const index = new Map<string, Holders>();
  for (const store of STORES) {
    for (const base64 of roots[store]) {
      const key = keyOf(Buffer.from(base64, 'base64'));
      if (key !== null) index.set(key, { ...NOWHERE, ...index.get(key), [store]: true });
    }
  }
  return index;
}

/** SHA-256 as OpenSSL writes fingerprints: `AA:BB:…`. */
function sha256(bytes: Buffer): string {
  const hex = createHash('sha256').update(bytes).digest('hex').toUpperCase();
  return hex.replaceAll(/(..)(?!$)/g, '$1:');
}

/**
 * SHA-256 (`AA:BB:…`) of the public key (SubjectPublicKeyInfo) of a DER certificate; null when the runtime cannot read
 * the certificate or this kind of key.
 */
export function publicKey256Of(der: Buffer): string | null {
  try {
    return sha256(new X509Certificate(der).publicKey.export({ type: 'spki', format: 'der' }));
  } catch {
    return null;
  }
}
