import ipaddr from 'ipaddr.js';
import type { Span } from './allowlist.ts';
import { normalCidr } from '../catalog/cidr.ts';

const BITS = { 4: 32n, 6: 128n } as const;

/** A published address or range, whatever host bits it has set; null when it is neither. */
export function spanOf(text: string): Span | null {
  const normal = normalCidr(text);
  if (normal === null) return null;
  const [address, bits] = ipaddr.parseCIDR(normal);
  const family = address.kind() === 'ipv4' ? 4 : 6;
  const number = address.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const size = 1n << (BITS[family] - BigInt(bits));
  const from = number - (number % size);
  return { family, from, to: from + size - 1n };
}

export const isEveryAddress = ({ family, from, to }: Span): boolean =>
  from === 0n && to === (1n << BITS[family]) - 1n;

/** The same addresses in ascending order, IPv4 first; what overlaps or touches is one. */
export function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.toSorted((a, b) => a.family - b.family || order(a.from, b.from) || order(b.to, a.to));
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && last.family === span.family && span.from <= last.to + 1n)
      merged[merged.length - 1] = { ...last, to: span.to > last.to ? span.to : last.to };
    else merged.push(span);
  }
  return merged;
}

/** Whether the merged spans `outer` hold all addresses of `inner`. */
export const spansHold = (outer: readonly Span[], inner: readonly Span[]): boolean =>
  inner.every(({ family, from, to }) =>
    outer.some((span) => span.family === family && span.from <= from && to <= span.to),
  );

/** One CIDR range: address and length of the prefix, and both as people write them. */
export interface Cidr {
  readonly family: 4 | 6;
  readonly address: string;
  readonly bits: number;
  /** `52.112.0.0/14` */
  readonly text: string;
}

/** The fewest ranges that are exactly these addresses, in order. */
export function cidrsOf(spans: readonly Span[]): readonly Cidr[] {
  return spans.flatMap(({ family, from, to }) => {
    const ranges: Cidr[] = [];
    for (let at = from; at <= to;) {
      let hostBits = 0n;
      while (hostBits < BITS[family] && fits(at, hostBits + 1n, to)) hostBits += 1n;
      ranges.push(cidrAt(family, at, Number(BITS[family] - hostBits)));
      at += 1n << hostBits;
    }
    return ranges;
  });
}

/** `255.252.0.0`, as devices that know no prefix lengths want it. */
export const netmaskOf = (bits: number): string =>
  addressOf(4, (0xffffffffn << BigInt(32 - bits)) & 0xffffffffn);

const fits = (at: bigint, hostBits: bigint, to: bigint): boolean =>
  at % (1n << hostBits) === 0n && at + (1n << hostBits) - 1n <= to;

function cidrAt(family: 4 | 6, at: bigint, bits: number): Cidr {
  const address = addressOf(family, at);
  return { family, address, bits, text: `${address}/${bits}` };
}

function addressOf(family: 4 | 6, number: bigint): string {
  const length = family === 4 ? 4 : 16;
  const bytes = Array.from({ length }, (_, index) =>
    Number((number >> BigInt(8 * (length - 1 - index))) & 0xffn),
  );
  const address = ipaddr.fromByteArray(bytes);
  // RFC 5952 §4 for IPv6.
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
}

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
