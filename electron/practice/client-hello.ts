/** What the first bytes of a TLS connection say. `incomplete`: more bytes are needed to tell. */
export type Greeting =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'not-tls' }
  | { readonly kind: 'client-hello'; readonly serverName: string | null };

const HANDSHAKE_RECORD = 22;
const CLIENT_HELLO = 1;
const SERVER_NAME_EXTENSION = 0;
const RECORD_HEADER_BYTES = 5;
const HANDSHAKE_HEADER_BYTES = 4;

/**
 * Reads the server name out of a ClientHello, which may be spread over several records, as a filter on the way does
 * (RFC 8446 §4.1.2 and §5.1, RFC 6066 §3).
 */
export function readGreeting(bytes: Buffer): Greeting {
  const parts: Buffer[] = [];
  let offset = 0;
  for (;;) {
    const message = Buffer.concat(parts);
    if (message.length >= HANDSHAKE_HEADER_BYTES) {
      if (message[0] !== CLIENT_HELLO) return { kind: 'not-tls' };
      const end = HANDSHAKE_HEADER_BYTES + message.readUIntBE(1, 3);
      if (message.length >= end) return readServerName(message.subarray(HANDSHAKE_HEADER_BYTES, end));
    }
    if (bytes.length > offset && bytes[offset] !== HANDSHAKE_RECORD) return { kind: 'not-tls' };
    if (bytes.length < offset + RECORD_HEADER_BYTES) return { kind: 'incomplete' };
    const bodyBytes = bytes.readUInt16BE(offset + 3);
    offset += RECORD_HEADER_BYTES;
    parts.push(bytes.subarray(offset, offset + bodyBytes));
    offset += bodyBytes;
    if (bytes.length < offset) return { kind: 'incomplete' };
  }
}

function readServerName(hello: Buffer): Greeting {
  try {
    // Version and random, then three vectors: session id, cipher suites, compression methods.
    let at = 34;
    at += 1 + hello.readUInt8(at);
    at += 2 + hello.readUInt16BE(at);
    at += 1 + hello.readUInt8(at);
    if (at === hello.length) return { kind: 'client-hello', serverName: null };
    const end = at + 2 + hello.readUInt16BE(at);
    at += 2;
    while (at < end) {
      const type = hello.readUInt16BE(at);
      const length = hello.readUInt16BE(at + 2);
      if (type === SERVER_NAME_EXTENSION) {
        // One list length, one name type, one name length.
        const nameBytes = hello.readUInt16BE(at + 7);
        const name = hello.toString('latin1', at + 9, at + 9 + nameBytes);
        return { kind: 'client-hello', serverName: name.toLowerCase() };
      }
      at += 4 + length;
    }
    return { kind: 'client-hello', serverName: null };
  } catch {
    // A length that points past the end.
    return { kind: 'not-tls' };
  }
}
