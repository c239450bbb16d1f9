import { displayWidth } from './display-width.ts';
import { wrap } from './wrap.ts';
import type { ContractCode, Messages } from '../messages/messages.ts';

const isCode = (code: string, codes: Messages['codes']): code is ContractCode => Object.hasOwn(codes, code);

/** Every code with its name, a line each. */
export function renderCodeList({ codes }: Messages, width: number): string {
  const all = Object.keys(codes).filter((code) => isCode(code, codes));
  const column = Math.max(...all.map((code) => code.length)) + 2;
  const lines = all.flatMap((code) =>
    wrap(codes[code].name, width, code + ' '.repeat(column - displayWidth(code))),
  );
  return `${lines.join('\n')}\n`;
}

/** What a code means, how it is told apart, and what to do. */
export function renderCode(code: ContractCode, { codes, words, report }: Messages, width: number): string {
  const { name, meaning, toldApart, advice } = codes[code];
  const { heading } = words;
  return [
    ...wrap(report.labelled(code, name), width),
    '',
    heading.meaning,
    ...wrap(meaning, width, '  '),
    '',
    heading.toldApart,
    ...wrap(toldApart, width, '  '),
    '',
    heading.whatToDo,
    ...advice.flatMap((step, index) => wrap(step, width, `  ${index + 1}. `)),
    '',
  ].join('\n');
}
