import { describe, expect, test } from 'vitest';
import type { Span } from '../../../shared/allowlist/allowlist.ts';
import { cidrsOf, mergedSpans, netmaskOf, spanOf, spansHold } from '../../../shared/allowlist/spans.ts';

const spans = (texts: readonly string[]): readonly Span[] => texts.flatMap((text) => spanOf(text) ?? []);
const merged = (texts: readonly string[]): readonly string[] =>
  cidrsOf(mergedSpans(spans(texts))).map(({ text }) => text);

const addressesOf = (list: readonly Span[]): ReadonlySet<bigint> => {
  const addresses = new Set<bigint>();
  for (const { from, to } of list) for (let at = from; at <= to; at += 1n) addresses.add(at);
  return addresses;
};

describe('merged ranges', () => {
  test.each([
    { given: ['10.0.0.0/24', '10.0.0.0/24'], expected: ['10.0.0.0/24'], why: 'the same once' },
    { given: ['10.0.0.0/24', '10.0.0.7'], expected: ['10.0.0.0/24'], why: 'one holds the other' },
    { given: ['10.0.1.0/24', '10.0.0.0/24'], expected: ['10.0.0.0/23'], why: 'two halves are a whole' },
    {
      given: ['10.0.1.0/24', '10.0.2.0/24'],
      expected: ['10.0.1.0/24', '10.0.2.0/24'],
      why: 'what touches but is no range stays two',
    },
    { given: ['10.0.0.9/24'], expected: ['10.0.0.0/24'], why: 'host bits are no part of a range' },
    {
      given: ['2603:01EC:0042::/48', '2603:1ec:43::/48'],
      expected: ['2603:1ec:42::/47'],
      why: 'IPv6, in its usual spelling',
    },
    {
      given: ['2001:db8::1', '192.0.2.1', '255.255.255.255', '0.0.0.0'],
      expected: ['0.0.0.0/32', '192.0.2.1/32', '255.255.255.255/32', '2001:db8::1/128'],
      why: 'IPv4 first, up to both ends',
    },
    { given: ['0.0.0.0/1', '128.0.0.0/1'], expected: ['0.0.0.0/0'], why: 'everything' },
    { given: ['::/0'], expected: ['::/0'], why: 'everything of IPv6' },
    { given: [], expected: [], why: 'nothing' },
  ])('$given are $expected: $why', ({ given, expected }) => {
    expect(merged(given)).toEqual(expected);
  });

  test('hold exactly the addresses they were made of', () => {
    // Drawn with a fixed seed: small ranges near each other, so that many overlap or touch.
    let seed = 7;
    const draw = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round += 1) {
      const given = Array.from({ length: 8 }, () => `10.0.0.${draw(256)}/${25 + draw(8)}`);
      expect(addressesOf(spans(merged(given)))).toEqual(addressesOf(spans(given)));
    }
  });
});

test.each(['nonsense', '10.0.0.0/33', '::/129', '10.0.0.0/', '10.0.0.0/8/8', '', '10.0.0.0;/8'])(
  '%s is no range',
  (text) => {
    expect(spanOf(text)).toBeNull();
  },
);

test('families never hold each other', () => {
  expect(spansHold(spans(['::/0']), spans(['0.0.0.1']))).toBe(false);
  expect(spansHold(spans(['10.0.0.0/8']), spans(['10.1.0.0/16', '10.9.9.9']))).toBe(true);
  expect(spansHold(spans(['10.0.0.0/8']), spans(['10.1.0.0/16', '11.0.0.0/8']))).toBe(false);
});

test.each([
  { bits: 0, mask: '0.0.0.0' },
  { bits: 14, mask: '255.252.0.0' },
  { bits: 32, mask: '255.255.255.255' },
])('/$bits is $mask', ({ bits, mask }) => {
  expect(netmaskOf(bits)).toBe(mask);
});
