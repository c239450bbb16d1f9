import ipaddr from 'ipaddr.js';

import { isAddress } from './host-name.ts';

/**
 * One published range in its usual spelling (old lists have `2620:01EC:0042::/48`): `2620:1ec:42::/48`. A single
 * address becomes a range of one. Null when it is neither.
 */
export function normalCidr(text: string): string | null {
  const [address = '', bits, ...rest] = text.split('/');
  if (rest.length > 0 || !isAddress(address)) return null;
  const parsed = ipaddr.parse(address);
  const longest = parsed.kind() === 'ipv4' ? 32 : 128;
  if (bits !== undefined && !/^\d{1,3}$/.test(bits)) return null;
  const length = bits === undefined ? longest : Number(bits);
  if (length > longest) return null;
  return `${spelling(parsed)}/${length}`;
}

/** Whether a range has an address in common with any of these; all as `normalCidr` spells them. */
export function overlapWith(ranges: readonly string[]): (cidr: string) => boolean {
  const known = ranges.map((range) => ipaddr.parseCIDR(range));
  return (cidr) => {
    const [address, bits] = ipaddr.parseCIDR(cidr);
    return known.some(
      ([other, otherBits]) =>
        address.kind() === other.kind() && address.match(other, Math.min(bits, otherBits)),
    );
  };
}

// RFC 5952 §4 for IPv6.
const spelling = (address: ipaddr.IPv4 | ipaddr.IPv6): string =>
  address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
