import {
  BLOCK_PAGE_SERVER,
  GATEWAY,
  GATEWAY6,
  HOSTS,
  INDEPENDENT_RESOLVER,
  OFFICE_SERVER,
  OUTSIDE,
  SECOND_RELAY,
  VPN_CLIENT,
  VPN_GATEWAY,
  WORKSTATION,
  WORKSTATION6,
  ipv6Of,
} from './addresses.ts';
import { must } from './command.ts';
import type { Namespaces } from './namespaces.ts';
import type { Network } from '../scenario.ts';

/**
 * The devices that the two relays make in the firewall's namespace; the far one of each is moved. The office's wire is a
 * relay as well: through a virtual wire of the kernel, a firewall's ICMP answer arrives while the workstation's
 * `connect` still holds its socket, and is lost, which no real wire does.
 */
export const WIRE = { near: 'lan', far: 'eth0' } as const;
export const ROAD = { near: 'wan', far: 'far' } as const;
/** The workstation's tunnel; made by a relay of its own, and only in networks that have one. */
export const TUNNEL = { near: 'vpn', far: 'tun0' } as const;
const ETHERNET_MTU = 1500;

/** Three namespaces, the internet's addresses on its loopback, and nothing between them yet. */
export async function buildNamespaces(names: Namespaces): Promise<void> {
  const all = [names.workstation, names.firewall, names.internet];
  await batch(
    null,
    all.map((name) => `netns add ${name}`),
  );
  const addresses = new Set<string>([...Object.values(HOSTS), SECOND_RELAY.address, INDEPENDENT_RESOLVER]);
  await Promise.all([
    batch(names.workstation, ['link set lo up']),
    batch(names.firewall, ['link set lo up']),
    batch(names.internet, [
      'link set lo up',
      ...[...addresses].flatMap((address) => [
        `addr add ${address}/32 dev lo`,
        `addr add ${ipv6Of(address)}/128 dev lo`,
      ]),
    ]),
    // The kernel sends few ICMP errors a second by default: a scenario would depend on the one before.
    must([
      'ip',
      'netns',
      'exec',
      names.firewall,
      'sysctl',
      '-qw',
      'net.ipv4.ip_forward=1',
      'net.ipv4.icmp_ratemask=0',
      'net.ipv6.conf.all.forwarding=1',
      'net.ipv6.icmp.ratelimit=0',
    ]),
  ]);
}

/** Once the relays have made their devices: workstation, firewall and internet meet on them. */
export async function connectNamespaces(names: Namespaces): Promise<void> {
  await batch(names.firewall, [
    `link set ${WIRE.far} netns ${names.workstation}`,
    `link set ${ROAD.far} netns ${names.internet}`,
    ...[GATEWAY, OFFICE_SERVER, BLOCK_PAGE_SERVER].map(
      (address) => `addr add ${address}/24 dev ${WIRE.near}`,
    ),
    `addr add ${GATEWAY6}/64 dev ${WIRE.near} nodad`,
    `link set ${WIRE.near} up`,
    `addr add ${OUTSIDE}/32 dev ${ROAD.near}`,
    `link set ${ROAD.near} up`,
    `route add default dev ${ROAD.near}`,
    `route add ::/0 dev ${ROAD.near}`,
  ]);
  await batch(names.internet, [
    `link set ${ROAD.far} up`,
    `route add default dev ${ROAD.far}`,
    `route add ::/0 dev ${ROAD.far}`,
  ]);
}

/** Brings the workstation's one interface to what the scenario wants, from whatever the last one left. */
export async function setWorkstation({ workstation }: Namespaces, network: Network): Promise<void> {
  const state = network.workstation ?? 'up';
  await batch(workstation, [`link set ${WIRE.far} down`, `addr flush dev ${WIRE.far}`]);
  if (state === 'no-interface') return;
  const isRouted = state === 'up';
  await batch(workstation, [
    `link set ${WIRE.far} up`,
    ...(network.ipv6?.only === true ? [] : ipv4Lines(isRouted)),
    ...(network.ipv6 === undefined ? [] : ipv6Lines(isRouted)),
  ]);
}

/** The firewall says by ICMP what is too large for its devices. */
export const setMtu = ({ firewall }: Namespaces, mtu = ETHERNET_MTU): Promise<string> =>
  batch(
    firewall,
    [WIRE.near, ROAD.near].map((device) => `link set ${device} mtu ${mtu}`),
  );

/** Once its relay has made the devices: both ends, and what goes that way. */
export async function connectTunnel(
  names: Namespaces,
  { carries }: NonNullable<Network['vpn']>,
): Promise<void> {
  await batch(names.firewall, [
    `link set ${TUNNEL.far} netns ${names.workstation}`,
    `addr add ${VPN_GATEWAY} peer ${VPN_CLIENT} dev ${TUNNEL.near}`,
    `link set ${TUNNEL.near} up`,
  ]);
  const routes = { everything: ['0.0.0.0/1', '128.0.0.0/1'], services: [SERVICES], nothing: [] }[carries];
  await batch(names.workstation, [
    `addr add ${VPN_CLIENT} peer ${VPN_GATEWAY} dev ${TUNNEL.far}`,
    `link set ${TUNNEL.far} up`,
    ...routes.map((range) => `route add ${range} dev ${TUNNEL.far}`),
  ]);
}

/** What a kernel remembers of earlier connections (round trip times, path MTU) must not reach the next scenario. */
export async function forgetConnections(names: Namespaces): Promise<void> {
  await Promise.all([
    ...[names.workstation, names.internet, names.firewall].map((name) =>
      batch(name, ['tcp_metrics flush', 'route flush cache']),
    ),
    must(['ip', 'netns', 'exec', names.firewall, 'conntrack', '-F']),
  ]);
}

const ipv4Lines = (isRouted: boolean): readonly string[] => [
  `addr add ${WORKSTATION}/24 dev ${WIRE.far}`,
  ...(isRouted ? [`route add default via ${GATEWAY}`] : []),
];

const ipv6Lines = (isRouted: boolean): readonly string[] => [
  `addr add ${WORKSTATION6}/64 dev ${WIRE.far} nodad`,
  ...(isRouted ? [`route add ::/0 via ${GATEWAY6}`] : []),
];

/** All of the internet's hosts. */
const SERVICES = '198.18.2.0/24';

const batch = (namespace: string | null, lines: readonly string[]): Promise<string> =>
  must(['ip', ...(namespace === null ? [] : ['-n', namespace]), '-batch', '-'], `${lines.join('\n')}\n`);
