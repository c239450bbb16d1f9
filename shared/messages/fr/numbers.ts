import { durationParts, figure } from '../figure.ts';
import { isoParts } from '../iso-parts.ts';
import { capital } from '../sentences.ts';

/** Between a figure and its unit, and between groups of digits. */
const UNIT_SPACE = '\u00A0';
const GROUP_SPACE = '\u202F';

const MASCULINE = 'aucun un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

export const number = (value: number): string => figure(value, ',', GROUP_SPACE);

/** Up to twelve in words, before a masculine or feminine noun. */
export function inWords(n: number, gender: 'm' | 'f' = 'm'): string {
  if (gender === 'f' && n < 2) return n === 1 ? 'une' : 'aucune';
  return MASCULINE[n] ?? number(n);
}

/** As `inWords`, to begin a sentence with. */
export const capitalWords = (n: number, gender: 'm' | 'f' = 'm'): string => capital(inWords(n, gender));

/** French counts 0 and 1, and everything below 2, in the singular. */
export const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

export function duration(ms: number): string {
  const { unit, value, seconds } = durationParts(ms);
  if (unit === 'below-ms') return `<${UNIT_SPACE}1${UNIT_SPACE}ms`;
  if (unit === 'min')
    return `${value}${UNIT_SPACE}min${seconds === 0 ? '' : `${UNIT_SPACE}${seconds}${UNIT_SPACE}s`}`;
  return `${value.replace('.', ',')}${UNIT_SPACE}${unit}`;
}

/** `a`, `a et b`, `a, b et c`; with `ou` or `ni` where the sentence wants it. */
export function list(items: readonly string[], conjunction: 'et' | 'ou' = 'et'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** The first names, then a count of the others: `a, b, c et 37 autres`. */
export const named = (items: readonly string[], most = 3): string => {
  const left = items.length - most;
  if (left <= 0) return list(items);
  return list([...items.slice(0, most), `${number(left)} ${plural(left, 'autre', 'autres')}`]);
};

/** `5 mai 2025`, ou `22 novembre 2026 à 09:15:02 UTC`. */
export function instant(iso: string): string {
  const parts = isoParts(iso);
  if (parts === null) return iso;
  const day = parts.day === 1 ? '1er' : String(parts.day);
  const date = `${day} ${MONTHS[parts.month - 1] ?? ''} ${parts.year}`;
  return parts.time === null ? date : `${date} à ${parts.time} UTC`;
}

/** `de` before a name, elided before a vowel: `d’api.exemple`, `de sip.exemple`; with our own article, `des hôtes`. */
export function de(name: string): string {
  if (name.startsWith('les ')) return `des ${name.slice(4)}`;
  const elided = /^[aeiouàâéèêëîïôùûœæ]/i.test(name) || /^y[^aeiou]/i.test(name);
  return elided ? `d’${name}` : `de ${name}`;
}

export const percent = (value: number): string => `${number(value)}${UNIT_SPACE}%`;
