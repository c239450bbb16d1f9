export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A port list as the endpoints web service prints it: `80,443`, `50000-59999`, also with blanks and in any order
 * (seen: `" 3479,  3480,  3481, 3478"`). The result is sorted and without overlaps.
 * Null when any part is no port.
 */
export function parsePorts(text: string): readonly PortRange[] | null {
  const ranges: PortRange[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?$/.exec(part);
    if (match === null) return null;
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    if (from < 1 || to > 65_535 || from > to) return null;
    ranges.push({ from, to });
  }
  return merged(ranges);
}

/** Ranges up to this many ports are tried port by port; larger ones are said not to be measured. */
export const MOST_PORTS_TRIED = 16;

export const isTried = (range: PortRange): boolean => range.to - range.from < MOST_PORTS_TRIED;

/** The single ports of a list that are worth trying. */
export const portsTried = (ranges: readonly PortRange[]): readonly number[] =>
  ranges
    .filter((range) => isTried(range))
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

/** `443`, `50000-59999` */
export const rangeLabel = ({ from, to }: PortRange): string => (from === to ? `${from}` : `${from}-${to}`);

function merged(ranges: readonly PortRange[]): readonly PortRange[] {
  const sorted = ranges.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const result: PortRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last !== undefined && range.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    } else {
      result.push(range);
    }
  }
  return result;
}
