import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  fromDhclient,
  fromNetworkd,
  fromNetworkManager,
  fromWindowsInterfaces,
  scriptAddress,
} from '../../../electron/system/proxy/dhcp-scripts.ts';
import { fromLeases } from '../../../electron/system/proxy/read-dhcp.ts';
import { scratch } from '../../support/scratch.ts';

const ADDRESS = 'http://wpad.corp.test/wpad.dat';
const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

const shown = (...options: readonly string[]): string =>
  `${options.map((option, index) => `DHCP4.OPTION[${index + 1}]:${option}`).join('\n')}\n`;
const lease = (option: string, expire: string): string =>
  `lease {\n  interface "eth0";\n  fixed-address 192.0.2.10;\n  ${option}\n  expire ${expire};\n}\n`;
const filled = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
/** Numbers of four bytes, then class and data filled up to four. */
const entry = (code: number, data: Buffer, vendors = 0, ofClass = Buffer.alloc(0)): Buffer => {
  const head = Buffer.alloc(20);
  [code, ofClass.length, data.length, vendors, 0x69_25_00_00].forEach((value, index) =>
    head.writeUInt32LE(value, index * 4),
  );
  return Buffer.concat([head, filled(ofClass), filled(data)]);
};
const queried = (...entries: readonly Buffer[]): string =>
  [
    '',
    'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces\\{1}',
    '    EnableDHCP    REG_DWORD    0x1',
    `    DhcpInterfaceOptions    REG_BINARY    ${Buffer.concat(entries).toString('hex').toUpperCase()}`,
    '',
  ].join('\r\n');

test.each([
  { text: ADDRESS, address: ADDRESS, why: 'as it is' },
  { text: `${ADDRESS}\n\0`, address: ADDRESS, why: 'a line end and a zero byte, as many servers add' },
  { text: 'https://jane:secret@a.test/p.pac', address: 'https://a.test/p.pac', why: 'without a password' },
  { text: 'file:///etc/passwd', address: null, why: 'no file of this computer' },
  { text: 'wpad.corp.test', address: null, why: 'no address' },
  { text: 'http://a.test/\u001b[2J', address: null, why: 'a control character' },
  { text: 'http://a b.test/', address: null, why: 'a space' },
  { text: `http://a.test/${'x'.repeat(2000)}`, address: null, why: 'too long' },
  { text: ' \n', address: null, why: 'Windows servers hand out an empty line to say that there is none' },
])('$why: $address', ({ text, address }) => {
  expect(scriptAddress(text)).toBe(address);
});

describe('NetworkManager', () => {
  test.each([
    { text: shown('dhcp_lease_time = 3600', `wpad = ${ADDRESS}`, 'routers = 192.0.2.1'), address: ADDRESS },
    { text: shown('dhcp_lease_time = 3600', 'requested_wpad = 1'), address: null },
    { text: 'Error: NetworkManager is not running.\n', address: null },
    { text: '', address: null },
  ])('$text', ({ text, address }) => {
    expect(fromNetworkManager(text)).toBe(address);
  });
});

test.each([
  { text: `ADDRESS=192.0.2.10\nOPTION_252=${hex(ADDRESS)}\nLIFETIME=3600\n`, address: ADDRESS },
  { text: `OPTION_251=${hex(ADDRESS)}\n`, address: null },
  { text: 'OPTION_252=zz\n', address: null },
])('systemd-networkd: $text', ({ text, address }) => {
  expect(fromNetworkd(text)).toBe(address);
});

describe('dhclient', () => {
  const NOW = Date.UTC(2026, 10, 24, 12);
  const later = '2 2026/11/24 13:00:00';
  const before = '2 2026/11/24 11:00:00';
  const pairs = [...Buffer.from(ADDRESS)].map((byte) => byte.toString(16)).join(':');
  test.each([
    { why: 'a name of the administrator', text: lease(`option wpad "${ADDRESS}";`, later), address: ADDRESS },
    {
      why: 'an unknown option',
      text: lease(`option unknown-252 "${ADDRESS}\\000";`, later),
      address: ADDRESS,
    },
    { why: 'as bytes', text: lease(`option unknown-252 ${pairs};`, later), address: ADDRESS },
    { why: 'for ever', text: lease(`option wpad "${ADDRESS}";`, 'never'), address: ADDRESS },
    {
      why: 'another network’s lease, expired',
      text: lease(`option wpad "${ADDRESS}";`, before),
      address: null,
    },
    {
      why: 'the newest of the living',
      text: lease('option wpad "http://old.test/";', later) + lease(`option wpad "${ADDRESS}";`, later),
      address: ADDRESS,
    },
    { why: 'no end', text: `lease {\n  option wpad "${ADDRESS}";\n`, address: null },
    { why: 'nothing', text: '', address: null },
  ])('$why', ({ text, address }) => {
    expect(fromDhclient(text, NOW)).toBe(address);
  });
});

describe('Windows', () => {
  const router = entry(3, Buffer.from([192, 0, 2, 1]));
  const script = entry(252, Buffer.from(`${ADDRESS}\0`));
  test.each([
    {
      why: 'among others',
      text: queried(router, script, entry(15, Buffer.from('corp.test'))),
      address: ADDRESS,
    },
    {
      why: 'behind a class',
      text: queried(entry(43, Buffer.from([1]), 1, Buffer.from('ab')), script),
      address: ADDRESS,
    },
    { why: 'a vendor’s own 252', text: queried(entry(252, Buffer.from(ADDRESS), 1)), address: null },
    { why: 'not handed out', text: queried(router), address: null },
    {
      why: 'none',
      text: 'ERROR: The system was unable to find the specified registry key or value.',
      address: null,
    },
  ])('$why', ({ text, address }) => {
    expect(fromWindowsInterfaces(text)).toBe(address);
  });
  test('cut anywhere, or with lengths that lead outside', () => {
    const bytes = Buffer.concat([router, script]);
    for (let size = 0; size < bytes.length - 4; size += 1) {
      expect(fromWindowsInterfaces(queried(bytes.subarray(0, size)))).toBeNull();
    }
    const lying = Buffer.from(script);
    lying.writeUInt32LE(0xffffffff, 4);
    expect(fromWindowsInterfaces(queried(lying))).toBeNull();
  });
});

test('leases are read where they can be, and what is none is passed over', async () => {
  using files = scratch();
  mkdirSync(files.at('leases/3'), { recursive: true });
  writeFileSync(files.at('leases/2'), `OPTION_252=${hex(ADDRESS)}\n`);
  writeFileSync(files.at('leases/notes'), `OPTION_252=${hex('http://other.test/')}\n`);
  const folders = [
    { folder: files.at('missing'), files: /x/, read: fromNetworkd },
    { folder: files.at('leases'), files: /^\d+$/, read: fromNetworkd },
  ];
  expect(await fromLeases(folders, 0)).toBe(ADDRESS);
  expect(await fromLeases(folders.slice(0, 1), 0)).toBeNull();
});
