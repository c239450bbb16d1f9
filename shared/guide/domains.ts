import { isSipDomain } from '../catalog/is-sip-domain.ts';

const MAX_ADDRESS = 320;
const MAX_DOMAINS = 500;

/** Mail domains of Microsoft's own: their addresses are not rewritten for Skype contacts. */
const MICROSOFT_MAIL: ReadonlySet<string> = new Set(['msn.com', 'outlook.com', 'live.com', 'hotmail.com']);

/** A contact's address, taken apart. */
export interface Contact {
  /** The domain that the request goes to, and that lists of domains are held against. */
  readonly domain: string;
  /**
   * The mail domain of a private account, where the address has the form `user(contoso.com)@msn.com` (documentation of
   * Skype connectivity for Skype for Business Server); else null.
   */
  readonly accountDomain: string | null;
  /** By its form, a private person's account. */
  readonly isPrivate: boolean;
}

/** Null for what is no address. `sip:` in front of it is left out. */
export function contactOf(address: string): Contact | null {
  if (address.length > MAX_ADDRESS) return null;
  const [, user = '', rest = ''] = /^(?:sip:)?([^\s@<>"]+)@([^\s@<>"]+)$/i.exec(address.trim()) ?? [];
  const domain = hostName(rest);
  if (domain === null) return null;
  const inner = /\(([^()]+)\)$/.exec(user)?.[1];
  const accountDomain = inner === undefined || domain !== 'msn.com' ? null : hostName(inner);
  return { domain, accountDomain, isPrivate: accountDomain !== null || MICROSOFT_MAIL.has(domain) };
}

export const isAddress = (value: string): boolean => contactOf(value) !== null;

/** How a private account of another mail domain is written for the Skype directory: `user(contoso.com)@msn.com`. */
export function skypeFormOf(address: string): string | null {
  const contact = contactOf(address);
  if (contact === null || contact.isPrivate) return null;
  const user = address.trim().replace(/^sip:/i, '').split('@')[0];
  return `${user}(${contact.domain})@msn.com`;
}

/** The names of a list with commas, semicolons or spaces between them; null where one of them is no domain. */
export function namesIn(value: string): readonly string[] | null {
  const words = value.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > MAX_DOMAINS) return null;
  const names = words.map(hostName);
  return names.every((name) => name !== null) ? names : null;
}

/**
 * Whether the settings let a request through to this contact. Contact with private persons is one switch: where it is
 * on, skype.com is among the allowed domains without being shown. Lists hold exact domains, no subdomains.
 */
export function isAllowed(p: {
  readonly mode: 'allowed-only' | 'except-blocked';
  readonly listed: readonly string[];
  readonly contact: Contact;
  /** A private person is meant, whatever the form of the address. */
  readonly isPrivate: boolean;
  /** Contact with private persons is switched on. */
  readonly privateAllowed: boolean;
}): boolean {
  const isPrivate = p.isPrivate || p.contact.isPrivate;
  const names = [p.contact.domain, ...(isPrivate ? ['skype.com'] : [])];
  const isListed = names.some((name) => p.listed.includes(name));
  if (p.mode === 'except-blocked') return !isListed;
  return isListed || (isPrivate && p.privateAllowed);
}

/** In small letters, without `@` in front of it or a dot behind it; null for what is no domain. */
function hostName(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replaceAll(/^@|\.$/g, '');
  return isSipDomain(name) ? name : null;
}
