import type { RunProgress } from '../engine/run.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

export interface ProgressLine {
  readonly show: (progress: RunProgress) => void;
  /** Media is measured for so long; null: no longer. */
  readonly series: (durationMs: number | null) => void;
  readonly clear: () => void;
}

/** Often enough to look alive, seldom enough to cost nothing with ten thousand targets. */
const EVERY_MS = 80;
const CLEAR_LINE = '\r\u001B[K';

/** One line on standard error that is written over; nothing at all where nobody watches. */
export function progressLine(messages: Messages, quiet: boolean): ProgressLine {
  const { stderr } = process;
  if (quiet || !stderr.isTTY || process.env['TERM'] === 'dumb')
    return { show: () => {}, series: () => {}, clear: () => {} };
  let lastMs = 0;
  let shown = false;
  let count = { done: 0, known: 0 };
  let media: string | null = null;
  const write = (now: string): void => {
    lastMs = performance.now();
    shown = true;
    const line = messages.cli.progress({ ...count, now });
    stderr.write(CLEAR_LINE + line.slice(0, Math.max(20, (stderr.columns || 80) - 1)));
  };
  return {
    show: ({ observation, done, known }) => {
      count = { done, known };
      if (performance.now() - lastMs < EVERY_MS) return;
      const { host, port } = observation.target;
      write(media ?? printable(port === null ? host : `${host} ${port}`, 60));
    },
    // For seconds nothing may come in: the line says why.
    series: (durationMs) => {
      media = durationMs === null ? null : messages.cli.media(Math.ceil(durationMs / 1000));
      if (media !== null) write(media);
    },
    clear: () => {
      if (shown) stderr.write(CLEAR_LINE);
      shown = false;
    },
  };
}
