import { isAddress, splitHostPort } from '../../../shared/catalog/host-name.ts';

/** `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::53`, `[2001:db8::53]:53`; null for anything else, a name among it. */
export function dnsServer(text: string): string | null {
  const trimmed = text.trim();
  const bare = /^\[([^\]]+)\]$/.exec(trimmed)?.[1] ?? trimmed;
  if (isAddress(bare)) return bare.toLowerCase();
  const split = splitHostPort(trimmed);
  return split !== null && isAddress(split.host) ? trimmed.toLowerCase() : null;
}
