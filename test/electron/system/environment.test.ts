import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { activeVpns, normalServers, readEnvironment } from '../../../electron/system/environment.ts';
import type { NetworkInterface } from '../../../shared/model/environment.ts';

describe('readEnvironment', () => {
  test('knows this computer, quickly', async () => {
    await readEnvironment();
    const startMs = performance.now();
    const { os, interfaces, trustStore } = await readEnvironment();
    expect(performance.now() - startMs).toBeLessThan(100);
    expect(os.platform).toBe(process.platform);
    expect(trustStore).toEqual({ bundled: 0, system: 0, extra: 0 });
    const loopback = interfaces.find(({ addresses }) => addresses.includes('127.0.0.1/8'));
    expect(loopback).toMatchObject({ up: true, kind: 'loopback' });
  });

  test('reads the clock and its zone', async () => {
    const { clock } = await readEnvironment();
    expect(Math.abs(Date.parse(clock?.utc ?? '') - Date.now())).toBeLessThan(5000);
    expect(clock?.timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  test.runIf(process.platform === 'linux')('knows the routes of Linux', async () => {
    expect((await readEnvironment()).gateways).toBeInstanceOf(Array);
  });
});

test.each([
  { given: ['198.18.1.1', '198.18.1.1:53'], expected: ['198.18.1.1'] },
  { given: ['198.18.1.1:5353'], expected: ['198.18.1.1:5353'] },
  { given: ['[2001:db8::53]:53', '2001:db8::54'], expected: ['2001:db8::53', '2001:db8::54'] },
  { given: ['[2001:db8::53]:5353'], expected: ['[2001:db8::53]:5353'] },
  { given: ['fe80::1%eth0'], expected: ['fe80::1%eth0'] },
  { given: ['', 'nonsense'], expected: [] },
])('normalServers: $given', ({ given, expected }) => {
  expect(normalServers(given)).toEqual(expected);
});

const tunnel = (name: string, addresses: string[], up = true): NetworkInterface => ({
  name,
  addresses,
  up,
  kind: 'vpn',
});

test('activeVpns: a tunnel with an address, up', () => {
  expect(
    activeVpns([
      tunnel('utun0', ['fe80::1/64']),
      tunnel('utun4', ['10.8.0.2/24', 'fe80::2/64']),
      tunnel('tun1', ['10.9.0.2/24'], false),
      tunnel('wg0', []),
      { name: 'eth0', addresses: ['198.18.1.10/24'], up: true, kind: 'ethernet' },
    ]),
  ).toEqual(['utun4']);
});
