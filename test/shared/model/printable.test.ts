import { describe, expect, test } from 'vitest';
import { printable } from '../../../shared/model/printable.ts';

describe('printable', () => {
  test.each([
    ['plain text', 'plain text', 'left alone'],
    ['', '', 'empty'],
    ['\u001b[31mred\u001b[0m', '[31mred[0m', 'terminal colours lose their escape'],
    ['a\u0000b\u0007c\u007fd\u009be', 'abcde', 'C0, DEL and C1'],
    ['two\r\nlines\tand  more', 'two lines and more', 'lines and tabs become one space'],
    ['user\u202Egnp.exe', 'usergnp.exe', 'a bidirectional override'],
    ['\u2066isolate\u2069', 'isolate', 'isolates'],
    ['zero\u200Bwidth\uFEFF\u00ADsoft', 'zerowidthsoft', 'invisible characters'],
    ['\u{E0041}tag', 'tag', 'tag characters'],
    ['\uD800lone', 'lone', 'a lone surrogate'],
    ['\uE000private\u0378', 'private', 'private and unassigned'],
    ['a\u2028b\u2029c', 'a b c', 'line and paragraph separators'],
    ['e\u0301\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301', 'a tower of marks'],
    ['« été »\u202F: 日本', '« été »\u202F: 日本', 'letters of the world and French spaces stay'],
  ])('%j gives %j: %s', (text, expected) => {
    expect(printable(text, 100)).toBe(expected);
  });

  test('cuts at its bound, never inside a pair', () => {
    expect(printable('abcdefgh', 5)).toBe('abcd…');
    expect(printable('😀😀😀', 4)).toBe('😀…');
  });

  test('the work is bounded', () => {
    expect(printable('\u0000'.repeat(50_000_000), 10)).toBe('');
  });
});
