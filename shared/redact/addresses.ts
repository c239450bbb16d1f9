import ipaddr from 'ipaddr.js';
import { contains, suspiciousAddress } from '../analysis/suspicious-address.ts';
import { isLocal, looksReplaced, networkOf, type Parsed } from './address-space.ts';
import type { RedactionSession } from './session.ts';
import type { Subject } from '../model/subject.ts';
import { NOBODYS_RESOLVER } from '../plan/orders.ts';

/** Said of this computer or of nobody, and not of a network. */
const GENERAL = new Set(['unspecified', 'broadcast', 'loopback', 'multicast', 'discard']);

/** Which addresses a report's reader needs, because they are the services' and nobody's own. */
export class KeptAddresses {
  readonly #ranges = new Map<string, readonly [Parsed, number]>();
  readonly #single = new Set<string>([NOBODYS_RESOLVER.replace(/:\d+$/, '')]);
  readonly #own = new Set<string>();
  /** Their networks. */
  readonly #near = new Set<string>();
  /** Hosts whose service says where its addresses are. */
  readonly #publishing = new Set<string>();
  /** Reports that have been redacted before keep what stands where placeholders do. */
  redactedBefore = false;

  learn({ services, controls, endpoints }: Subject): void {
    for (const range of services.flatMap(({ ips }) => ips)) {
      if (this.#ranges.has(range) || !ipaddr.isValidCIDR(range)) continue;
      const parsed = ipaddr.parseCIDR(range);
      if (!isLocal(parsed[0])) this.#ranges.set(range, parsed);
    }
    const published = new Set(services.filter(({ ips }) => ips.length > 0).map(({ set }) => set));
    for (const { host, sets } of endpoints)
      if (sets.some((set) => published.has(set))) this.#publishing.add(host.toLowerCase());
    const named = [
      ...controls.resolvers,
      ...controls.stun,
      ...controls.tls,
      ...endpoints.map(({ host }) => host),
    ];
    for (const text of named) this.keep(addressIn(text));
  }

  /** Public, and not this network's own. */
  keep(text: string): void {
    if (!ipaddr.isValid(text)) return;
    const parsed = ipaddr.process(text);
    if (!isLocal(parsed)) this.#single.add(parsed.toString());
  }

  /** Where DNS here says that a service is: believed of services that do not say themselves. */
  suggest(host: string, addresses: readonly string[]): void {
    if (this.#publishing.has(host.toLowerCase())) return;
    for (const address of addresses) if (!this.#isNear(address)) this.keep(address);
  }

  own(text: string): void {
    const address = addressIn(text);
    if (!ipaddr.isValid(address)) return;
    const parsed = ipaddr.process(address);
    this.#own.add(parsed.toString());
    this.#near.add(nameOf(parsed));
  }

  /** In a network of this computer: a portal's, and no service's. */
  #isNear(address: string): boolean {
    return ipaddr.isValid(address) && this.#near.has(nameOf(ipaddr.process(address)));
  }

  has(address: Parsed): boolean {
    if (GENERAL.has(address.range()) || suspiciousAddress(address.toString(), []) === 'block-page')
      return true;
    if (this.redactedBefore && looksReplaced(address)) return true;
    if (this.isPublished(address)) return true;
    return this.#single.has(address.toString()) && !this.#own.has(address.toString());
  }

  isPublished(address: Parsed): boolean {
    return [...this.#ranges.values()].some(
      ([network, bits]) => network.kind() === address.kind() && address.match(network, bits),
    );
  }

  /** It holds something that is kept, and must go on holding it. */
  touches(address: Parsed, bits: number): boolean {
    const range = `${address.toString()}/${bits}`;
    return (
      [...this.#single].some((one) => !this.#own.has(one) && contains(range, one)) ||
      [...this.#ranges.values()].some(([network]) => contains(range, network))
    );
  }
}

const nameOf = (address: Parsed): string => `${address.kind()} ${networkOf(address)}`;

/** `10.0.0.1` of `10.0.0.1:53`, `[fd00::1]:53`, `10.0.0.1/24`, `fe80::1%eth0`. */
export const addressIn = (text: string): string =>
  text
    .replace(/^\[([^\]]+)\].*$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/[/%].*$/, '');

/** An address, or a range with its length behind it, as it may be shown; null where the text is none. */
export function redactAddress(text: string, session: RedactionSession, kept: KeptAddresses): string | null {
  const [bare = '', length] = text.split('/');
  if (!ipaddr.isValid(bare)) return null;
  const parsed = ipaddr.process(bare);
  const isMapped = parsed.kind() === 'ipv4' && bare.includes(':');
  const bits = length === undefined ? null : Number(length);
  const network = parsed.kind() === 'ipv4' ? 24 : 64;
  if (bits !== null && bits < network && isBase(parsed, bits)) {
    if ((kept.redactedBefore && looksReplaced(parsed)) || kept.touches(parsed, bits)) return text;
    const range = session.addresses.range(parsed, bits);
    return range === null ? text : session.note('address', text, range);
  }
  if (kept.has(parsed) || session.addresses.isPlaceholder(parsed)) return text;
  const placeholder = session.addresses.address(parsed);
  session.note('address', parsed.toString(), placeholder);
  return `${isMapped ? '::ffff:' : ''}${placeholder}${bits === null ? '' : `/${bits}`}`;
}

/** Nothing but zeros behind its length: a range, and no address in one. */
function isBase(address: Parsed, bits: number): boolean {
  const bytes = address.toByteArray();
  return bytes.every((byte, at) => {
    const own = Math.min(8, Math.max(0, bits - at * 8));
    return (byte & (0xff >> own)) === 0;
  });
}
