import type { RunProgress } from '../engine/run.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

export interface ProgressLine {
  readonly show: (progress: RunProgress) => void;
  readonly clear: () => void;
}

/** Often enough to look alive, seldom enough to cost nothing with ten thousand targets. */
const EVERY_MS = 80;
const CLEAR_LINE = '\r\u001B[K';

/** One line on standard error that is written over; nothing at all where nobody watches. */
export function progressLine(messages: Messages, quiet: boolean): ProgressLine {
  const { stderr } = process;
  if (quiet || !stderr.isTTY || process.env['TERM'] === 'dumb') return { show: () => {}, clear: () => {} };
  let lastMs = 0;
  let shown = false;
  return {
    show: ({ observation, done, known }) => {
      const nowMs = performance.now();
      if (nowMs - lastMs < EVERY_MS) return;
      lastMs = nowMs;
      shown = true;
      const { host, port } = observation.target;
      const now = printable(port === null ? host : `${host} ${port}`, 60);
      const line = messages.cli.progress({ done, known, now });
      stderr.write(CLEAR_LINE + line.slice(0, Math.max(20, (stderr.columns || 80) - 1)));
    },
    clear: () => {
      if (shown) stderr.write(CLEAR_LINE);
      shown = false;
    },
  };
}
