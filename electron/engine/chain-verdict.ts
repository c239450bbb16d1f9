import type { X509Certificate } from 'node:crypto';
import { checkServerIdentity } from 'node:tls';
import type { TlsValue, TrustVerdict } from '../../shared/model/values.ts';
import { publicKey256Of, type Holders, type TrustStore } from '../system/trust-store.ts';

export interface ShownChain {
  /** Leaf first; not empty. */
  readonly chain: readonly X509Certificate[];
  /** The host name or address that the certificate has to be for. */
  readonly name: string;
  /**
   * The runtime's own verification of the chain: null when it holds, else OpenSSL's code; `UNFINISHED` when the server
   * ended the handshake before the runtime came to it.
   */
  readonly verified: string | null | typeof UNFINISHED;
}

export const UNFINISHED = Symbol('unfinished');

export type Verdicts = Pick<TlsValue, 'verdict' | 'trust'>;

/** id-kp-serverAuth (RFC 5280 §4.2.1.12). */
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

/**
 * The runtime's verdict on the chain and the name, in our words. A chain that nobody known has signed is `untrusted`
 * whatever else is wrong with it; then dates; then the name. Each store by itself vouches only if it holds the anchor.
 */
export function chainVerdict(shown: ShownChain, trust: TrustStore): Verdicts {
  const anchor = anchorOf(shown.chain, trust);
  const verdict = verdictOf(shown, anchor !== null && isSignedUpTo(anchor.index, shown.chain));
  const ofStore = (store: keyof Holders): TrustVerdict => {
    if (trust.counts[store] === 0) return 'not-checked';
    return anchor?.holders[store] === true ? verdict : 'untrusted';
  };
  return {
    verdict,
    trust: { bundled: ofStore('bundled'), system: ofStore('system'), extra: ofStore('extra') },
  };
}

function verdictOf({ chain, name, verified }: ShownChain, anchored: boolean): TrustVerdict {
  const [leaf] = chain;
  if (leaf === undefined) return 'not-checked';
  switch (verified) {
    case null:
      return isFor(leaf, name) ? 'trusted' : 'name-mismatch';
    // OpenSSL reports the date last, so it may hide that nobody known has signed the chain.
    case 'CERT_HAS_EXPIRED':
      return anchored ? 'expired' : 'untrusted';
    case 'CERT_NOT_YET_VALID':
      return anchored ? 'not-yet-valid' : 'untrusted';
    case UNFINISHED:
      return anchored ? ownVerdict(chain, leaf, name) : 'untrusted';
    default:
      return 'untrusted';
  }
}

/**
 * For a handshake that the server broke off: nothing is ever sent over such a connection, so this only describes the
 * certificate. RFC 5280 §6.1 without name and policy constraints.
 */
function ownVerdict(chain: readonly X509Certificate[], leaf: X509Certificate, name: string): TrustVerdict {
  // Absent means fit for anything, which the types do not know.
  const usages: readonly string[] | undefined = leaf.keyUsage;
  if (usages !== undefined && !usages.includes(SERVER_AUTH)) return 'untrusted';
  const nowMs = Date.now();
  if (chain.some(({ validTo }) => Date.parse(validTo) < nowMs)) return 'expired';
  if (chain.some(({ validFrom }) => Date.parse(validFrom) > nowMs)) return 'not-yet-valid';
  return isFor(leaf, name) ? 'trusted' : 'name-mismatch';
}

function isFor(leaf: X509Certificate, name: string): boolean {
  try {
    return checkServerIdentity(name, leaf.toLegacyObject()) === undefined;
  } catch {
    // Alternative names that cannot be taken apart (ERR_TLS_CERT_ALTNAME_FORMAT) are for nobody.
    return false;
  }
}

interface Anchor {
  /** The place in the chain of the first certificate that a store holds. */
  readonly index: number;
  readonly holders: Holders;
}

function anchorOf(chain: readonly X509Certificate[], trust: TrustStore): Anchor | null {
  const roots = chain.map((certificate) =>
    certificate.subject === certificate.issuer ? trust.holders(certificate.fingerprint256) : NOBODY,
  );
  return firstHeld(roots) ?? firstHeld(chain.map((certificate) => holdersOfKey(certificate, trust)));
}

/** A server may send a root's cross-signed copy, signed by one that no store holds any more. */
function holdersOfKey(certificate: X509Certificate, trust: TrustStore): Holders {
  const key = certificate.ca ? publicKey256Of(certificate.raw) : null;
  return key === null ? NOBODY : trust.holders(certificate.fingerprint256, key);
}

const NOBODY: Holders = { bundled: false, system: false, extra: false };

function firstHeld(held: readonly Holders[]): Anchor | null {
  const index = held.findIndex(({ bundled, system, extra }) => bundled || system || extra);
  const holders = held[index];
  return holders === undefined ? null : { index, holders };
}

const isSignedUpTo = (index: number, chain: readonly X509Certificate[]): boolean =>
  chain.slice(0, index).every((certificate, at) => {
    const issuer = chain[at + 1];
    return issuer !== undefined && issuer.ca && isIssuedBy(certificate, issuer);
  });

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    // A kind of key that the runtime cannot read proves nothing.
    return false;
  }
}
