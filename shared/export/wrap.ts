import { displayWidth } from './display-width.ts';

/**
 * A text over as many lines as it needs, none wider than `width`: `first` opens the first line, `rest` (default: as
 * much space) the following ones. Breaks at plain spaces only: a no-break space holds. A word wider than a line is cut.
 */
export function wrap(
  text: string,
  width: number,
  first = '',
  rest = ' '.repeat(displayWidth(first)),
): readonly string[] {
  const room = Math.max(8, width - Math.max(displayWidth(first), displayWidth(rest)));
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((long) => pieces(long, room))) {
    const needed = displayWidth(word);
    if (line !== '' && used + 1 + needed > room) {
      lines.push(line);
      line = word;
      used = needed;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += (used === 0 ? 0 : 1) + needed;
    }
  }
  lines.push(line);
  return lines.map((content, index) => `${index === 0 ? first : rest}${content}`);
}

function pieces(word: string, room: number): readonly string[] {
  if (displayWidth(word) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (displayWidth(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
