import { interceptorWords } from '../analysis/interceptors.ts';
import { isPlaceholder } from './manifest.ts';
import { redactName } from './names.ts';
import type { RedactionSession } from './session.ts';

const PART = /(^|,\s*|\/)([A-Za-z][\w.]*|\d[\d.]*)=/g;
/** Kept as it is: a country, which many share. */
const COUNTRY = /^c$/i;
const HOST = /^(?:\*\.)?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u;

/**
 * The subject or issuer of a certificate that no public authority vouches for: the company's own names go, those of
 * services stay, and so does the word by which a product of inspection is known.
 */
export function redactDistinguishedName(text: string, session: RedactionSession): string {
  const parts = [...text.matchAll(PART)];
  if (parts.length === 0) return redactNamePart(text, session);
  const [first] = parts;
  const before = text.slice(0, first?.index ?? 0);
  const rest = parts.map((part, at) => {
    const start = part.index + part[0].length;
    const value = text.slice(start, parts[at + 1]?.index ?? text.length);
    return `${part[0]}${COUNTRY.test(part[2] ?? '') ? value : redactNamePart(value, session)}`;
  });
  return `${before === '' ? '' : redactNamePart(before, session)}${rest.join('')}`;
}

export function redactNamePart(text: string, session: RedactionSession): string {
  const value = text.trim();
  if (value === '' || isReplaced(value)) return text;
  if (HOST.test(value)) return redactName(value, session);
  const words = interceptorWords(value);
  const placeholder = session.placeholder('certificate', value);
  return words.length === 0 ? placeholder : `${placeholder} (${words.join(' ')})`;
}

/** What a distinguished name holds, without what kind of name it is. */
export function namesIn(text: string): readonly string[] {
  const parts = [...text.matchAll(PART)];
  return parts.flatMap((part, at) => {
    const value = text.slice(part.index + part[0].length, parts[at + 1]?.index ?? text.length).trim();
    return COUNTRY.test(part[2] ?? '') ? [] : [value];
  });
}

const isReplaced = (value: string): boolean => isPlaceholder(value.replace(/ \([^)]*\)$/, ''));
