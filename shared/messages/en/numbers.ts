import { capital } from '../sentences.ts';
import { durationParts, figure } from '../figure.ts';
import { isoParts } from '../iso-parts.ts';

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const number = (value: number): string => figure(value, '.', ',');

/** Up to twelve in words, as running text writes small numbers; `no` for none. */
export const inWords = (n: number): string => SMALL[n] ?? number(n);

/** `one host`, `3 hosts`: the noun in the number that English wants. */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export function duration(ms: number): string {
  const { unit, value, seconds } = durationParts(ms);
  if (unit === 'below-ms') return '<1 ms';
  if (unit === 'min') return seconds === 0 ? `${value} min` : `${value} min ${seconds} s`;
  return `${value} ${unit}`;
}

/** `a`, `a and b`, `a, b and c`; with `or` after a negation. */
export function list(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** The first names, then a count of the others: `a, b, c and 37 more`. */
export const named = (items: readonly string[], most = 3): string =>
  items.length <= most ? list(items) : list([...items.slice(0, most), `${number(items.length - most)} more`]);

/** `5 May 2025`, or `22 November 2026, 09:15:02 UTC`. */
export function instant(iso: string): string {
  const parts = isoParts(iso);
  if (parts === null) return iso;
  const date = `${parts.day} ${MONTHS[parts.month - 1] ?? ''} ${parts.year}`;
  return parts.time === null ? date : `${date}, ${parts.time} UTC`;
}

/** As `inWords`, to begin a sentence with. */
export const capitalWords = (n: number): string => capital(inWords(n));
