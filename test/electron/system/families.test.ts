import { expect, test } from 'vitest';
import { usableFamilies } from '../../../electron/system/families.ts';
import type { NetworkInterface } from '../../../shared/model/environment.ts';

const up = (...addresses: string[]): NetworkInterface => ({
  name: 'eth0',
  addresses,
  up: true,
  kind: 'ethernet',
});

test.each([
  { why: 'nothing at all', interfaces: [], gateways: null, ipv4: false, ipv6: false },
  {
    why: 'only loopback',
    interfaces: [up('127.0.0.1/8', '::1/128')],
    gateways: [],
    ipv4: false,
    ipv6: false,
  },
  {
    why: 'addresses that nobody gave out',
    interfaces: [up('169.254.7.7/16', 'fe80::1/64', 'febf::1/64')],
    gateways: null,
    ipv4: false,
    ipv6: false,
  },
  { why: 'a private IPv4 address', interfaces: [up('10.0.0.2/8')], gateways: null, ipv4: true, ipv6: false },
  { why: 'a global IPv6 address', interfaces: [up('2001:db8::2/64')], gateways: [], ipv4: false, ipv6: true },
  {
    why: 'a unique local address without a route',
    interfaces: [up('198.18.1.10/24', 'fd00::2/64')],
    gateways: ['198.18.1.1'],
    ipv4: true,
    ipv6: false,
  },
  {
    why: 'a unique local address with a route',
    interfaces: [up('fd00::2/64')],
    gateways: ['fe80::1%eth0'],
    ipv4: false,
    ipv6: true,
  },
  {
    why: 'a unique local address and routes unknown',
    interfaces: [up('fd00::2/64')],
    gateways: null,
    ipv4: false,
    ipv6: false,
  },
  {
    why: 'an interface that is down',
    interfaces: [{ ...up('198.18.1.10/24'), up: false }],
    gateways: null,
    ipv4: false,
    ipv6: false,
  },
])('$why', ({ interfaces, gateways, ipv4, ipv6 }) => {
  expect(usableFamilies({ interfaces, gateways })).toEqual({ ipv4, ipv6 });
});
