import { expect, test } from 'vitest';
import { excerptAt } from '../../../shared/catalog/excerpt.ts';

const text = ['one', '  two', '\tthree', 'four', 'five', 'six'].join('\n');

test.each([
  { at: 'one', expected: { firstLine: 1, faultyLine: 1, lines: ['one', '  two', '  three'] } },
  { at: 'two', expected: { firstLine: 1, faultyLine: 2, lines: ['one', '  two', '  three', 'four'] } },
  {
    at: 'four',
    expected: { firstLine: 2, faultyLine: 4, lines: ['  two', '  three', 'four', 'five', 'six'] },
  },
  { at: 'six', expected: { firstLine: 4, faultyLine: 6, lines: ['four', 'five', 'six'] } },
])('the lines around $at', ({ at, expected }) => {
  expect(excerptAt(text, text.indexOf(at))).toEqual(expected);
});

test('the end of a line belongs to it, the end of the text to its last line', () => {
  expect(excerptAt('a\nb', 1)).toMatchObject({ faultyLine: 1 });
  expect(excerptAt('a\nb\n', 4)).toEqual({ firstLine: 1, faultyLine: 3, lines: ['a', 'b', ''] });
  expect(excerptAt('\n\nx', 0)).toEqual({ firstLine: 1, faultyLine: 1, lines: ['', '', 'x'] });
  expect(excerptAt('\n\nx', 2)).toEqual({ firstLine: 1, faultyLine: 3, lines: ['', '', 'x'] });
  expect(excerptAt('', 5)).toEqual({ firstLine: 1, faultyLine: 1, lines: [''] });
});

test('of a long line, the part around the place; and nothing that a page should not show', () => {
  const long = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
  const [line = ''] = excerptAt(long, 500).lines;
  expect(line).toMatch(/^…a+HEREb+…$/);
  expect(line.length).toBeLessThan(170);
  expect(excerptAt('\u001b[31mred\u202Eder\r\nx', 0).lines).toEqual(['[31mredder', 'x']);
});
