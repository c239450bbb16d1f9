import type { TLSSocket } from 'node:tls';
import type { Failure, FailureCode } from '../../shared/model/failure.ts';
import { printable } from '../../shared/model/printable.ts';
import type { Target } from '../../shared/model/target.ts';
import type { TlsValue, TrustVerdict } from '../../shared/model/values.ts';
import { AttemptFailed, type Attempt } from '../engine/attempt.ts';
import { chainVerdict, UNFINISHED, type ShownChain } from '../engine/chain-verdict.ts';
import { classifyTls } from '../engine/classify-tls.ts';
import type { ProbeContext } from '../engine/probe.ts';
import type { TrustStore } from '../system/trust-store.ts';
import { describeCertificate } from '../wire/peer-certificates.ts';
import { secureSocket, type Secured, type Shown } from '../wire/secure-socket.ts';
import { openWay, type Way } from './open-way.ts';

export interface HandshakeOptions {
  /** Sent as the server name, and the name the certificate is checked for; null: none, and the target's host. */
  readonly serverName: string | null;
  readonly alpn: readonly string[];
  /** How the probe's own value holds the certificate, for what was seen before a failure. */
  readonly seenAs: (tls: TlsValue) => object;
}

export type Handshake =
  | { readonly status: 'open'; readonly value: TlsValue; readonly socket: TLSSocket }
  /**
   * The server showed its certificate, asked for one of ours and ended the handshake without it (up to TLS 1.2; in
   * TLS 1.3 the same server ends the connection after the handshake).
   */
  | { readonly status: 'ended'; readonly value: TlsValue; readonly failure: Failure };

/**
 * Connects, shakes hands and hands the connection to `use`; it is destroyed afterwards in any case. The steps `connect`
 * and `tls` fail as the network does; a certificate that does not hold is no failure here: see `refuseUntrusted`.
 */
export async function overTls<T>(
  attempt: Attempt,
  context: ProbeContext,
  way: Way,
  options: HandshakeOptions,
  use: (handshake: Handshake) => Promise<T>,
): Promise<T> {
  const raw = await openWay(attempt, context, way);
  try {
    const handshake = await attempt.step('tls', 'tlsMs', async (signal) => {
      const { secureContext } = context.trust;
      const secured = await secureSocket(raw, { ...options, secureContext }, signal);
      return readHandshake(secured, way.target, options, context.trust);
    });
    try {
      return await use(handshake);
    } finally {
      if (handshake.status === 'open') handshake.socket.destroy();
    }
  } finally {
    raw.destroy();
  }
}

function readHandshake(
  secured: Secured,
  target: Target,
  { serverName, seenAs }: HandshakeOptions,
  trust: TrustStore,
): Handshake {
  const name = serverName ?? target.host;
  if (secured.status === 'open') {
    const value = tlsValue(secured.shown, secured.verified, serverName, name, trust);
    return { status: 'open', value, socket: secured.socket };
  }
  const failure = classifyTls(secured.error);
  if (secured.shown === null) throw new AttemptFailed(failure);
  const value = tlsValue(secured.shown, UNFINISHED, serverName, name, trust);
  const wanted = value.clientCertificateWanted || failure.detail === CERTIFICATE_REQUIRED;
  // Silence after the CertificateRequest says nothing about certificates: packets may be lost.
  if (wanted && failure.code !== 'timeout') return { status: 'ended', value: asWanted(value), failure };
  throw new AttemptFailed(failure, seenAs(value));
}

/** The alert of TLS 1.3 for want of a client certificate (RFC 8446 §6.2), 116. */
export const CERTIFICATE_REQUIRED = 'certificate required';
export const asWanted = (tls: TlsValue): TlsValue => ({ ...tls, clientCertificateWanted: true });

function tlsValue(
  shown: Shown,
  verified: ShownChain['verified'],
  serverName: string | null,
  name: string,
  trust: TrustStore,
): TlsValue {
  return {
    serverName,
    protocol: shown.protocol,
    cipher: shown.cipher === null ? null : printable(shown.cipher, 100),
    alpn: shown.alpn === null ? null : printable(shown.alpn, 100),
    chain: shown.chain.map(describeCertificate),
    ...chainVerdict({ chain: shown.chain, name, verified }, trust),
    clientCertificateWanted: shown.clientCertificateWanted,
  };
}

const FAILURE_OF: Readonly<Record<Exclude<TrustVerdict, 'trusted'>, FailureCode>> = {
  untrusted: 'certificate-untrusted',
  expired: 'certificate-expired',
  'not-yet-valid': 'certificate-not-yet-valid',
  'name-mismatch': 'certificate-name-mismatch',
  // No certificate at all: nobody has vouched for this server.
  'not-checked': 'certificate-untrusted',
};

/** Ends the attempt unless the certificate holds: before anything is said to a server that nobody vouches for. */
export function refuseUntrusted(tls: TlsValue, seenAs: HandshakeOptions['seenAs']): void {
  if (tls.verdict === 'trusted') return;
  throw new AttemptFailed({ step: 'tls', code: FAILURE_OF[tls.verdict], detail: null }, seenAs(tls));
}
