import { COMMON_WORDS } from './common-words.ts';

/** Puts something else in the place of a value. */
export type Word = (value: string) => string;

/** Behind a colon a sentence may go on. */
export const unlessPlain =
  (replace: Word): Word =>
  (value) =>
    /^\p{Ll}{1,3}$/u.test(value) || COMMON_WORDS.has(value) ? value : replace(value);

/** The quotation marks around a value stay where they are. */
export function quoted(value: string, replace: Word): string {
  const match = /^(["'«“]\s?)(.*?)(\s?["'»”])$/su.exec(value);
  if (match !== null) return `${match[1]}${replace(match[2] ?? '')}${match[3]}`;
  return trimmed(value.trimEnd(), replace) + value.slice(value.trimEnd().length);
}

/** A sentence's end is no part of what stands there. */
export function trimmed(text: string, replace: Word): string {
  let end = text.length;
  while (end > 0 && END.has(text.charAt(end - 1))) end -= 1;
  return end === 0 ? text : replace(text.slice(0, end)) + text.slice(end);
}
const END = new Set('.,;:!?)]…');
