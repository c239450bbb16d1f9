import { getServers } from 'node:dns';
import { arch, platform, release } from 'node:os';
import type { Environment, NetworkInterface } from '../../shared/model/environment.ts';
import { formatSocketAddress, parseSocketAddress } from '../wire/socket-address.ts';
import { readGateways } from './gateways.ts';
import { readInterfaces } from './interfaces.ts';

/**
 * Facts of this computer, without asking any other program or computer. Takes a few milliseconds and never rejects.
 * `trustStore` is left at zero, and `proxy` at none: whoever opens the trust store, or reads the setting, knows them.
 */
export async function readEnvironment(): Promise<Environment> {
  const [interfaces, gateways] = await Promise.all([readInterfaces(), readGateways()]);
  return {
    os: { platform: platform(), release: release(), arch: arch() },
    interfaces,
    dnsServers: normalServers(getServers()),
    vpn: activeVpns(interfaces),
    proxy: { source: 'none', pacUrl: null, routes: [] },
    trustStore: { bundled: 0, system: 0, extra: 0 },
    clock: readClock(),
    gateways,
  };
}

/** What certificates are checked against; the zone tells a wrong clock from a wrong zone. */
function readClock(): NonNullable<Environment['clock']> {
  const now = new Date();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { utc: now.toISOString(), timeZone, offsetMinutes: 0 - now.getTimezoneOffset() };
}

/** Each server once, its port only where it is not 53, so that equal servers are equal texts. */
export function normalServers(servers: readonly string[]): readonly string[] {
  const found = servers.flatMap((server) => {
    const parsed = parseSocketAddress(server, 53);
    if (parsed === null) return [];
    return [parsed.port === 53 ? parsed.address : formatSocketAddress(parsed)];
  });
  return [...new Set(found)];
}

/** Tunnels in use. macOS always has some `utun` with nothing but a link-local address: those carry no traffic of ours. */
export function activeVpns(interfaces: readonly NetworkInterface[]): readonly string[] {
  return interfaces
    .filter(
      ({ kind, up, addresses }) => kind === 'vpn' && up && addresses.some((one) => !/^fe[89ab]/i.test(one)),
    )
    .map(({ name }) => name);
}
