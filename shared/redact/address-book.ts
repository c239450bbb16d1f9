import ipaddr from 'ipaddr.js';
import {
  EXAMPLE_NETWORKS,
  isIn,
  LINK_LOCAL_HOSTS,
  LINK_LOCAL_IPV6,
  networkOf,
  spaceOf,
  type AddressSpace,
  type Parsed,
} from './address-space.ts';

/** A block of networks that a report names as one: what lies in it stays together. */
interface Block {
  readonly base: bigint;
  readonly bits: number;
  /** Placeholders for what is inside are taken from the top of it downwards; this is the first that is taken. */
  cursor: bigint;
}

/**
 * Placeholders for addresses that are addresses themselves: of the same family and kind, in one network when the
 * originals are, within a range when the originals are.
 */
export class AddressBook {
  readonly #networks = new Map<string, bigint>();
  readonly #blocks = new Map<string, Block>();
  readonly #ranges = new Map<string, { readonly base: bigint; readonly bits: number }[]>();
  readonly #originals = new Map<AddressSpace, Set<bigint>>();
  /** The last byte of a network's first address: that one becomes `.1`. */
  readonly #firstBytes = new Map<string, number>();
  readonly #hosts = new Map<string, Map<string, bigint>>();
  readonly #given = new Set<string>();
  readonly #examples = new Set<bigint>();

  /** To be called for everything in a report before the first placeholder is given: none may look like an original. */
  learn(address: Parsed): void {
    const space = spaceOf(address);
    const seen = this.#originals.get(space) ?? new Set<bigint>();
    this.#originals.set(space, seen.add(networkOf(address)));
  }

  learnRange(address: Parsed, bits: number): void {
    const space = spaceOf(address);
    if (bits <= space.bits || bits >= space.networkBits) return;
    const ranges = this.#ranges.get(space.name) ?? [];
    const base = masked(networkOf(address), bits, space.networkBits);
    if (ranges.length < MOST_RANGES && !ranges.some((range) => range.base === base && range.bits === bits))
      ranges.push({ base, bits });
    // The narrowest first: it is the one that an address belongs to.
    this.#ranges.set(
      space.name,
      ranges.toSorted((a, b) => b.bits - a.bits),
    );
  }

  /** It was given as a placeholder, and no report has an address of its own like it. */
  isPlaceholder(address: Parsed): boolean {
    const space = spaceOf(address);
    return (
      this.#given.has(address.toString()) && !this.#isOriginal(space, networkOf(address), space.networkBits)
    );
  }

  /** The placeholder of one address. */
  address(address: Parsed): string {
    const placeholder = this.#placeholder(address);
    this.#given.add(ipaddr.parse(placeholder).toString());
    return placeholder;
  }

  #placeholder(address: Parsed): string {
    const space = spaceOf(address);
    const network = networkOf(address);
    if (space.networkBits === 64 && network === LINK_LOCAL_IPV6) return this.#linkLocal(address);
    const placeholder = this.#network(space, network);
    if (space.networkBits === 64) return ipv6(placeholder, this.#host(`${space.name}|${network}`, address));
    const byte = address.toByteArray()[3] ?? 0;
    const key = `${space.name}|${network}`;
    const first = this.#firstBytes.get(key) ?? byte;
    this.#firstBytes.set(key, first);
    // Exclusive or keeps ranges within the network, too.
    return ipv4(placeholder, byte ^ first ^ 1);
  }

  /** The placeholder of a range that is larger than one network; null for those that everybody has: `10.0.0.0/8`. */
  range(address: Parsed, bits: number): string | null {
    const space = spaceOf(address);
    if (bits <= space.bits || bits >= space.networkBits || bits <= space.target.bits) return null;
    if (this.#given.has(`${networkOf(address)}/${bits}`)) return null;
    this.learnRange(address, bits);
    const base = masked(networkOf(address), bits, space.networkBits);
    const placeholder = this.#block(space, base, bits).base;
    this.#given.add(`${placeholder}/${bits}`);
    return `${space.networkBits === 24 ? ipv4(placeholder, 0) : ipv6(placeholder, 0n)}/${bits}`;
  }

  #linkLocal(address: Parsed): string {
    return ipv6(LINK_LOCAL_IPV6, LINK_LOCAL_HOSTS + this.#host('fe80::', address));
  }

  #host(network: string, address: Parsed): bigint {
    const hosts = this.#hosts.get(network) ?? new Map<string, bigint>();
    this.#hosts.set(network, hosts);
    const key = address.toString();
    const number = hosts.get(key) ?? BigInt(hosts.size + 1);
    hosts.set(key, number);
    return number;
  }

  #network(space: AddressSpace, network: bigint): bigint {
    const key = `${space.name}|${network}`;
    const known = this.#networks.get(key);
    if (known !== undefined) return known;
    const placeholder =
      this.#exampleNetwork(space, network) ?? this.#inside(space, network, space.networkBits);
    this.#networks.set(key, placeholder);
    return placeholder;
  }

  /** The two networks of every manual, for public ones that belong to no range. */
  #exampleNetwork(space: AddressSpace, network: bigint): bigint | null {
    if (space.networkBits !== 24 || space.bits !== 0 || this.#parent(space, network, 24) !== null)
      return null;
    const free = EXAMPLE_NETWORKS.find(
      (one) => !this.#examples.has(one) && !this.#isOriginal(space, one, 24),
    );
    if (free !== undefined) this.#examples.add(free);
    return free ?? null;
  }

  #block(space: AddressSpace, base: bigint, bits: number): Block {
    const key = `${space.name}|${base}/${bits}`;
    const known = this.#blocks.get(key);
    if (known !== undefined) return known;
    const block = blockOf(this.#inside(space, base, bits), bits, space.networkBits);
    this.#blocks.set(key, block);
    return block;
  }

  /** The next free place of that size in the placeholder of the narrowest range around it. */
  #inside(space: AddressSpace, base: bigint, bits: number): bigint {
    const parent = this.#parent(space, base, bits);
    const block = parent === null ? this.#whole(space) : this.#block(space, parent.base, parent.bits);
    const size = 1n << BigInt(space.networkBits - bits);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const start = (block.cursor / size - 1n) * size;
      if (start < block.base) break;
      block.cursor = start;
      if (!this.#isOriginal(space, start, bits)) return start;
    }
    // More networks than there are placeholders for: they can no longer be told apart, which gives nothing away.
    return block.base;
  }

  #whole(space: AddressSpace): Block {
    const known = this.#blocks.get(space.name);
    if (known !== undefined) return known;
    const block = blockOf(space.target.base, space.target.bits, space.networkBits);
    this.#blocks.set(space.name, block);
    return block;
  }

  #parent(space: AddressSpace, base: bigint, bits: number) {
    const ranges = this.#ranges.get(space.name) ?? [];
    return (
      ranges.find(
        (range) =>
          range.bits < bits &&
          range.bits > space.target.bits &&
          isIn(base, range.base, range.bits, space.networkBits),
      ) ?? null
    );
  }

  #isOriginal(space: AddressSpace, base: bigint, bits: number): boolean {
    const seen = this.#originals.get(space);
    if (seen === undefined) return false;
    if (bits === space.networkBits) return seen.has(base);
    return [...seen].some((network) => isIn(network, base, bits, space.networkBits));
  }
}

const MOST_RANGES = 500;
const MOST_TRIES = 4096;

const blockOf = (base: bigint, bits: number, networkBits: number): Block => ({
  base,
  bits,
  cursor: base + (1n << BigInt(networkBits - bits)),
});

const masked = (network: bigint, bits: number, networkBits: number): bigint => {
  const shift = BigInt(networkBits - bits);
  return (network >> shift) << shift;
};

function bytes(value: bigint, count: number): number[] {
  return Array.from({ length: count }, (_, at) => Number((value >> BigInt(8 * (count - 1 - at))) & 0xffn));
}
const ipv4 = (network: bigint, host: number): string =>
  new ipaddr.IPv4([...bytes(network, 3), host]).toString();
const ipv6 = (network: bigint, host: bigint): string =>
  new ipaddr.IPv6([...bytes(network, 8), ...bytes(host, 8)]).toRFC5952String();
