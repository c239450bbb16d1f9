import ipaddr from 'ipaddr.js';

/** Stands for the user's SIP domain in hosts, urls and SRV names (contract, section 2). */
export const SIP_DOMAIN = '{sipDomain}';

const MAX_NAME_LENGTH = 253;
// Underscores are no host name letters, but SRV names begin with them and some published names contain them.
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/i;
const PATTERN_LABEL = /^[a-z0-9_*-]{1,63}$/i;

/** A DNS name in ASCII form (RFC 1035 §2.3.4 for the lengths), without a final dot; not an address. */
export function isHostName(text: string): boolean {
  if (text.length > MAX_NAME_LENGTH) return false;
  const labels = text.split('.');
  return labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
}

/** IPv4 in four decimal parts, or IPv6 without a zone. */
export const isAddress = (text: string): boolean =>
  ipaddr.IPv4.isValidFourPartDecimal(text) || (ipaddr.IPv6.isValid(text) && !text.includes('%'));

/** What a probe may name: a host name or an address, perhaps with the placeholder. */
export const isProbeHost = (text: string): boolean => isHostName(filledForCheck(text)) || isAddress(text);

/** What `urls` may hold: a host, or a name with `*` anywhere but alone. */
export function isHostPattern(text: string): boolean {
  if (!text.includes('*')) return isProbeHost(text);
  if (text.length > MAX_NAME_LENGTH || !/[a-z0-9]/i.test(text)) return false;
  return filledForCheck(text)
    .split('.')
    .every((label) => PATTERN_LABEL.test(label));
}

/** `host:port`, `1.2.3.4:53`, `[2001:db8::1]:53`; null when it is not of that form. */
export function splitHostPort(text: string): { readonly host: string; readonly port: number } | null {
  const match = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  if (host === undefined || port < 1 || port > 65_535) return null;
  const bracketed = match?.[1] !== undefined;
  if (bracketed ? !(isAddress(host) && host.includes(':')) : !isProbeHost(host)) return null;
  return { host, port };
}

const filledForCheck = (text: string): string => text.replaceAll(SIP_DOMAIN, 'example.test');
