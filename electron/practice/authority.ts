import { generate, type SelfsignedOptions } from 'selfsigned';

/** A private key and its certificate, both PEM. */
export interface Credential {
  readonly key: string;
  readonly cert: string;
}

export interface IssueOptions {
  /** Ran out yesterday. */
  readonly expired?: boolean;
  /** Use this key pair (PEM) instead of a new one. */
  readonly keyPair?: { readonly privateKey: string; readonly publicKey: string };
}

/** A certification authority that lives as long as one start of the practice network. */
export interface Authority {
  /** Its own certificate, PEM: what a client has to trust. */
  readonly certPem: string;
  readonly issue: (host: string, options?: IssueOptions) => Promise<Credential>;
}

const DAY_MS = 86_400_000;
/** Elliptic keys take 15 ms with their certificate; RSA takes a hundred. */
const FAST = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const satisfies SelfsignedOptions;

export async function createAuthority(commonName: string, organization: string): Promise<Authority> {
  const names = [
    { name: 'commonName', value: commonName },
    { name: 'organizationName', value: organization },
  ];
  const root = await generate(names, {
    ...FAST,
    ...validity(false),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    certPem: root.cert,
    issue: async (host, { expired = false, keyPair } = {}) => {
      const leaf = await generate([{ name: 'commonName', value: host }], {
        ...FAST,
        ...validity(expired),
        ca: { key: root.private, cert: root.cert },
        extensions: leafExtensions(host),
        ...(keyPair === undefined ? {} : { keyPair }),
      });
      return { key: leaf.private, cert: leaf.cert };
    },
  };
}

/** A certificate that nobody but itself vouches for. */
export async function selfSigned(host: string): Promise<Credential> {
  const made = await generate([{ name: 'commonName', value: host }], {
    ...FAST,
    ...validity(false),
    extensions: leafExtensions(host),
  });
  return { key: made.private, cert: made.cert };
}

function validity(expired: boolean): { readonly notBeforeDate: Date; readonly notAfterDate: Date } {
  const nowMs = Date.now();
  return {
    // A clock that is a little slow must not make a fresh certificate "not yet valid".
    notBeforeDate: new Date(nowMs - (expired ? 90 : 1) * DAY_MS),
    notAfterDate: new Date(nowMs + (expired ? -1 : 30) * DAY_MS),
  };
}

function leafExtensions(host: string): NonNullable<SelfsignedOptions['extensions']> {
  return [
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', digitalSignature: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
  ];
}
