/** How long a run will still take, in words that hardly ever have to be taken back. A number is minutes. */
export type TimeLeft = 'unknown' | 'seconds' | 'under-a-minute' | number;

interface Stand {
  readonly done: number;
  readonly known: number;
  readonly elapsedMs: number;
}

const MINUTE_MS = 60_000;
const FEW_SECONDS_MS = 15_000;
/** Before that the first answers, which are the fastest, would promise too much. */
const SILENT = { ms: 1500, share: 0.1 };

/** A word is kept until the estimate is clearly outside of what it says: `known` grows while failures are looked into. */
export function timeLeft({ done, known, elapsedMs }: Stand, before: TimeLeft): TimeLeft {
  if (done === 0 || elapsedMs < SILENT.ms || done < known * SILENT.share) return before;
  const leftMs = (elapsedMs / done) * Math.max(0, known - done);
  if (before !== 'unknown') {
    const { lowMs, highMs } = boundsOf(before);
    if (leftMs >= lowMs * 0.8 && leftMs <= highMs * 1.5) return before;
  }
  if (leftMs < FEW_SECONDS_MS) return 'seconds';
  return leftMs < MINUTE_MS ? 'under-a-minute' : Math.ceil(leftMs / MINUTE_MS);
}

function boundsOf(left: Exclude<TimeLeft, 'unknown'>): { readonly lowMs: number; readonly highMs: number } {
  if (left === 'seconds') return { lowMs: 0, highMs: FEW_SECONDS_MS };
  if (left === 'under-a-minute') return { lowMs: FEW_SECONDS_MS, highMs: MINUTE_MS };
  return { lowMs: (left - 1) * MINUTE_MS, highMs: left * MINUTE_MS };
}
