import { ownerOf } from '../analysis/group.ts';
import { isPlaceholder, isPlaceholderName } from './manifest.ts';
import type { RedactionSession } from './session.ts';

/**
 * Labels that say what a name is for and not whose it is: those of the catalogue's records, and those by which block
 * pages are known.
 */
const SPEAKING = new Set(
  `sip sipinternal sipexternal sipfed sipdir lyncdiscover lyncdiscoverinternal lyncweb webdir webcon webconf av meet dialin
  autodiscover wpad www block blocked blockpage deny denied urlblock webfilter filtered restricted *`.split(
    /\s+/,
  ),
);

/** An address as DNS writes it for the way back. Whoever sweeps a text has looked at the address before. */
const REVERSED = /^(?:(?:\d{1,3}\.){4}in-addr|(?:[\da-f]\.){32}ip6)\.arpa$/;

/** A name without its dot: of a proxy, of a computer. */
export function redactLabel(label: string, session: RedactionSession): string {
  if (label === '' || isPlaceholder(label.toLowerCase()) || /^(?:localhost|\d+|\*)$/i.test(label))
    return label;
  return session.placeholder('host', label);
}

/**
 * A host name as it may be shown. Names under one domain stay under one, equal names equal, a wildcard over what it was
 * over; services' names stay.
 */
export function redactName(name: string, session: RedactionSession): string {
  const plain = name.replace(/\.$/, '');
  const dot = name.slice(plain.length);
  const lower = plain.normalize('NFC').toLowerCase();
  if (!lower.includes('.')) return redactLabel(plain, session) + dot;
  if (isPlaceholderName(lower)) return name;
  const tenant = session.kept.tenant(lower);
  if (tenant !== null && !session.kept.isInternal(lower)) {
    const labels = tenant.labels.map((label, at) =>
      at === tenant.labels.length - 1 || !SPEAKING.has(label) ? redactTenant(label, session) : label,
    );
    return [...labels, tenant.suffix].join('.') + dot;
  }
  if (session.kept.has(lower) || REVERSED.test(lower)) return name;
  return `${replaced(lower, session)}${dot}`;
}

const redactTenant = (label: string, session: RedactionSession): string =>
  label.includes('*') || isPlaceholder(label) ? label : session.placeholder('tenant', label);

function replaced(lower: string, session: RedactionSession): string {
  const owner = ownerOf(lower);
  const top = `${session.placeholder('domain', owner)}.internal`;
  const rest = lower.slice(0, Math.max(0, lower.length - owner.length - 1));
  return rest === '' ? top : [...rest.split('.').map((label) => redactPart(label, session)), top].join('.');
}

const redactPart = (label: string, session: RedactionSession): string =>
  label.startsWith('_') || SPEAKING.has(label) || isPlaceholder(label)
    ? label
    : session.placeholder('host', label);
