import { describe, expect, test } from 'vitest';

import { normalCidr, overlapWith } from '../../../shared/catalog/cidr.ts';

describe('normalCidr', () => {
  test.each([
    ['52.112.0.0/14', '52.112.0.0/14'],
    ['13.107.6.152', '13.107.6.152/32'],
    ['2620:01EC:0042::/48', '2620:1ec:42::/48'],
    ['2603:1020:200:0:0:0:682f:a1d8/128', '2603:1020:200::682f:a1d8/128'],
    ['::1', '::1/128'],
    ['0.0.0.0/0', '0.0.0.0/0'],
  ])('%s: %s', (given, expected) => {
    expect(normalCidr(given)).toBe(expected);
  });

  test.each([
    '52.112.0.0/33',
    '2603::/129',
    '52.112.0/14',
    '0x7f.0.0.1',
    '010.0.0.1/8',
    '1.2.3.4/',
    '1.2.3.4/8/8',
    'fe80::1%eth0',
    '::g',
    '',
    'a.test',
    '1.2.3.4/-1',
  ])('refuses %j', (given) => {
    expect(normalCidr(given)).toBeNull();
  });
});

describe('overlapWith', () => {
  const near = overlapWith(['52.112.0.0/14', '2603:1063::/38']);
  test.each([
    ['52.113.0.0/16', true, 'inside'],
    ['52.0.0.0/8', true, 'around'],
    ['52.116.0.0/16', false, 'beside'],
    ['2603:1063:200::/48', true, 'IPv6'],
    ['::ffff:34.112.0.0/110', false, 'another family'],
  ])('%s: %s (%s)', (cidr, expected) => {
    expect(near(cidr)).toBe(expected);
  });
});
