import { describe, expect, test } from 'vitest';
import { encodeClientHello, readHelloAnswer } from '../../../electron/wire/client-hello.ts';

const random = Buffer.alloc(32, 7);

describe('encodeClientHello', () => {
  const shortest = encodeClientHello({ serverName: 'good.test', padToBytes: 0, random });

  test('lengths agree with each other', () => {
    expect(shortest.readUInt16BE(3)).toBe(shortest.length - 5);
    expect(shortest.readUIntBE(6, 3)).toBe(shortest.length - 9);
    expect(shortest.includes('good.test')).toBe(true);
    expect(shortest.subarray(11, 43).equals(random)).toBe(true);
  });

  test.each([
    { padToBytes: shortest.length, sizeBytes: shortest.length, why: 'nothing to add' },
    { padToBytes: 10, sizeBytes: shortest.length, why: 'longer already' },
    { padToBytes: shortest.length + 1, sizeBytes: shortest.length + 4, why: 'no extension is that short' },
    { padToBytes: shortest.length + 4, sizeBytes: shortest.length + 4, why: 'an empty extension' },
    { padToBytes: 1400, sizeBytes: 1400, why: 'below a segment' },
    { padToBytes: 4000, sizeBytes: 4000, why: 'more than a segment' },
    { padToBytes: 99_999, sizeBytes: 16_389, why: 'a record holds no more' },
  ])('padded to $padToBytes: $why', ({ padToBytes, sizeBytes }) => {
    const padded = encodeClientHello({ serverName: 'good.test', padToBytes, random });
    expect(padded).toHaveLength(sizeBytes);
    expect(padded.readUInt16BE(3)).toBe(sizeBytes - 5);
  });

  test.each([null, '192.0.2.1', '2001:db8::1'])('no server name for %s', (serverName) => {
    const bare = encodeClientHello({ serverName, padToBytes: 0, random });
    expect(bare.length).toBe(shortest.length - 'good.test'.length - 9);
  });
});

test.each([
  { bytes: [], expected: undefined },
  { bytes: [21], expected: undefined },
  { bytes: [21, 3, 3], expected: 'alert' },
  { bytes: [22, 3, 1], expected: 'server-hello' },
  { bytes: [22, 4], expected: 'not-tls' },
  { bytes: [0x48], expected: 'not-tls' },
])('readHelloAnswer: $bytes is $expected', ({ bytes, expected }) => {
  expect(readHelloAnswer(Buffer.from(bytes))).toBe(expected);
});
