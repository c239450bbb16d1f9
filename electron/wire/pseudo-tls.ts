import { randomBytes } from 'node:crypto';

/** RFC 2246 §6.2.1: type, version, length. */
export const RECORD_HEADER_BYTES = 5;
const HANDSHAKE = 22;
const ALERT = 21;
const CLIENT_HELLO = 1;
const SERVER_HELLO = 2;
const SERVER_HELLO_DONE = 14;
/** TLS 1.0 */
const VERSION = [3, 1] as const;
/** TLS_DH_anon_WITH_RC4_128_MD5: no certificate, nothing is ever encrypted with it. */
const CIPHER_SUITE = [0x00, 0x18] as const;
/** ServerHello and ServerHelloDone take 78 bytes; an answer of another shape may be a little larger. */
const RECORD_LIMIT_BYTES = 1024;

/**
 * The greeting that MS-TURN sends before its own protocol over TCP 443, so that a packet filter takes it for TLS
 * (MS-TURN 2.1.1): one record with a TLS 1.0 ClientHello, one anonymous cipher suite, no extension. 50 bytes.
 */
export function pseudoClientHello(unixTimeSeconds: number): Buffer {
  const time = Buffer.alloc(4);
  time.writeUInt32BE(unixTimeSeconds >>> 0);
  const hello = Buffer.concat([
    Buffer.from(VERSION),
    time,
    randomBytes(28),
    // No session id; one cipher suite; one compression method, which is none.
    Buffer.from([0, 0, CIPHER_SUITE.length, ...CIPHER_SUITE, 1, 0]),
  ]);
  const message = Buffer.concat([Buffer.from([CLIENT_HELLO, 0, 0, hello.length]), hello]);
  return Buffer.concat([Buffer.from([HANDSHAKE, ...VERSION, 0, message.length]), message]);
}

/** What a record header announces: its content's length, or why it cannot be the pseudo-TLS answer. */
export type RecordHeader =
  | { readonly sizeBytes: number; readonly isAlert: boolean }
  | { readonly not: string };

export function readRecordHeader(header: Buffer): RecordHeader {
  const sizeBytes = header.readUInt16BE(3);
  const isAlert = header[0] === ALERT;
  if ((header[0] !== HANDSHAKE && !isAlert) || header[1] !== VERSION[0]) return { not: 'not a TLS record' };
  if (sizeBytes === 0 || sizeBytes > RECORD_LIMIT_BYTES) return { not: `a TLS record of ${sizeBytes} bytes` };
  return { sizeBytes, isAlert };
}

/** Null when a record's content is the pseudo-TLS answer; else what it is instead. A real server sends a certificate. */
export function whyNotPseudoTls(content: Buffer): string | null {
  const types: number[] = [];
  let offset = 0;
  while (offset + 4 <= content.length) {
    types.push(content.readUInt8(offset));
    offset += 4 + content.readUIntBE(offset + 1, 3);
  }
  if (offset !== content.length) return 'a TLS record cut short';
  if (types.length === 2 && types[0] === SERVER_HELLO && types[1] === SERVER_HELLO_DONE) return null;
  return `TLS handshake messages ${types.join(', ')}`;
}
