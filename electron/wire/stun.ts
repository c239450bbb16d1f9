import { printable } from '../../shared/model/printable.ts';
import { canonicalAddress, formatSocketAddress } from './socket-address.ts';

/** RFC 8489 §5: the first four bytes after type and length; with the twelve random ones they also make RFC 3489's id. */
const MAGIC_COOKIE = 0x2112_a442;
const HEADER_BYTES = 20;
/** More attributes than any server sends; bounds the work on a hostile packet. */
const ATTRIBUTE_LIMIT = 64;

export const STUN_TYPES = {
  bindingRequest: 0x0001,
  allocateRequest: 0x0003,
  bindingSuccess: 0x0101,
  allocateSuccess: 0x0103,
  allocateError: 0x0113,
} as const;

export const STUN_ATTRIBUTES = {
  mappedAddress: 0x0001,
  username: 0x0006,
  errorCode: 0x0009,
  /** MS-TURN 2.2.2: must come first, or the message is malformed. */
  msMagicCookie: 0x000f,
  bandwidth: 0x0010,
  nonce: 0x0014,
  realm: 0x0015,
  /** RFC 8656 §18.7 */
  requestedTransport: 0x0019,
  xorMappedAddress: 0x0020,
  /** RFC 5780 §7.4 */
  otherAddress: 0x802c,
  msUnnamed: 0x8006,
  msVersion: 0x8008,
  /** MS-TURN's number for the same thing. */
  msXorMappedAddress: 0x8020,
} as const;

export interface StunAttribute {
  readonly type: number;
  readonly value: Uint8Array;
}

/** A message of any kind; `id` is the twelve random bytes, the cookie is put before them. */
export function stunMessage(type: number, id: Uint8Array, attributes: readonly StunAttribute[]): Buffer {
  const parts = attributes.map(({ type: attributeType, value }) => {
    const padded = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
    padded.writeUInt16BE(attributeType, 0);
    padded.writeUInt16BE(value.length, 2);
    padded.set(value, 4);
    return padded;
  });
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(type, 0);
  header.writeUInt16BE(body.length, 2);
  header.writeUInt32BE(MAGIC_COOKIE, 4);
  header.set(id, 8);
  return Buffer.concat([header, body]);
}

/** "What is my address?" (RFC 8489 §2, without any attribute). */
export const bindingRequest = (id: Uint8Array): Buffer => stunMessage(STUN_TYPES.bindingRequest, id, []);

/** An Allocate without credentials (RFC 8656 §7.1): a server answers 401, which proves the way as well as success. */
export const allocateRequest = (id: Uint8Array): Buffer =>
  stunMessage(STUN_TYPES.allocateRequest, id, [
    // Protocol 17 is UDP; three reserved bytes.
    { type: STUN_ATTRIBUTES.requestedTransport, value: Uint8Array.of(17, 0, 0, 0) },
  ]);

export interface StunAnswer {
  readonly type: number;
  /** Hexadecimal, sixteen bytes: cookie and random part together, as servers of the old layout see it. */
  readonly transactionId: string;
  /** `ip:port` of XOR-MAPPED-ADDRESS: where the server saw the question come from. */
  readonly xorMappedAddress: string | null;
  /** `ip:port` of MAPPED-ADDRESS. In an answer to MS-TURN's Allocate it is the relay's own address instead. */
  readonly mappedAddress: string | null;
  /** `ip:port` of OTHER-ADDRESS: the same server on another address and port of its own. */
  readonly otherAddress: string | null;
  readonly error: { readonly code: number; readonly reason: string } | null;
}

/** Sixteen bytes after type and length: what an answer repeats. Null when the packet is too short to have them. */
export const transactionIdOf = (packet: Buffer): string | null =>
  packet.length < HEADER_BYTES ? null : packet.toString('hex', 4, HEADER_BYTES);

/**
 * Reads a message as far as it makes sense. Null when it has no STUN header; attributes that do not fit their packet
 * are left out, since a repeated transaction id is proof enough of the way.
 */
export function readStun(packet: Buffer): StunAnswer | null {
  const transactionId = transactionIdOf(packet);
  const type = packet.length < 2 ? 0xffff : packet.readUInt16BE(0);
  // RFC 8489 §5: the two top bits are zero, which tells STUN from what shares its port.
  if (transactionId === null || type > 0x3fff) return null;
  const attributes = attributesOf(packet);
  const find = (...types: readonly number[]): Buffer | undefined =>
    attributes.find((attribute) => types.includes(attribute.type))?.value;
  return {
    type,
    transactionId,
    xorMappedAddress: addressIn(
      find(STUN_ATTRIBUTES.xorMappedAddress, STUN_ATTRIBUTES.msXorMappedAddress),
      packet.subarray(4, HEADER_BYTES),
    ),
    mappedAddress: addressIn(find(STUN_ATTRIBUTES.mappedAddress), Buffer.alloc(16)),
    otherAddress: addressIn(find(STUN_ATTRIBUTES.otherAddress), Buffer.alloc(16)),
    error: errorIn(find(STUN_ATTRIBUTES.errorCode)),
  };
}

function attributesOf(packet: Buffer): readonly { readonly type: number; readonly value: Buffer }[] {
  const end = Math.min(packet.length, HEADER_BYTES + packet.readUInt16BE(2));
  const attributes: { readonly type: number; readonly value: Buffer }[] = [];
  let offset = HEADER_BYTES;
  while (offset + 4 <= end && attributes.length < ATTRIBUTE_LIMIT) {
    const valueEnd = offset + 4 + packet.readUInt16BE(offset + 2);
    if (valueEnd > end) break;
    attributes.push({ type: packet.readUInt16BE(offset), value: packet.subarray(offset + 4, valueEnd) });
    offset += 4 + Math.ceil((valueEnd - offset - 4) / 4) * 4;
  }
  return attributes;
}

/** RFC 8489 §14.1 and §14.2: family, port, address; the latter two combined with `mask` (all zero: not combined). */
function addressIn(value: Buffer | undefined, mask: Buffer): string | null {
  const family = value?.[1];
  const size = family === 1 ? 4 : 16;
  if (value === undefined || (family !== 1 && family !== 2) || value.length < 4 + size) return null;
  const port = value.readUInt16BE(2) ^ mask.readUInt16BE(0);
  const bytes = [...value.subarray(4, 4 + size)].map((byte, index) => byte ^ (mask[index] ?? 0));
  const words = Array.from({ length: 8 }, (_, index) =>
    (((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0)).toString(16),
  );
  const address = canonicalAddress(size === 4 ? bytes.join('.') : words.join(':'));
  return address === null ? null : formatSocketAddress({ address, port });
}

/** RFC 8489 §14.8: hundreds in three bits, the rest in a byte, then the reason as text. */
function errorIn(value: Buffer | undefined): StunAnswer['error'] {
  if (value === undefined || value.length < 4) return null;
  const code = (value.readUInt8(2) & 0x07) * 100 + value.readUInt8(3);
  return { code, reason: printable(value.toString('utf8', 4), 128) };
}
