import { ownerOf } from '../analysis/group.ts';
import { isPlaceholder, isPlaceholderName } from './manifest.ts';
import type { RedactionSession } from './session.ts';

/** Endings of names that exist only inside: what stands before them is a computer and no domain. */
const INSIDE = new Set([
  'local',
  'lan',
  'home',
  'localdomain',
  'box',
  'fritz',
  'workgroup',
  'intern',
  'intra',
]);
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
  if (session.kept.has(lower)) return name;
  return `${replaced(lower, session)}${dot}`;
}

const redactTenant = (label: string, session: RedactionSession): string =>
  label.includes('*') || isPlaceholder(label) ? label : session.placeholder('tenant', label);

function replaced(lower: string, session: RedactionSession): string {
  const owner = ownerOf(lower);
  const rest = lower.slice(0, Math.max(0, lower.length - owner.length - 1));
  const [first = '', ...ending] = owner.split('.');
  const isComputer = ending.length === 1 && INSIDE.has(ending[0] ?? '') && rest === '';
  const top = isComputer
    ? `${redactLabel(first, session)}.internal`
    : `${session.placeholder('domain', owner)}.internal`;
  if (rest === '') return top;
  const labels = rest.split('.').map((label) => redactPart(label, session));
  return [...labels, top].join('.');
}

const redactPart = (label: string, session: RedactionSession): string =>
  label.startsWith('_') || SPEAKING.has(label) ? label : redactLabel(label, session);
