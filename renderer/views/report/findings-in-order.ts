import type { Finding, Severity } from '../../../shared/model/finding.ts';

/** More cards than these are closed at first: their titles are an overview, and each opens with a click. */
const OPEN_AT_FIRST = 4;
const RANK: Readonly<Record<Severity, number>> = { problem: 0, warning: 1, info: 2 };

interface Shown {
  readonly finding: Finding;
  readonly open: boolean;
}

/** Problems, warnings, notes, each in the report's order; notes are open only where there is nothing else. */
export function findingsInOrder(findings: readonly Finding[]): readonly Shown[] {
  const sorted = findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const onlyNotes = sorted[0]?.severity === 'info';
  return sorted.map((finding, index) => ({
    finding,
    open: index < OPEN_AT_FIRST && (onlyNotes || finding.severity !== 'info'),
  }));
}
