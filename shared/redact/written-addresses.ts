import ipaddr from 'ipaddr.js';
import type { Sweeper } from './sweeper.ts';

/** `1.0.0.10.in-addr.arpa`: as DNS writes an address for the way back. */
export function reversedIpv4(whole: string, parts: string, sweeper: Sweeper): string {
  const shown = sweeper.address(parts.split('.').toReversed().join('.'));
  return shown === null ? whole : `${shown.split('.').toReversed().join('.')}.in-addr.arpa`;
}

export function reversedIpv6(whole: string, nibbles: string, sweeper: Sweeper): string {
  const digits = nibbles.split('.').toReversed().join('');
  const shown = sweeper.address(digits.match(/.{4}/g)?.join(':') ?? '');
  if (shown === null || !ipaddr.IPv6.isValid(shown)) return whole;
  const bytes = ipaddr.IPv6.parse(shown).toByteArray();
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.split('').toReversed().join('.')}.ip6.arpa`;
}

/** `10-0-0-1` */
export function dashedIpv4(whole: string, dashed: string, sweeper: Sweeper): string {
  const plain = dashed.replaceAll('-', '.');
  const shown = sweeper.address(plain);
  return shown === null || shown === plain ? whole : shown.replaceAll('.', '-');
}
