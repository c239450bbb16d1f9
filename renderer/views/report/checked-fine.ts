import type { MatrixRow } from '../../../shared/export/matrix.ts';

interface Checked {
  readonly endpoints: number;
  readonly hosts: number;
  readonly features: readonly string[];
}

/** What was measured and works, of what still exists. */
export function checkedFine(rows: readonly MatrixRow[]): Checked {
  const fine = rows.filter(({ state, as, need }) => state === 'ok' && as !== 'srv' && need !== 'retired');
  return {
    endpoints: fine.length,
    hosts: new Set(fine.map(({ host }) => host)).size,
    features: [...new Set(fine.flatMap(({ features }) => features))],
  };
}
