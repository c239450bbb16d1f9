import type { MatrixRow } from './matrix.ts';

/** The same rows, those that fail first, and of these the ones that matter; each group keeps its order. */
export function failingFirst(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  return [2, 1, 0].flatMap((urgency) => rows.filter((row) => urgencyOf(row) === urgency));
}

function urgencyOf({ state, need, findings }: MatrixRow): number {
  if (state !== 'failed') return 0;
  return need === 'required' || need === null || findings.some(({ severity }) => severity !== 'info') ? 2 : 1;
}
