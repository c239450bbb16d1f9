/**
 * Everything that must not reach a terminal, a page or a cell: control characters, bidirectional overrides and
 * isolates, zero-width and other invisible characters (Unicode's Default_Ignorable_Code_Point), lone surrogates,
 * private and unassigned code points.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Ends of lines and tabs keep words apart, so they become a space; no-break spaces stay as they are. */
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/g;
/** A tower of combining marks climbs over the lines above it. */
const MARK_TOWER = /(\p{M}{3})\p{M}+/gu;
/** Most texts are plain already: they are looked at once and left alone. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Text from outside as one line that is safe to show, at most `maxLength` UTF-16 units; a cut ends with `…`. */
export function printable(text: string, maxLength: number): string {
  if (text.length <= maxLength && PLAIN.test(text)) return text;
  // What is removed may be most of the text; looking at eight times the bound keeps the work bounded all the same.
  const clean = text
    .slice(0, maxLength * 8 + 64)
    .replace(SPACES, ' ')
    .replace(UNPRINTABLE, '')
    .replace(MARK_TOWER, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (clean.length <= maxLength) return clean;
  return `${clean.slice(0, Math.max(0, maxLength - 1)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
