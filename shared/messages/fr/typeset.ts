const NARROW = '\u202F';
const WIDE = '\u00A0';

/** French typography of our own words: apostrophes, and the spaces that must not break. */
function typeset(text: string): string {
  return text
    .replaceAll("'", '’')
    .replaceAll(/ (?=[;!?»])/g, NARROW)
    .replaceAll('« ', `«${NARROW}`)
    .replaceAll(/ (?=[:%])/g, WIDE);
}

/**
 * A French text as one types it, with the typography of the Imprimerie nationale put in: U+202F before `; ! ?` and
 * inside « », U+00A0 before `:` and `%`, the curved apostrophe. What is inserted stays as it is: names, addresses and
 * titles come from the network or were set already.
 */
export function fr(texts: TemplateStringsArray, ...inserted: readonly (string | number)[]): string {
  return texts.map((text, index) => typeset(text) + String(inserted[index] ?? '')).join('');
}
