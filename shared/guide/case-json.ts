import type { Case } from './case.ts';
import { safeJson } from '../export/json.ts';

/** The case as it is stored: what a person wants to read first, its runs last, one a line. */
export function renderCase({ runs, ...rest }: Case): string {
  const head = JSON.stringify(rest, null, 2);
  const lines = runs.map((run) => `    ${JSON.stringify(run)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return safeJson(`${head.slice(0, -2)},\n  "runs": ${list}\n}\n`);
}
