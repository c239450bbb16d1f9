import { expect, test } from 'vitest';
import { interfaceKind } from '../../../electron/system/interface-kind.ts';

test.each([
  { name: 'lo', kind: 'loopback' },
  { name: 'lo0', kind: 'loopback' },
  { name: 'Loopback Pseudo-Interface 1', kind: 'loopback' },
  { name: 'eth0', kind: 'ethernet' },
  { name: 'enp3s0', kind: 'ethernet' },
  { name: 'eno1', kind: 'ethernet' },
  { name: 'enx00e04c680001', kind: 'ethernet' },
  { name: 'Ethernet 2', kind: 'ethernet' },
  { name: 'wlp2s0', kind: 'wifi' },
  { name: 'wlan0', kind: 'wifi' },
  { name: 'Wi-Fi', kind: 'wifi' },
  { name: 'WLAN 2', kind: 'wifi' },
  { name: 'tun0', kind: 'vpn' },
  { name: 'wg0', kind: 'vpn' },
  { name: 'utun4', kind: 'vpn' },
  { name: 'ppp0', kind: 'vpn' },
  { name: 'ipsec0', kind: 'vpn' },
  { name: 'zt5u4y6h3k', kind: 'vpn' },
  { name: 'tailscale0', kind: 'vpn' },
  { name: 'nordlynx', kind: 'vpn' },
  { name: 'cscotun0', kind: 'vpn' },
  { name: 'Cisco AnyConnect Secure Mobility Client', kind: 'vpn' },
  { name: 'Fortinet SSL VPN Virtual Ethernet Adapter', kind: 'vpn' },
  { name: 'OpenVPN TAP-Windows6', kind: 'vpn' },
  { name: 'en0', kind: 'other' },
  { name: 'docker0', kind: 'other' },
  { name: 'veth1a2b3c4', kind: 'other' },
  { name: 'br-0a1b2c3d', kind: 'other' },
  { name: '', kind: 'other' },
])('$name is $kind', ({ name, kind }) => {
  expect(interfaceKind(name, false)).toBe(kind);
});

test('what the system calls wireless is, whatever its name', () => {
  expect(interfaceKind('eth1', true)).toBe('wifi');
});
