import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Program → the Debian package that brings it. */
const PROGRAMS = {
  ip: 'iproute2',
  ss: 'iproute2',
  nft: 'nftables',
  conntrack: 'conntrack',
  sysctl: 'procps',
  dnsmasq: 'dnsmasq-base',
  nginx: 'nginx',
  turnserver: 'coturn',
  perl: 'perl',
  squid: 'squid',
  danted: 'dante-server',
} as const;

/** Why the lab has no place on this computer, or null. */
export function notHere(): string | null {
  if (process.platform !== 'linux') return 'it needs network namespaces, which only Linux has';
  if (process.getuid?.() !== 0) return 'network namespaces need root';
  if (!existsSync('/dev/net/tun')) return 'this kernel offers no TUN device';
  if (spawnSync('unshare', ['--net', 'true']).status !== 0) {
    return 'root may not make network namespaces here, as in most containers';
  }
  return null;
}

/** Debian packages to install first. */
export function missingPackages(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const isThere = (program: string): boolean => folders.some((folder) => existsSync(join(folder, program)));
  const missing = Object.entries(PROGRAMS).filter(([program]) => !isThere(program));
  return [...new Set(missing.map(([, debianPackage]) => debianPackage))];
}
