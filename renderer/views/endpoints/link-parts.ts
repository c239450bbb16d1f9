export interface TextPart {
  readonly text: string;
  /** Null: no link. */
  readonly url: string | null;
}

/** `http:` and `https:` only, without the punctuation of the sentence around it. */
const LINK = /https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]]/gi;

/** A text with the links in it set apart. */
export function linkParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), url: null });
    parts.push({ text: match[0], url: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), url: null });
  return parts;
}
