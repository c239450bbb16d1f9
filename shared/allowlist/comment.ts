import { wrap } from '../export/wrap.ts';
import { printable } from '../model/printable.ts';

/** A line of a configuration that people still read without scrolling. */
const WIDTH = 110;
const MOST_TEXT = 4_000;

/**
 * A text from wherever as the content of a comment: one line, no control or invisible characters, which could end it
 * early, and no backslash, with which Squid goes on in the next line.
 */
export const commentText = (text: string): string => printable(text, MOST_TEXT).replaceAll('\\', '/');

const ASCII: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00A0': ' ',
  '\u202F': ' ',
  œ: 'oe',
  Œ: 'OE',
};

/** The same for devices and tools that do not take UTF-8 for granted: accents fall, what else there is becomes `_`. */
export const asciiText = (text: string): string =>
  commentText(text)
    .replaceAll(/« | »/g, '"')
    .replaceAll(/«[\u00A0\u202F]|[\u00A0\u202F]»/g, '"')
    .replaceAll(/[^\x20-\x7e]/g, (letter) => ASCII[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]/g, '_');

/** Comment lines, each behind `mark` (`# `); long ones are continued, indented. */
export const commented = (
  mark: string,
  texts: readonly string[],
  made: (text: string) => string = commentText,
): readonly string[] => texts.flatMap((text) => wrap(made(text), WIDTH, mark, `${mark}  `));
