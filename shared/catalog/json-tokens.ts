const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/**
 * Behind the closing quote of the JSON string that begins at `at`; null when it is not one (RFC 8259 §7). Character by
 * character: a regular expression runs out of stack on a string of some megabytes.
 */
export function stringEnd(text: string, at: number): number | null {
  for (let index = at + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return index + 1;
    if (code < FIRST_PRINTABLE) return null;
    if (code !== BACKSLASH) continue;
    index += 1;
    const escaped = text.charAt(index);
    if (escaped === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(index + 1, index + 5))) return null;
      index += 4;
    } else if (escaped === '' || !'"\\/bfnrt'.includes(escaped)) {
      return null;
    }
  }
  return null;
}

/** Behind the number, `true`, `false` or `null` that begins at `at`; null when it is none of them. */
export function wordEnd(text: string, at: number): number | null {
  let end = at;
  while (end < text.length && /[\w.+-]/.test(text.charAt(end))) end += 1;
  const word = text.slice(at, end);
  const known = word === 'true' || word === 'false' || word === 'null';
  return known || /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word) ? end : null;
}
