import { describe, expect, test } from 'vitest';
import {
  canonicalAddress,
  formatSocketAddress,
  parseSocketAddress,
} from '../../../electron/wire/socket-address.ts';

describe('parseSocketAddress', () => {
  test.each([
    { text: '198.18.2.54', address: '198.18.2.54', port: 53 },
    { text: '198.18.2.54:5353', address: '198.18.2.54', port: 5353 },
    { text: '2001:db8::53', address: '2001:db8::53', port: 53 },
    { text: '[2001:db8::53]', address: '2001:db8::53', port: 53 },
    { text: '[2001:db8::53]:5353', address: '2001:db8::53', port: 5353 },
    { text: 'fe80::1%eth0', address: 'fe80::1%eth0', port: 53 },
  ])('$text', ({ text, address, port }) => {
    expect(parseSocketAddress(text, 53)).toEqual({ address, port });
  });

  test.each([
    '',
    'dns.test',
    'dns.test:53',
    '198.18.2.54:0',
    '198.18.2.54:70000',
    '[198.18.2.54]:53',
    '1.2.3',
  ])('%j is no address', (text) => {
    expect(parseSocketAddress(text, 53)).toBeNull();
  });
});

test.each([
  { address: '198.18.2.54', text: '198.18.2.54:53' },
  { address: '2001:db8::53', text: '[2001:db8::53]:53' },
])('formatSocketAddress: $text', ({ address, text }) => {
  expect(formatSocketAddress({ address, port: 53 })).toBe(text);
});

test.each([
  { given: '198.18.2.54', expected: '198.18.2.54' },
  { given: '2001:0DB8:0:0:1:0:0:1', expected: '2001:db8::1:0:0:1' },
  { given: '1:0:0:2:0:0:0:3', expected: '1:0:0:2::3' },
  { given: 'fe80::1%eth0', expected: 'fe80::1' },
  { given: 'not one', expected: null },
])('canonicalAddress: $given', ({ given, expected }) => {
  expect(canonicalAddress(given)).toBe(expected);
});
