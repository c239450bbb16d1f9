import { open, readdir } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { toolOutput } from '../tool-output.ts';
import {
  firstOf,
  fromDhclient,
  fromNetworkd,
  fromNetworkManager,
  fromWindowsInterfaces,
} from './dhcp-scripts.ts';

/** A tool that hangs costs this much. */
const TOOL_MS = 1500;
const MAX_FILES = 16;
const MAX_FILE_BYTES = 256 * 1024;
const MAX_INTERFACES = 4;

/** What DHCP said of a proxy script, where this system tells; null where it does not, or nothing was said. Never rejects. */
export async function readDhcpScript(signal: AbortSignal): Promise<string | null> {
  const outputOf = (command: string, args: readonly string[]): Promise<string> =>
    toolOutput(command, args, TOOL_MS, signal);
  switch (process.platform) {
    case 'win32':
      return fromWindowsInterfaces(await outputOf('reg', ['query', `${TCPIP}\\Interfaces`, '/s']));
    case 'darwin':
      return fromMacos(outputOf);
    default: {
      const shown = await outputOf('nmcli', NMCLI);
      return fromNetworkManager(shown) ?? (await fromLeases(LEASES, Date.now()));
    }
  }
}

/** Where Windows keeps what its network interfaces are set to. */
export const TCPIP = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters';
const NMCLI = ['--terse', '--escape', 'no', '--fields', 'DHCP4', 'device', 'show'];

/** `ipconfig getoption en0 252` prints the option's text and nothing else. */
async function fromMacos(
  outputOf: (command: string, args: readonly string[]) => Promise<string>,
): Promise<string | null> {
  const names = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.some(({ family, internal }) => family === 'IPv4' && !internal) ? [name] : [],
  );
  const said = await Promise.all(
    names.slice(0, MAX_INTERFACES).map((name) => outputOf('/usr/sbin/ipconfig', ['getoption', name, '252'])),
  );
  return firstOf(said);
}

export interface LeaseFolder {
  readonly folder: string;
  readonly files: RegExp;
  readonly read: (text: string, nowMs: number) => string | null;
}

const dhclient = (folder: string): LeaseFolder => ({
  folder,
  files: /^dhclient.*\.leases?$/,
  read: fromDhclient,
});

/** Those readable without rights, that is to say; most are. */
const LEASES: readonly LeaseFolder[] = [
  { folder: '/run/systemd/netif/leases', files: /^\d+$/, read: fromNetworkd },
  dhclient('/var/lib/dhcp'),
  dhclient('/var/lib/dhclient'),
  dhclient('/var/lib/NetworkManager'),
];

export async function fromLeases(folders: readonly LeaseFolder[], nowMs: number): Promise<string | null> {
  for (const { folder, files, read } of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((one) => files.test(one)).slice(0, MAX_FILES)) {
      const address = read(await endOf(join(folder, name)), nowMs);
      if (address !== null) return address;
    }
  }
  return null;
}

/** Leases are appended: what counts is at the end. Empty for what cannot be read. */
async function endOf(path: string): Promise<string> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return '';
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return '';
    const length = Math.min(stat.size, MAX_FILE_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, stat.size - length);
    return buffer.toString('latin1', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await handle.close();
  }
}
