import { access, readdir, readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { NetworkInterface } from '../../shared/model/environment.ts';
import { printable } from '../../shared/model/printable.ts';
import { interfaceKind } from './interface-kind.ts';

/** Where Linux shows its interfaces, those without an address too. */
const LINUX_INTERFACES = '/sys/class/net';
/** A container host has hundreds of virtual ones; a report needs no more. */
const INTERFACE_LIMIT = 64;

/** What Linux adds to the addresses that every system tells. */
interface LinuxInterface {
  readonly name: string;
  readonly up: boolean;
  readonly wireless: boolean;
}

/**
 * This computer's interfaces with their addresses, those that have some first. Elsewhere than on Linux, only those
 * that are up and have an address. Never rejects: what cannot be read is left out.
 */
export async function readInterfaces(): Promise<readonly NetworkInterface[]> {
  const addresses = addressesByName();
  const onLinux = new Map((await linuxInterfaces()).map((one) => [one.name, one]));
  const names = [...new Set([...addresses.keys(), ...onLinux.keys()])].slice(0, INTERFACE_LIMIT);
  return names.map((name) => {
    const known = onLinux.get(name);
    return {
      name: printable(name, 64),
      addresses: addresses.get(name) ?? [],
      up: known?.up ?? true,
      kind: interfaceKind(name, known?.wireless ?? false),
    };
  });
}

/** With prefix length; from the system's list of interfaces that are up. */
function addressesByName(): ReadonlyMap<string, readonly string[]> {
  try {
    const entries = Object.entries(networkInterfaces());
    return new Map(
      entries.map(([name, found = []]) => [name, found.map(({ cidr, address }) => cidr ?? address)]),
    );
  } catch {
    // Some sandboxes forbid it (Android, for one).
    return new Map();
  }
}

async function linuxInterfaces(): Promise<readonly LinuxInterface[]> {
  try {
    const names = await readdir(LINUX_INTERFACES);
    return await Promise.all(names.slice(0, INTERFACE_LIMIT).map(linuxInterface));
  } catch {
    return [];
  }
}

async function linuxInterface(name: string): Promise<LinuxInterface> {
  const folder = join(LINUX_INTERFACES, name);
  const [state, wireless] = await Promise.all([
    readFile(join(folder, 'operstate'), 'utf8').catch(() => 'unknown'),
    access(join(folder, 'wireless')).then(
      () => true,
      () => false,
    ),
  ]);
  // Tunnels and loopback have no carrier to sense: `unknown` is as good as up (kernel, operstates.rst).
  return { name, up: ['up', 'unknown'].includes(state.trim()), wireless };
}
