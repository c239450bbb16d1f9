/** Wall times of several runs of one command, in milliseconds. */
export interface Durations {
  readonly medianMs: number;
  readonly minMs: number;
  readonly maxMs: number;
}

export function durationsOf(runsMs: readonly number[]): Durations {
  const sorted = runsMs.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    medianMs: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    minMs: at(0),
    maxMs: at(sorted.length - 1),
  };
}

/** `0.84 s (0.80–0.97)`: the median, then the fastest and the slowest. */
export const inSeconds = ({ medianMs, minMs, maxMs }: Durations): string =>
  `${seconds(medianMs)} s (${seconds(minMs)}–${seconds(maxMs)})`;

export const seconds = (ms: number): string => (ms / 1000).toFixed(2);
