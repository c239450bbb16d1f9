import type { Tone } from './symbols.ts';

/** Select Graphic Rendition of ECMA-48 §8.3.117: the only control codes that ever reach a terminal, and only from here. */
const CODES: Readonly<Record<Tone | 'strong' | 'faint', string>> = {
  good: '32',
  bad: '31',
  warn: '33',
  quiet: '36',
  strong: '1',
  faint: '2',
};
const ESC = String.fromCharCode(27);

/** Colours a text, or leaves it as it is. The text itself must be printable already. */
export type Paint = (tone: Tone | 'strong' | 'faint', text: string) => string;
export const inColour: Paint = (tone, text) => `${ESC}[${CODES[tone]}m${text}${ESC}[0m`;
export const plain: Paint = (_, text) => text;
