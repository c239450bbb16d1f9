import { randomBytes } from 'node:crypto';
import { STUN_ATTRIBUTES, STUN_TYPES, stunMessage } from './stun.ts';

/** MS-TURN's own cookie (facts 5.2; value as published by msxfaq, End2End-UDP3478, read 2026-11-22). */
const MS_MAGIC_COOKIE = 0x72c6_4bc6;
/** MS-TURN 2.2.2.17: a client that knows IPv6 allocations. */
const MS_VERSION = 4;
/** As in the packet that Microsoft's Network Assessment Tool was seen to send; its unit is not documented there. */
const BANDWIDTH = 0x15e;

/**
 * An Allocate of the kind that Skype for Business Edge servers and Teams relays answer (MS-TURN 2.2; the shape of the
 * packet that Microsoft's own assessment tool sends). It carries no credentials that hold: the server answers with
 * error 401 and a challenge, and that proves the way. RFC 8489's cookie stands in the transaction id's first four
 * bytes, so that both layouts of the header are satisfied.
 */
export const msTurnAllocate = (id: Uint8Array): Buffer =>
  stunMessage(STUN_TYPES.allocateRequest, id, [
    { type: STUN_ATTRIBUTES.msMagicCookie, value: uint32(MS_MAGIC_COOKIE) },
    { type: STUN_ATTRIBUTES.msVersion, value: uint32(MS_VERSION) },
    { type: STUN_ATTRIBUTES.username, value: staleUserName() },
    { type: STUN_ATTRIBUTES.bandwidth, value: uint32(BANDWIDTH) },
    // Not in the specification's list; from 0x8000 on a server passes over what it does not know.
    { type: STUN_ATTRIBUTES.msUnnamed, value: uint32(1) },
  ]);

/**
 * A user name of the right shape that no server ever gave out, 48 bytes: a head (4, then the length 28 of what is
 * signed), a time, twelve bytes of identity, a key's number, and the twenty bytes of a signature. Time as in the
 * published packet, long past; identity and signature are random, so that it is nobody's.
 */
const staleUserName = (): Buffer =>
  Buffer.concat([
    uint32(0x0400_001c),
    Buffer.from('0009be5824e4c51c', 'hex'),
    randomBytes(12),
    uint32(1),
    randomBytes(20),
  ]);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** MS-TURN 2.1.4: what goes before every message over TCP. */
const FRAME_CONTROL = 0x02;
export const FRAME_HEADER_BYTES = 4;

/** Type, a reserved byte, and the length of what follows. */
export function frameControl(message: Uint8Array): Buffer {
  const header = Buffer.from([FRAME_CONTROL, 0, 0, 0]);
  header.writeUInt16BE(message.length, 2);
  return Buffer.concat([header, message]);
}

/** The length of the control message behind a frame header; null when this is no such header. */
export function controlFrameBytes(header: Buffer): number | null {
  const sizeBytes = header.readUInt16BE(2);
  return header[0] === FRAME_CONTROL && sizeBytes >= 20 ? sizeBytes : null;
}
