import ipaddr from 'ipaddr.js';

export type Parsed = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * A block of addresses whose kind a rule or a reader goes by. The placeholders of its networks lie in a block of the
 * same kind: what was private stays private.
 */
export interface AddressSpace {
  readonly name: string;
  /** Networks are told apart by so many bits: 24 and 64. */
  readonly networkBits: 24 | 64;
  /** First network, as a number of `networkBits` bits, and how many of these bits all its networks share. */
  readonly base: bigint;
  readonly bits: number;
  /** Where placeholders go. Public addresses become such as nobody has. */
  readonly target: { readonly base: bigint; readonly bits: number };
}

/** Every placeholder of a local space lies in its last quarter. */
const QUARTER_BITS = 2;

function space(cidr: string, target = cidr): AddressSpace {
  const [address, bits] = ipaddr.parseCIDR(cidr);
  const [first, targetBits] = ipaddr.parseCIDR(target);
  return {
    name: cidr,
    networkBits: networkBitsOf(address),
    base: networkOf(address),
    bits,
    target: { base: networkOf(first), bits: targetBits },
  };
}

const networkBitsOf = (address: Parsed): 24 | 64 => (address.kind() === 'ipv4' ? 24 : 64);

/** The first 24 bits of an IPv4 address, the first 64 of an IPv6 one. */
export function networkOf(address: Parsed): bigint {
  const bytes = address.toByteArray().slice(0, networkBitsOf(address) / 8);
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

/** Private (RFC 1918, 4193), shared (RFC 6598) and link-local (RFC 3927): within their own block. */
const LOCAL: readonly AddressSpace[] = [
  space('10.0.0.0/8'),
  space('172.16.0.0/12'),
  space('192.168.0.0/16'),
  space('100.64.0.0/10'),
  space('169.254.0.0/16'),
  space('fc00::/7'),
];
/** All link-local IPv6 addresses (RFC 4291) are in one network: it stays, and what tells computers apart goes. */
export const LINK_LOCAL_IPV6 = networkOf(ipaddr.parse('fe80::'));
/** Of what is reserved for ever (RFC 1112) the lower half, and what is for documentation (RFC 3849). */
const PUBLIC_IPV4 = space('0.0.0.0/0', '240.0.0.0/5');
const PUBLIC_IPV6 = space('::/0', '2001:db8::/32');
/** Documentation (RFC 5737): what readers know for examples, as long as it lasts. */
export const EXAMPLE_NETWORKS: readonly bigint[] = ['203.0.113.0', '198.51.100.0'].map((text) =>
  networkOf(ipaddr.parse(text)),
);

export function spaceOf(address: Parsed): AddressSpace {
  const network = networkOf(address);
  const family = networkBitsOf(address);
  const local = LOCAL.find((one) => one.networkBits === family && isIn(network, one.base, one.bits, family));
  return local ?? (family === 24 ? PUBLIC_IPV4 : PUBLIC_IPV6);
}

export const isLocal = (address: Parsed): boolean =>
  LOCAL.includes(spaceOf(address)) || networkOf(address) === LINK_LOCAL_IPV6;

export const isIn = (network: bigint, base: bigint, bits: number, networkBits: number): boolean => {
  const shift = BigInt(Math.max(0, networkBits - bits));
  return network >> shift === base >> shift;
};

/** It lies where placeholders do. */
export function looksReplaced(address: Parsed): boolean {
  const own = spaceOf(address);
  const network = networkOf(address);
  if (network === LINK_LOCAL_IPV6 && own.networkBits === 64) return isReplacedLinkLocal(address);
  if (EXAMPLE_NETWORKS.includes(network) && own.networkBits === 24) return true;
  const { base, bits } = own.target;
  const last = isLocal(address) ? QUARTER_BITS : 0;
  const size = 1n << BigInt(own.networkBits - bits);
  const from = base + size - (size >> BigInt(last));
  return isIn(network, base, bits, own.networkBits) && network >= from;
}

/** `fe80::ffff:1` */
export const LINK_LOCAL_HOSTS = 0xffff_0000n;
const isReplacedLinkLocal = (address: Parsed): boolean =>
  address
    .toByteArray()
    .slice(8, 14)
    .every((byte, at) => byte === (at < 4 ? 0 : 0xff));
