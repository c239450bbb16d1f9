import { expect, test } from 'vitest';
import { overlap, prefixOf } from '../../../../renderer/views/endpoints/prefix.ts';
import { builtIn } from '../../../../shared/catalog/built-in.ts';
import { normalCidr, overlapWith } from '../../../../shared/catalog/cidr.ts';

test.each([
  ['192.0.2.0/24', '192.0.2.255/32', true],
  ['192.0.2.0/24', '192.0.3.0/32', false],
  ['192.0.2.128/25', '192.0.2.0/24', true],
  ['52.112.0.0/14', '52.115.255.255/32', true],
  ['52.112.0.0/14', '52.116.0.0/32', false],
  ['0.0.0.0/0', '203.0.113.9/32', true],
  ['0.0.0.0/0', '::/0', false],
  ['2603:1063::/38', '2603:1063:3ff:ffff::1/128', true],
  ['2603:1063::/38', '2603:1063:400::/128', false],
  ['2001:db8::1/128', '2001:db8::1/128', true],
  ['2001:db8::1/128', '2001:db8::2/128', false],
  ['::ffff:192.0.2.1/128', '::ffff:c000:201/128', true],
])('%s and %s: %s', (a, b, expected) => {
  expect(overlap(prefixOf(a), prefixOf(b))).toBe(expected);
  expect(overlap(prefixOf(b), prefixOf(a))).toBe(expected);
});

test('it comes to the same as the general parser, for every range of the catalogue and its neighbours', () => {
  const ranges = [...new Set(builtIn.endpointSets.flatMap(({ ips }) => ips ?? []))];
  const probes = ['52.111.255.255', '52.112.0.0', '13.107.64.1', '2603:1063::1', '2620:1ec:42::5'].map(
    (text) => normalCidr(text) ?? '',
  );
  for (const probe of [...probes, ...ranges]) {
    const general = ranges.filter(overlapWith([probe]));
    expect(ranges.filter((range) => overlap(prefixOf(range), prefixOf(probe)))).toEqual(general);
  }
});
