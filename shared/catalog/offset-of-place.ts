import { stringEnd } from './json-tokens.ts';
import { quote } from './catalog-error.ts';
import { printable } from '../model/printable.ts';

/**
 * Where a place like `observations[3].outcome.status`, as the checkers of reports and catalogues write it, stands in a
 * JSON text: the offset of its value in UTF-16 units, or of the innermost value around it that exists (a missing key
 * has no place of its own). The text must be JSON. Of two equal keys the last counts, as for `JSON.parse`.
 */
export function offsetOfPlace(text: string, place: string): number {
  let at = skipBlanks(text, 0);
  let rest = place;
  while (rest !== '') {
    const step = stepInto(text, at, rest);
    if (step === null) break;
    at = step.at;
    rest = step.rest;
  }
  return at;
}

interface Step {
  readonly at: number;
  readonly rest: string;
}

function stepInto(text: string, at: number, rest: string): Step | null {
  if (text.charAt(at) === '[') return itemOf(text, at, rest);
  return text.charAt(at) === '{' ? memberOf(text, at, rest) : null;
}

function itemOf(text: string, at: number, rest: string): Step | null {
  const [written = '', digits = ''] = /^\[(\d{1,9})\]/.exec(rest) ?? [];
  if (written === '') return null;
  let left = Number(digits);
  for (const item of valuesIn(text, at)) {
    if (left === 0) return { at: item.at, rest: rest.slice(written.length) };
    left -= 1;
  }
  return null;
}

/** The key may hold dots itself (header names do), so the longest one that fits is meant. */
function memberOf(text: string, at: number, rest: string): Step | null {
  let found: Step | null = null;
  for (const { key, at: valueAt } of valuesIn(text, at)) {
    const length = lengthOfKey(rest, key);
    if (length !== null && (found === null || rest.length - length <= found.rest.length))
      found = { at: valueAt, rest: rest.slice(length) };
  }
  return found;
}

/** How much of the place this key takes, in any of the ways it is written; null when it is another key. */
function lengthOfKey(rest: string, key: string): number | null {
  const plain = rest.startsWith('.') ? 1 : 0;
  const spellings = [rest.slice(0, plain) + printable(key, 80), `[${quote(key)}]`];
  const spelling = spellings.find(
    (one) => rest.startsWith(one) && /^(?:[.[]|$)/.test(rest.slice(one.length)),
  );
  return spelling?.length ?? null;
}

interface Value {
  /** Empty in a list. */
  readonly key: string;
  readonly at: number;
}

/** What a list or an object holds directly. */
function* valuesIn(text: string, open: number): Generator<Value> {
  const inObject = text.charAt(open) === '{';
  let at = skipBlanks(text, open + 1);
  while (at < text.length && text.charAt(at) !== '}' && text.charAt(at) !== ']') {
    let key = '';
    if (inObject) {
      const end = stringEnd(text, at) ?? text.length;
      key = keyIn(text.slice(at, end));
      at = skipBlanks(text, skipBlanks(text, end) + 1);
    }
    yield { key, at };
    at = skipBlanks(text, valueEnd(text, at));
    if (text.charAt(at) === ',') at = skipBlanks(text, at + 1);
  }
}

function keyIn(string: string): string {
  const key: unknown = JSON.parse(string);
  return String(key);
}

/** Behind the value that begins at `at`. Counts brackets instead of calling itself: the depth is the file's. */
export function valueEnd(text: string, at: number): number {
  let depth = 0;
  let end = at;
  while (end < text.length) {
    const character = text.charAt(end);
    if (character === '"') {
      end = stringEnd(text, end) ?? text.length;
    } else if (character === '{' || character === '[') {
      depth += 1;
      end += 1;
    } else if (character === '}' || character === ']') {
      if (depth === 0) return end;
      depth -= 1;
      end += 1;
    } else if (depth === 0 && (character === ',' || isBlank(character))) {
      return end;
    } else {
      end += 1;
      continue;
    }
    if (depth === 0) return end;
  }
  return end;
}

const isBlank = (character: string): boolean =>
  character === ' ' || character === '\n' || character === '\r' || character === '\t';

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charAt(at))) at += 1;
  return at;
}
