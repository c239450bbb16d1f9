import { isIP, SocketAddress } from 'node:net';

/** An address as literal text and a port, taken apart. */
export interface AddressAndPort {
  readonly address: string;
  readonly port: number;
}

/** Reads `ip`, `ip:port`, `v6` and `[v6]:port`; null for anything else (a host name is not an address). */
export function parseSocketAddress(text: string, defaultPort: number): AddressAndPort | null {
  if (isIP(text) !== 0) return { address: text, port: defaultPort };
  const bracketed = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text);
  const plain = bracketed ?? /^([^:]+):(\d{1,5})$/.exec(text);
  const address = plain?.[1] ?? '';
  const port = plain?.[2] === undefined ? defaultPort : Number(plain[2]);
  if (isIP(address) !== (bracketed === null ? 4 : 6) || port < 1 || port > 65_535) return null;
  return { address, port };
}

/** `ip:port`, with brackets round an IPv6 address. */
export const formatSocketAddress = ({ address, port }: AddressAndPort): string =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;

/** The one spelling of an address that the system uses too (RFC 5952), so that equal addresses are equal texts. */
export function canonicalAddress(address: string): string | null {
  const family = isIP(address);
  if (family === 0) return null;
  if (family === 4) return address;
  return new SocketAddress({ address: address.replace(/%.*$/s, ''), family: 'ipv6' }).address;
}
