import ipaddr from 'ipaddr.js';

/** Why an address is unlikely to be a public service's. */
export type Suspicion = 'unspecified' | 'loopback' | 'private' | 'block-page' | 'outside-published';

/**
 * Addresses that DNS filters answer with. Sources: OpenDNS support 227986927; ooni/blocking-fingerprints at 171641e6
 * (2024-10-20); OpenDNS, Fortinet, CleanBrowsing, AdGuard, WatchGuard, Securly rows; read 2026-11-22.
 */
const BLOCK_PAGES: ReadonlySet<string> = new Set([
  ...[104, 105, 106, 107, 108, 109, 110].map((last) => `146.112.61.${last}`),
  ...[130, 131, 132, 133, 134].map((last) => `67.215.65.${last}`),
  '208.69.32.164',
  '208.91.112.55',
  '185.228.168.254',
  '207.246.127.171',
  '45.77.77.148',
  '94.140.14.35',
  '176.103.130.135',
  '3.93.224.57',
  '52.206.227.167',
  '72.5.65.111',
  '198.135.184.22',
  '204.110.220.2',
  '52.52.63.90',
  '1.2.3.4',
]);

const PRIVATE_RANGES: ReadonlySet<string> = new Set([
  'private',
  'linkLocal',
  'uniqueLocal',
  'carrierGradeNat',
]);

/** Null for an address that may well be the service's. `published`: the CIDR ranges its sets name; empty when they name none. */
export function suspiciousAddress(address: string, published: readonly string[]): Suspicion | null {
  if (!ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  if (published.some((range) => contains(range, parsed))) return null;
  if (BLOCK_PAGES.has(parsed.toString())) return 'block-page';
  const range = parsed.range();
  if (range === 'unspecified' || range === 'broadcast') return 'unspecified';
  if (range === 'loopback') return 'loopback';
  if (PRIVATE_RANGES.has(range)) return 'private';
  const sameFamily = published.some((text) => text.includes(':') === address.includes(':'));
  return sameFamily ? 'outside-published' : null;
}

export function contains(range: string, address: ipaddr.IPv4 | ipaddr.IPv6 | string): boolean {
  const parsed =
    typeof address === 'string' ? (ipaddr.isValid(address) ? ipaddr.process(address) : null) : address;
  if (parsed === null || !ipaddr.isValidCIDR(range)) return false;
  const [network, bits] = ipaddr.parseCIDR(range);
  return network.kind() === parsed.kind() && parsed.match(network, bits);
}
