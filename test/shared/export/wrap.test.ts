import { describe, expect, test } from 'vitest';
import { displayWidth, padded } from '../../../shared/export/display-width.ts';
import { wrap } from '../../../shared/export/wrap.ts';

describe('wrap', () => {
  test.each<[string, Parameters<typeof wrap>, readonly string[]]>([
    ['short', ['one line', 20], ['one line']],
    ['empty', ['', 20, '- '], ['- ']],
    ['hanging', ['one two three four', 14, '1. '], ['1. one two', '   three four']],
    ['a rest of its own', ['one two three four', 14, '', '  '], ['one two', '  three four']],
    ['exactly full', ['12345678 9', 8], ['12345678', '9']],
    ['a no-break space holds', ['aaaa b\u00a0ccc', 8], ['aaaa', 'b\u00a0ccc']],
    ['a word too long is cut', ['abcdefghijkl', 8], ['abcdefgh', 'ijkl']],
    ['wide characters count twice', ['日本 語語語', 8], ['日本', '語語語']],
  ])('%s', (_, args, lines) => {
    expect(wrap(...args)).toEqual(lines);
  });
});

test.each([
  ['abc', 3],
  ['', 0],
  ['été', 3],
  ['e\u0301te\u0301', 3],
  ['日本語', 6],
  ['한국', 4],
  ['✓ ✕ · – …', 9],
  ['😀', 2],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('padded fills either side and cuts nothing', () => {
  expect(padded('é', 3)).toBe('é  ');
  expect(padded('日', 3, 'right')).toBe(' 日');
  expect(padded('long', 2)).toBe('long');
});
