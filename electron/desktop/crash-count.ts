export const MAX_CRASHES = 3;
export const WITHIN_MS = 60_000;

/** Counts crashes of the page; answers true when there have been so many that loading it again will not help. */
export function createCrashCount(now: () => number): () => boolean {
  let recentMs: readonly number[] = [];
  return () => {
    const nowMs = now();
    recentMs = [...recentMs.filter((atMs) => nowMs - atMs < WITHIN_MS), nowMs];
    return recentMs.length >= MAX_CRASHES;
  };
}
