import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';

const DAY_MS = 24 * 60 * 60 * 1000;
/** As long as public authorities issue for. */
const LEAF_DAYS = 90;
const CA_DAYS = 3650;

/** PEM texts of one certificate and its key. `chain` is what a server sends: leaf first, no root. */
export interface Identity {
  readonly certificate: string;
  readonly key: string;
  readonly chain: string;
}

/** `CN` and `O`; further parts are not needed here. No commas: the library takes them for separators. */
export interface Subject {
  readonly commonName: string;
  readonly organization: string;
}

export interface LeafOptions {
  readonly names: readonly string[];
  /** Days from now; the default is a certificate in the middle of its life. */
  readonly validFromDays?: number;
  readonly validToDays?: number;
  /** An existing key, as interceptors use one for all their forgeries; default: one of its own. */
  readonly keys?: KeyPair;
}

export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** RSA-2048, so that certificates have the size that they have on the internet: the MTU scenarios depend on it. */
export const makeKeys = (): Promise<KeyPair> =>
  promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

/** A certification authority: the root when `issuer` is null, else an intermediate below it. */
export async function makeAuthority(subject: Subject, issuer: Identity | null): Promise<Identity> {
  const { privateKey, publicKey } = await makeKeys();
  const made = await generate(attributes(subject), {
    keyPair: { privateKey, publicKey },
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - CA_DAYS * DAY_MS),
    notAfterDate: new Date(Date.now() + CA_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
    ...(issuer === null ? {} : { ca: { key: issuer.key, cert: issuer.certificate } }),
  });
  return { certificate: made.cert, key: privateKey, chain: issuer === null ? '' : made.cert };
}

/** A server's certificate, named for the first of `names`; signed by itself when `issuer` is null. */
export async function issueLeaf(issuer: Identity | null, options: LeafOptions): Promise<Identity> {
  const [commonName = 'unnamed'] = options.names;
  const { privateKey, publicKey } = options.keys ?? (await makeKeys());
  const made = await generate(attributes({ commonName, organization: 'Lab Services' }), {
    keyPair: { privateKey, publicKey },
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() + (options.validFromDays ?? -LEAF_DAYS / 2) * DAY_MS),
    notAfterDate: new Date(Date.now() + (options.validToDays ?? LEAF_DAYS / 2) * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
      { name: 'subjectAltName', altNames: options.names.map((value) => ({ type: 2, value })) },
    ],
    ...(issuer === null ? {} : { ca: { key: issuer.key, cert: issuer.certificate } }),
  });
  return { certificate: made.cert, key: privateKey, chain: `${made.cert.trim()}\n${issuer?.chain ?? ''}` };
}

const attributes = ({ commonName, organization }: Subject) => [
  { name: 'commonName', value: commonName },
  // The library hands unknown names on as they are, and X.500 calls the organisation so.
  { name: 'O', value: organization },
];
