import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { Certificate } from '../../shared/model/values.ts';
import { printable } from '../../shared/model/printable.ts';
import { publicKey256Of } from '../system/trust-store.ts';

/** Longer chains are nobody's, and a server may send issuers that go round in circles. */
const MAX_CHAIN = 10;
const MAX_NAMES = 50;
const MAX_NAME_LENGTH = 256;
const MAX_SUBJECT_LENGTH = 400;

/** What the other side has shown, leaf first, completed by the roots it was checked against. Empty: nothing yet. */
export function peerChain(socket: TLSSocket): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  const seen = new Set<string>();
  // An object without `raw` when there is none, null once the socket is gone; the types know neither.
  let next: Partial<DetailedPeerCertificate> | null | undefined = socket.getPeerCertificate(true);
  while (next?.raw !== undefined && chain.length < MAX_CHAIN) {
    const certificate = new X509Certificate(next.raw);
    if (seen.has(certificate.fingerprint256)) break;
    seen.add(certificate.fingerprint256);
    chain.push(certificate);
    next = next.issuerCertificate;
  }
  return chain;
}

/** A certificate as a report keeps it: bounded, printable text. */
export function describeCertificate(certificate: X509Certificate): Certificate {
  return {
    subject: distinguishedName(certificate.subject),
    issuer: distinguishedName(certificate.issuer),
    subjectAltNames: altNames(certificate.subjectAltName),
    validFrom: isoDate(certificate.validFrom),
    validTo: isoDate(certificate.validTo),
    fingerprint256: certificate.fingerprint256,
    publicKey256: publicKey256Of(certificate.raw) ?? '',
  };
}

/** One attribute per line, as in the certificate, turned round to `CN=…, O=…` (RFC 4514 §2.1). */
function distinguishedName(lines: string | undefined): string {
  const attributes = (lines ?? '')
    .slice(0, MAX_SUBJECT_LENGTH * 8)
    .split('\n')
    .toReversed();
  return printable(attributes.join(', '), MAX_SUBJECT_LENGTH);
}

/** `DNS:a, DNS:b, IP Address:192.0.2.1`; Node quotes a value that holds a comma itself (CVE-2021-44532). */
function altNames(text: string | undefined): readonly string[] {
  const names: string[] = [];
  for (const [name] of (text ?? '').matchAll(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g)) {
    if (names.length === MAX_NAMES) break;
    names.push(printable(name.trim().replace(/^(?:DNS|IP Address):/, ''), MAX_NAME_LENGTH));
  }
  return names;
}

function isoDate(text: string): string {
  const timeMs = Date.parse(text);
  return Number.isNaN(timeMs) ? printable(text, 40) : new Date(timeMs).toISOString();
}
