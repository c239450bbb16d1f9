import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import type { Door } from './door.ts';
import { LOOPBACK } from './hosts.ts';

const MAGIC_COOKIE = 0x2112a442;
const HEADER_BYTES = 20;
const REQUEST = { binding: 0x0001, allocate: 0x0003 } as const;
const RESPONSE = { bindingSuccess: 0x0101, allocateError: 0x0113 } as const;
const ATTRIBUTE = { errorCode: 0x0009, realm: 0x0014, nonce: 0x0015, xorMappedAddress: 0x0020 } as const;

/**
 * A media relay as far as anybody without an account sees it: it answers a Binding with the address it was asked from
 * (RFC 8489 §14.2) and asks for credentials on an Allocate (RFC 8656 §7.2). `silentTo`: packets, counted from 1, that it takes and does not answer.
 */
export async function openRelay(silentTo: (packet: number) => boolean): Promise<Door> {
  const socket = createSocket('udp4');
  let packets = 0;
  socket.on('message', (packet, from) => {
    packets += 1;
    const answer = silentTo(packets) ? null : stunAnswer(packet, from);
    if (answer !== null) socket.send(answer, from.port, from.address);
  });
  socket.bind({ address: LOOPBACK, port: 0, exclusive: true });
  await once(socket, 'listening');
  // An ICMP error for an answer that nobody waited for.
  socket.on('error', () => {});
  return {
    port: socket.address().port,
    close: async () => {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}

function stunAnswer(packet: Buffer, from: RemoteInfo): Buffer | null {
  if (packet.length < HEADER_BYTES || packet.length !== HEADER_BYTES + packet.readUInt16BE(2)) return null;
  // With or without the cookie of RFC 5389: an MS-TURN client's transaction id is all of these 16 bytes.
  const transaction = packet.subarray(4, HEADER_BYTES);
  switch (packet.readUInt16BE(0)) {
    case REQUEST.binding:
      return message(RESPONSE.bindingSuccess, transaction, [
        attribute(ATTRIBUTE.xorMappedAddress, xorAddress(from)),
      ]);
    case REQUEST.allocate:
      return message(RESPONSE.allocateError, transaction, [
        attribute(ATTRIBUTE.errorCode, Buffer.from([0, 0, 4, 1, ...Buffer.from('Unauthorized')])),
        attribute(ATTRIBUTE.realm, Buffer.from('practice')),
        attribute(ATTRIBUTE.nonce, Buffer.from('practice-nonce')),
      ]);
    default:
      return null;
  }
}

function message(type: number, transaction: Buffer, attributes: readonly Buffer[]): Buffer {
  const body = Buffer.concat(attributes);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, transaction, body]);
}

function attribute(type: number, value: Buffer): Buffer {
  const padded = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
  padded.writeUInt16BE(type, 0);
  padded.writeUInt16BE(value.length, 2);
  value.copy(padded, 4);
  return padded;
}

function xorAddress({ address, port }: RemoteInfo): Buffer {
  const value = Buffer.alloc(8);
  value.writeUInt8(1, 1);
  value.writeUInt16BE(port ^ (MAGIC_COOKIE >>> 16), 2);
  const bits = Buffer.from(address.split('.').map(Number)).readUInt32BE(0);
  value.writeUInt32BE((bits ^ MAGIC_COOKIE) >>> 0, 4);
  return value;
}
