import { generate } from 'selfsigned';

/** A certificate with its key, as PEM: what `node:tls` takes. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

export interface IdentityOptions {
  readonly commonName?: string;
  readonly organization?: string;
  /** DNS names and IP addresses; default: the common name. */
  readonly names?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** A certification authority of the test's own, with elliptic-curve keys because they are made fast. */
export interface TestCa extends Identity {
  readonly issue: (options?: IdentityOptions) => Promise<Identity>;
  /** A certification authority under this one; its identity's `cert` is its own certificate only. */
  readonly issueCa: (commonName: string, options?: IdentityOptions) => Promise<TestCa>;
}

const DAY_MS = 86_400_000;
export const GOOD_NAME = 'good.test';

export const daysFromNow = (days: number): Date => new Date(Date.now() + days * DAY_MS);

export async function createTestCa(commonName = 'Callpath Test CA'): Promise<TestCa> {
  return asCa(await make({ commonName }, caExtensions, undefined));
}

/** Signed by its own key. */
export const selfSigned = (options: IdentityOptions = {}): Promise<Identity> =>
  make(options, leafExtensions, undefined);

/** Signed by the key of any other certificate, one that may not sign among them. */
export const issuedBy = (issuer: Identity, options: IdentityOptions = {}): Promise<Identity> =>
  make(options, leafExtensions, issuer);

const asCa = (identity: Identity): TestCa => ({
  ...identity,
  issue: (options) => issuedBy(identity, options),
  issueCa: async (commonName, options = {}) =>
    asCa(await make({ ...options, commonName }, caExtensions, identity)),
});

type Extensions = NonNullable<NonNullable<Parameters<typeof generate>[1]>['extensions']>;

const caExtensions = (): Extensions => [
  { name: 'basicConstraints', cA: true, critical: true },
  { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
];

function leafExtensions(names: readonly string[]): Extensions {
  const altNames = names.map((name) =>
    /^[\d.]+$|:/.test(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
  );
  return [
    { name: 'basicConstraints', cA: false },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames },
  ];
}

async function make(
  options: IdentityOptions,
  extensions: (names: readonly string[]) => Extensions,
  ca: Identity | undefined,
): Promise<Identity> {
  const commonName = options.commonName ?? GOOD_NAME;
  const subject = [{ name: 'commonName', value: commonName }];
  if (options.organization !== undefined)
    subject.push({ name: 'organizationName', value: options.organization });
  const made = await generate(subject, {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: options.notBefore ?? daysFromNow(-1),
    notAfterDate: options.notAfter ?? daysFromNow(30),
    extensions: extensions(options.names ?? [commonName]),
    ...(ca === undefined ? {} : { ca: { key: ca.key, cert: ca.cert } }),
  });
  // With the line end that makes a chain of several by mere joining.
  return { key: made.private, cert: `${made.cert}\n` };
}
