import { describe, expect, test } from 'vitest';
import { ipv4Gateways, ipv6Gateways } from '../../../electron/system/gateways.ts';

const HEAD = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT';
const route = (name: string, destination: string, gateway: string, flags: string, mask: string): string =>
  `${name}\t${destination}\t${gateway}\t${flags}\t0\t0\t0\t${mask}\t0\t0\t0   `;

describe('ipv4Gateways', () => {
  test.each([
    {
      what: 'a default route beside the local network',
      lines: [
        route('eth0', '00000000', '010112C6', '0003', '00000000'),
        route('eth0', '000112C6', '00000000', '0001', '00FFFFFF'),
      ],
      expected: ['198.18.1.1'],
    },
    {
      what: 'two of them, one twice',
      lines: [
        route('eth0', '00000000', '010112C6', '0003', '00000000'),
        route('wlan0', '00000000', '010212C6', '0003', '00000000'),
        route('eth1', '00000000', '010112C6', '0003', '00000000'),
      ],
      expected: ['198.18.1.1', '198.18.2.1'],
    },
    {
      what: 'straight into a tunnel',
      lines: [route('tun0', '00000000', '00000000', '0001', '00000000')],
      expected: ['0.0.0.0%tun0'],
    },
    {
      what: 'halves of a VPN',
      lines: [
        route('tun0', '00000000', '0100080A', '0003', '00000080'),
        route('tun0', '00000080', '0100080A', '0003', '00000080'),
      ],
      expected: ['10.8.0.1'],
    },
    {
      what: 'a default route that rejects',
      lines: [route('*', '00000000', '00000000', '0201', '00000000')],
      expected: [],
    },
    {
      what: 'no way out',
      lines: [route('eth0', '000112C6', '00000000', '0001', '00FFFFFF')],
      expected: [],
    },
    { what: 'nonsense', lines: ['eth0', '', 'eth0 00000000 zz 0003 0 0 0 00000000'], expected: [] },
  ])('$what', ({ lines, expected }) => {
    expect(ipv4Gateways([HEAD, ...lines, ''].join('\n'), 'LE')).toEqual(expected);
  });

  test('a big-endian machine writes addresses the other way round', () => {
    const text = route('eth0', '00000000', 'C6120101', '0003', '00000000');
    expect(ipv4Gateways(text, 'BE')).toEqual(['198.18.1.1']);
  });
});

describe('ipv6Gateways', () => {
  const none = '0'.repeat(32);
  const line = (destination: string, length: string, gateway: string, flags: string, name: string): string =>
    `${destination} ${length} ${none} 00 ${gateway} 00000400 00000002 00000000 ${flags} ${name.padStart(8)}`;

  test.each([
    {
      what: 'a global gateway',
      lines: [line(none, '00', '20010db8000000000000000000000001', '00000003', 'eth0')],
      expected: ['2001:db8::1'],
    },
    {
      what: 'a link-local one, as routers announce themselves',
      lines: [line(none, '00', 'fe800000000000000000000000000001', '00450003', 'wlp2s0')],
      expected: ['fe80::1%wlp2s0'],
    },
    {
      what: 'straight into a tunnel',
      lines: [line(none, '00', none, '00000001', 'wg0')],
      expected: ['::%wg0'],
    },
    {
      what: 'all global addresses into a tunnel',
      lines: [line('20000000000000000000000000000000', '03', none, '00000001', 'tun0')],
      expected: ['::%tun0'],
    },
    {
      what: "the kernel's rejecting route",
      lines: [line(none, '00', none, '00200200', 'lo'), line(none, '00', none, '00200201', 'lo')],
      expected: [],
    },
    {
      what: 'only the local link',
      lines: [line('fe800000000000000000000000000000', '40', none, '00000001', 'eth0')],
      expected: [],
    },
    { what: 'nonsense', lines: ['', 'zz 00'], expected: [] },
  ])('$what', ({ lines, expected }) => {
    expect(ipv6Gateways(lines.join('\n'))).toEqual(expected);
  });
});
