/** A part of a text, or null or false where it does not apply. */
export type Part = string | null | false;

/** The steps that apply, in order. */
export const steps = (...parts: readonly Part[]): readonly string[] =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '');

/** A paragraph of the sentences that apply. */
export const sentences = (...parts: readonly Part[]): string => steps(...parts).join(' ');

/** The first letter as a capital. Only for our own words: names from the network stay as they are. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
