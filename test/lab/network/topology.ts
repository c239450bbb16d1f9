import {
  BLOCK_PAGE_SERVER,
  GATEWAY,
  HOSTS,
  INDEPENDENT_RESOLVER,
  OFFICE_SERVER,
  OUTSIDE,
  SECOND_RELAY,
  WORKSTATION,
} from './addresses.ts';
import { must } from './command.ts';
import type { Namespaces } from './namespaces.ts';

/**
 * The devices that the two relays make in the firewall's namespace; the far one of each is moved. The office's wire is a
 * relay as well: through a virtual wire of the kernel, a firewall's ICMP answer arrives while the workstation's
 * `connect` still holds its socket, and is lost, which no real wire does.
 */
export const WIRE = { near: 'lan', far: 'eth0' } as const;
export const ROAD = { near: 'wan', far: 'far' } as const;

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
      ...[...addresses].map((address) => `addr add ${address}/32 dev lo`),
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
    `link set ${WIRE.near} up`,
    `addr add ${OUTSIDE}/32 dev ${ROAD.near}`,
    `link set ${ROAD.near} up`,
    `route add default dev ${ROAD.near}`,
  ]);
  await batch(names.internet, [`link set ${ROAD.far} up`, `route add default dev ${ROAD.far}`]);
}

/** Brings the workstation's one interface to what the scenario wants, from whatever the last one left. */
export async function setWorkstation(
  names: Namespaces,
  state: 'up' | 'no-route' | 'no-interface',
): Promise<void> {
  const { workstation } = names;
  await batch(workstation, [`link set ${WIRE.far} down`, `addr flush dev ${WIRE.far}`]);
  if (state === 'no-interface') return;
  await batch(workstation, workstationUp());
  if (state === 'no-route') await batch(workstation, ['route del default']);
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

const workstationUp = (): readonly string[] => [
  `addr add ${WORKSTATION}/24 dev ${WIRE.far}`,
  `link set ${WIRE.far} up`,
  `route add default via ${GATEWAY}`,
];

const batch = (namespace: string | null, lines: readonly string[]): Promise<string> =>
  must(['ip', ...(namespace === null ? [] : ['-n', namespace]), '-batch', '-'], `${lines.join('\n')}\n`);
