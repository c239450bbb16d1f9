import { readFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { canonicalAddress } from '../wire/socket-address.ts';

/** Route flags of the kernel (include/uapi/linux/route.h). */
const UP = 0x0001;
const REJECT = 0x0200;

/**
 * The default gateways, as the kernel's main tables have them; null where there are none to read (not Linux). A
 * default route straight out of an interface, as tunnels have it, is written `0.0.0.0%tun0` or `::%tun0`; a
 * link-local gateway carries its interface too. An empty list: no way out of the local networks.
 */
export async function readGateways(): Promise<readonly string[] | null> {
  const [ipv4, ipv6] = await Promise.all([
    readFile('/proc/net/route', 'utf8').catch(() => null),
    readFile('/proc/net/ipv6_route', 'utf8').catch(() => null),
  ]);
  if (ipv4 === null) return null;
  return [...ipv4Gateways(ipv4, endianness()), ...ipv6Gateways(ipv6 ?? '')];
}

/**
 * From the text of `/proc/net/route`: addresses are hexadecimal numbers in the machine's own byte order. A VPN may
 * put two halves (`0.0.0.0/1`, `128.0.0.0/1`) before the default route; the first of them counts as one.
 */
export function ipv4Gateways(text: string, byteOrder: 'LE' | 'BE'): readonly string[] {
  const found = text.split('\n').flatMap((line) => {
    const [name = '', destination = '', gateway = '', flags = '', , , , mask = ''] = line.split(/\s+/);
    const half = byteOrder === 'LE' ? '00000080' : '80000000';
    const isDefault = destination === '00000000' && (mask === '00000000' || mask === half);
    if (!isDefault || !isUsable(flags) || !/^[0-9A-F]{8}$/i.test(gateway)) return [];
    const bytes = [...Buffer.from(gateway, 'hex')];
    const address = (byteOrder === 'LE' ? bytes.toReversed() : bytes).join('.');
    return [address === '0.0.0.0' ? `${address}%${name}` : address];
  });
  return [...new Set(found)];
}

/** From the text of `/proc/net/ipv6_route`: destination, its length, source, its length, gateway, …, flags, name. */
export function ipv6Gateways(text: string): readonly string[] {
  const found = text.split('\n').flatMap((line) => {
    const [destination = '', length = '', , , gateway = '', , , , flags = '', name = ''] = line
      .trim()
      .split(/\s+/);
    // 2000::/3 is every global address: some VPNs route that instead of the default.
    const isDefault =
      (/^0{32}$/.test(destination) && length === '00') || (/^20{31}$/.test(destination) && length === '03');
    if (!isDefault || !isUsable(flags) || !/^[0-9a-f]{32}$/.test(gateway)) return [];
    const address = canonicalAddress(gateway.replace(/(....)(?=.)/g, '$1:'));
    if (address === null) return [];
    return [address === '::' || address.startsWith('fe80:') ? `${address}%${name}` : address];
  });
  return [...new Set(found)];
}

/** The kernel keeps a rejecting default route where IPv6 has none. */
function isUsable(flags: string): boolean {
  const bits = Number.parseInt(flags, 16);
  return (bits & UP) !== 0 && (bits & REJECT) === 0;
}
