import { expect, test } from 'vitest';
import { inFileName } from '../../../shared/export/file-name.ts';

test.each([
  ['Office', 'Office'],
  ['', ''],
  ['...', ''],
  ['.hidden', 'hidden'],
  ['a/b\\c', 'a-b-c'],
  ['nul', 'nul_'],
  ['COM1.txt', 'COM1_.txt'],
  ['console', 'console'],
  ['trailing. ', 'trailing'],
  ['Cafe\u0301', 'Café'],
  ['tab\tand\nline', 'tab and line'],
  ['\u202Eexe.txt', 'exe.txt'],
])('%j in a file name is %j', (given, expected) => {
  expect(inFileName(given, 60)).toBe(expected);
});

test('what is cut has no end that a file system refuses', () => {
  expect(inFileName('ab. cd', 4)).toBe('ab');
});
