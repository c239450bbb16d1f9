import { createSocket } from 'node:dgram';
import type { RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { STUN_ATTRIBUTES, STUN_TYPES, stunMessage } from '../../electron/wire/stun.ts';
import type { StunAttribute } from '../../electron/wire/stun.ts';

export type StunQuestion = 'binding' | 'allocate' | 'ms-turn';

export interface StunAsked {
  readonly question: StunQuestion;
  readonly packet: Buffer;
  /** The how many-th packet of this kind, from 1. */
  readonly count: number;
  readonly from: RemoteInfo;
}

/** What the server sends back, in order. An empty list is silence. */
export type StunScript = (asked: StunAsked) => readonly Buffer[];

/** Tells the three requests apart as servers do: by type, and by MS-TURN's cookie, which must come first. */
export function questionIn(packet: Buffer): StunQuestion {
  if (packet.readUInt16BE(0) === STUN_TYPES.bindingRequest) return 'binding';
  const firstAttribute = packet.length < 28 ? '' : packet.toString('hex', 20, 28);
  return firstAttribute === '000f000472c64bc6' ? 'ms-turn' : 'allocate';
}

/** XOR-MAPPED-ADDRESS of an IPv4 peer (RFC 8489 §14.2). */
export function xorMapped(address: string, port: number): StunAttribute {
  const value = Buffer.alloc(8);
  value[1] = 1;
  value.writeUInt16BE(port ^ 0x2112, 2);
  const cookie = [0x21, 0x12, 0xa4, 0x42];
  address.split('.').forEach((part, index) => {
    value[4 + index] = Number(part) ^ (cookie[index] ?? 0);
  });
  return { type: STUN_ATTRIBUTES.xorMappedAddress, value };
}

export const bindingSuccess = ({ packet, from }: StunAsked): Buffer =>
  stunMessage(STUN_TYPES.bindingSuccess, packet.subarray(8, 20), [xorMapped(from.address, from.port)]);

/** The challenge to an Allocate without credentials: 401, a realm and a nonce. */
export const challenge = ({ packet }: Pick<StunAsked, 'packet'>): Buffer =>
  stunMessage(STUN_TYPES.allocateError, packet.subarray(8, 20), [
    { type: STUN_ATTRIBUTES.errorCode, value: Buffer.from('\0\0\u0004\u0001Unauthorized') },
    { type: STUN_ATTRIBUTES.realm, value: Buffer.from('contoso.test') },
    { type: STUN_ATTRIBUTES.nonce, value: Buffer.from('0123456789abcdef') },
  ]);

/** A STUN server on 127.0.0.1 over UDP that answers as its script says. */
export interface StunServer extends AsyncDisposable {
  readonly port: number;
  readonly asked: readonly StunAsked[];
}

export async function stunServer(script: StunScript): Promise<StunServer> {
  const asked: StunAsked[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (packet, from) => {
    const question = questionIn(packet);
    const count = asked.filter((earlier) => earlier.question === question).length + 1;
    const entry = { question, packet, count, from };
    asked.push(entry);
    for (const bytes of script(entry)) socket.send(bytes, from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    asked,
    async [Symbol.asyncDispose]() {
      await once(socket.close(), 'close');
    },
  };
}
