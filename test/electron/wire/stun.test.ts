import { describe, expect, test } from 'vitest';
import { msTurnAllocate } from '../../../electron/wire/ms-turn.ts';
import {
  allocateRequest,
  bindingRequest,
  readStun,
  STUN_TYPES,
  stunMessage,
} from '../../../electron/wire/stun.ts';
import { randomBytes } from '../../support/random-bytes.ts';

const ID = Buffer.from('b7e7a701bc34d686fa87dfae', 'hex');

describe('requests', () => {
  test('Binding is a bare header', () => {
    expect(bindingRequest(ID).toString('hex')).toBe(`000100002112a442${ID.toString('hex')}`);
  });

  test('Allocate wants UDP', () => {
    expect(allocateRequest(ID).toString('hex')).toBe(`000300082112a442${ID.toString('hex')}0019000411000000`);
  });

  test('MS-TURN Allocate has the shape of the published packet', () => {
    const packet = msTurnAllocate(ID);
    expect(packet).toHaveLength(104);
    expect(packet.toString('hex', 0, 8)).toBe('000300542112a442');
    // Magic cookie first, version, then a user name of 48 bytes.
    expect(packet.toString('hex', 20, 44)).toBe('000f000472c64bc68008000400000004000600300400001c');
    expect(packet.toString('hex', 88)).toBe('001000040000015e8006000400000001');
  });
});

const success = (attributeHex: string): Buffer => {
  const value = Buffer.from(attributeHex, 'hex');
  return Buffer.concat([stunMessage(STUN_TYPES.bindingSuccess, ID, []), value]);
};
const withLength = (packet: Buffer): Buffer => {
  packet.writeUInt16BE(packet.length - 20, 2);
  return packet;
};

describe('readStun', () => {
  // RFC 5769 §2.2 and §2.3: the address 192.0.2.1 (2001:db8:1234:5678:11:2233:4455:6677), port 32853.
  test.each([
    { what: 'IPv4, combined', hex: '002000080001a147e112a643', xor: '192.0.2.1:32853', plain: null },
    {
      what: 'IPv6, combined',
      hex: '002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9',
      xor: '[2001:db8:1234:5678:11:2233:4455:6677]:32853',
      plain: null,
    },
    {
      what: "IPv4 under MS-TURN's number",
      hex: '802000080001a147e112a643',
      xor: '192.0.2.1:32853',
      plain: null,
    },
    { what: 'IPv4, plain', hex: '0001000800018055c0000201', xor: null, plain: '192.0.2.1:32853' },
    {
      what: 'IPv6, plain',
      hex: '000100140002805520010db8123456780011223344556677',
      xor: null,
      plain: '[2001:db8:1234:5678:11:2233:4455:6677]:32853',
    },
    { what: 'an unknown family', hex: '0001000800038055c0000201', xor: null, plain: null },
    { what: 'an address cut short', hex: '0001000600018055c0000000', xor: null, plain: null },
  ])('$what', ({ hex, xor, plain }) => {
    expect(readStun(withLength(success(hex)))).toMatchObject({
      xorMappedAddress: xor,
      mappedAddress: plain,
      error: null,
    });
  });

  test("the server's other address, which is not ours", () => {
    expect(readStun(withLength(success('802c000800010d97c0000202')))).toMatchObject({
      otherAddress: '192.0.2.2:3479',
      mappedAddress: null,
      xorMappedAddress: null,
    });
  });

  test('an error with its reason, made printable', () => {
    const reason = Buffer.from('No\u001b[31m way');
    const header = Buffer.from([0, 9, 0, 4 + reason.length, 0, 0, 4, 1]);
    const packet = withLength(
      Buffer.concat([stunMessage(STUN_TYPES.allocateError, ID, []), header, reason, Buffer.alloc(3)]),
    );
    expect(readStun(packet)?.error).toEqual({ code: 401, reason: 'No[31m way' });
  });

  test.each([
    { what: 'nothing', bytes: Buffer.alloc(0) },
    { what: 'a header cut short', bytes: bindingRequest(ID).subarray(0, 19) },
    { what: 'another protocol (RTP)', bytes: Buffer.alloc(40, 0x80) },
  ])('$what is no STUN', ({ bytes }) => {
    expect(readStun(bytes)).toBeNull();
  });

  test('a length beyond the packet reads no further than the packet', () => {
    const packet = success('002000080001a147e112a643');
    packet.writeUInt16BE(0xfffc, 2);
    expect(readStun(packet)?.xorMappedAddress).toBe('192.0.2.1:32853');
    expect(readStun(packet.subarray(0, -1))?.xorMappedAddress).toBeNull();
  });

  test('survives thousands of damaged packets', () => {
    const random = randomBytes(11);
    for (let round = 0; round < 3000; round += 1) {
      const bytes = random(20 + (round % 200));
      bytes[0] = 1;
      expect(readStun(bytes)).not.toBeNull();
    }
  });
});
