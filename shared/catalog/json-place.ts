import { stringEnd, wordEnd } from './json-tokens.ts';

/** Where a text stops being JSON: `line 3, column 14`, both from 1, the column in UTF-16 units. Null when it is JSON. */
export function jsonErrorPlace(text: string): string | null {
  const offset = jsonErrorOffset(text);
  return offset === null ? null : lineAndColumn(text, offset);
}

/** What may come next; after an opening bracket its closing one as well. */
type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end';

/**
 * How far a text is JSON (RFC 8259), in UTF-16 units; null when it is JSON to its end. The engines' own messages give a
 * position for some mistakes and in some versions only, so we look ourselves, once, after `JSON.parse` has refused it.
 */
// A stack of our own and no recursion: the text is input, and ten thousand open brackets are only a long text.
export function jsonErrorOffset(text: string): number | null {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return expected === 'end' ? null : at;
    const character = text.charAt(at);
    const inObject = open.at(-1) === '{';
    let end: number | null = at + 1;
    if (open.length > 0 && expected.endsWith('close') && character === (inObject ? '}' : ']')) {
      open.pop();
      expected = open.length === 0 ? 'end' : 'comma-or-close';
    } else if (expected === 'comma-or-close') {
      if (character !== ',') return at;
      expected = inObject ? 'key' : 'value';
    } else if (expected === 'colon') {
      if (character !== ':') return at;
      expected = 'value';
    } else if (expected === 'key' || expected === 'key-or-close') {
      end = character === '"' ? stringEnd(text, at) : null;
      expected = 'colon';
    } else if (expected === 'end') {
      return at;
    } else if (character === '{' || character === '[') {
      open.push(character);
      expected = character === '{' ? 'key-or-close' : 'value-or-close';
    } else {
      end = character === '"' ? stringEnd(text, at) : wordEnd(text, at);
      expected = open.length === 0 ? 'end' : 'comma-or-close';
    }
    if (end === null) return at;
    at = end;
  }
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

export function lineAndColumn(text: string, offset: number): string {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) {
    line += 1;
    start = end + 1;
  }
  return `line ${line}, column ${offset - start + 1}`;
}
