import { isIP } from 'node:net';

export interface ClientHelloOptions {
  /** Host name for the server_name extension; null or an address: none (RFC 6066 §3). */
  readonly serverName: string | null;
  /** The whole TLS record reaches this size, header included; at most 16,389. 0: as short as it is. */
  readonly padToBytes: number;
  /** 32 bytes. */
  readonly random: Uint8Array;
}

/** RFC 8446 §5.1: a record holds at most 2^14 bytes behind its 5 of header. */
const MAX_RECORD_BYTES = 2 ** 14 + 5;

/**
 * Reserved for nobody (RFC 8701): a server cannot choose it, and so must end the handshake with an alert
 * (RFC 5246 §7.4.1.3). Browsers send such values all the time, so that no filter takes offence.
 */
const GREASE_CIPHER_SUITE = 0x0a_0a;

const EXTENSIONS = { serverName: 0, supportedGroups: 10, signatureAlgorithms: 13, padding: 21 } as const;

/** A TLS 1.2 ClientHello (RFC 5246 §7.4.1.2) in one record, which any TLS server answers with a small alert. */
export function encodeClientHello({ serverName, padToBytes, random }: ClientHelloOptions): Buffer {
  const extensions = [
    ...(serverName === null || isIP(serverName) !== 0 ? [] : [serverNameExtension(serverName)]),
    // secp256r1; and ecdsa_secp256r1_sha256, rsa_pss_rsae_sha256, rsa_pkcs1_sha256: a greeting without them looks odd.
    extension(EXTENSIONS.supportedGroups, vector16(uint16(23))),
    extension(EXTENSIONS.signatureAlgorithms, vector16(uint16(0x04_03), uint16(0x08_04), uint16(0x04_01))),
  ];
  const plain = record(random, extensions);
  const missing = Math.min(padToBytes, MAX_RECORD_BYTES) - plain.length;
  if (missing <= 0) return plain;
  // RFC 7685 §3: zeros behind the 4 bytes that every extension begins with.
  const padding = extension(EXTENSIONS.padding, Buffer.alloc(Math.max(0, missing - 4)));
  return record(random, [...extensions, padding]);
}

function record(random: Uint8Array, extensions: readonly Buffer[]): Buffer {
  const hello = Buffer.concat([
    uint16(0x03_03),
    random,
    vector8(),
    vector16(uint16(GREASE_CIPHER_SUITE)),
    // No compression.
    vector8(Buffer.from([0])),
    vector16(...extensions),
  ]);
  const handshake = Buffer.concat([Buffer.from([1, 0]), vector16(hello)]);
  // Version 1.0 on the record, for servers that look no further (RFC 8446 §5.1).
  return Buffer.concat([Buffer.from([22, 3, 1]), vector16(handshake)]);
}

const serverNameExtension = (name: string): Buffer =>
  extension(
    EXTENSIONS.serverName,
    vector16(Buffer.concat([Buffer.from([0]), vector16(Buffer.from(name, 'latin1'))])),
  );

const extension = (type: number, data: Buffer): Buffer => Buffer.concat([uint16(type), vector16(data)]);

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** Bytes behind their length (RFC 8446 §3.4). */
const vector16 = (...parts: readonly Buffer[]): Buffer => {
  const bytes = Buffer.concat(parts);
  return Buffer.concat([uint16(bytes.length), bytes]);
};
const vector8 = (...parts: readonly Buffer[]): Buffer => {
  const bytes = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
};

const ALERT = 21;
const HANDSHAKE = 22;

/** What kind of record an answer begins with; undefined while there are too few bytes to tell. */
export function readHelloAnswer(bytes: Buffer): 'alert' | 'server-hello' | 'not-tls' | undefined {
  const [type, major] = bytes;
  if (type === undefined) return undefined;
  if (type !== ALERT && type !== HANDSHAKE) return 'not-tls';
  if (major === undefined) return undefined;
  if (major !== 3) return 'not-tls';
  return type === ALERT ? 'alert' : 'server-hello';
}
