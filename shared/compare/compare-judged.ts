import { matrixOf } from '../export/matrix.ts';
import { printableReport } from '../export/printable-report.ts';
import type { Messages } from '../messages/messages.ts';
import type { Fact } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { say } from '../say.ts';
import type { BothSides, Comparison, Compared, Conclusion, RowOutcome } from './comparison.ts';
import { distinctLabels, namesOf } from './names.ts';
import { pairFindings } from './pair-findings.ts';
import { pairRows } from './pair-rows.ts';
import { compareRules } from './registry.ts';
import { proofsOf } from './proofs.ts';
import { hasNoNetwork, reservationsOn } from './reservations.ts';
import { rootOf } from './root.ts';
import type { AnyCompareRule, CompareView } from './rule.ts';

/**
 * Compares two runs endpoint by endpoint and layer by layer, and says what differs and what that proves. Both must have
 * been judged alike, in the given language. Pure: the same reports give the same comparison.
 */
export function compareJudged(
  given: BothSides<Report>,
  { judgedAgain }: { readonly judgedAgain: boolean },
  messages: Messages,
): Comparison {
  const reports = { a: printableReport(given.a), b: printableReport(given.b) };
  const names = namesOf(reports, messages);
  const sides = { a: sideOf(reports.a, names.a), b: sideOf(reports.b, names.b) };
  const anyPort = isOfPractice(reports.a) && isOfPractice(reports.b);
  const rows = pairRows(sides.a.rows, sides.b.rows, { anyPort });
  const findings = { a: reports.a.findings, b: reports.b.findings };
  const causes = pairFindings(findings, { anyPort });
  // Where neither had a network, neither is the cause of anything.
  const bothCut = hasNoNetwork(sides.a) && hasNoNetwork(sides.b);
  const root = bothCut ? null : rootOf(rows, causes, findings);
  const labels = { judgedAgain, distinctLabels: distinctLabels(reports) };
  const reservations = reservationsOn(sides, rows, labels, messages);
  const view: CompareView = { sides, rows, causes, root, reservations };
  const facts = compareRules.flatMap((rule) => factsOf(rule, view));
  const counts = countsOf(rows);
  return {
    ...view,
    counts,
    proofs: proofsOf(view),
    conclusion: conclusionOf(view, counts, bothCut),
    findings: facts.map((fact, index) => say({ ...fact, id: `c${index + 1}` }, messages)),
  };
}

const sideOf = (report: Report, name: string): Compared => ({ report, name, rows: matrixOf(report) });

const isOfPractice = ({ practice, catalog }: Report): boolean =>
  practice !== undefined || catalog.id === 'practice';

/** By the same version of the same tool: their findings can be held against each other as they stand. */
export const isJudgedAlike = (a: Report, b: Report): boolean =>
  a.tool.name === b.tool.name && a.tool.version === b.tool.version;

function factsOf(rule: AnyCompareRule, view: CompareView): readonly Fact[] {
  return rule.evaluate(view).map((draft) => ({ id: '', code: rule.code, ...draft }));
}

function countsOf(rows: CompareView['rows']): Comparison['counts'] {
  const counts: Record<RowOutcome, number> = {
    'fails-only-in-a': 0,
    'fails-only-in-b': 0,
    'fails-in-both': 0,
    'works-in-both': 0,
    'not-compared': 0,
  };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

function conclusionOf(
  { root, causes, reservations }: CompareView,
  counts: Comparison['counts'],
  bothCut: boolean,
): Conclusion {
  if (reservations.some(({ kind }) => kind === 'same-run')) return 'same-run';
  if (bothCut) return 'not-comparable';
  if (root !== null) return root.measuredInBoth ? 'one-side' : 'not-measured';
  const compared = counts['works-in-both'] + counts['fails-in-both'];
  if (compared === 0) return 'not-comparable';
  return causes.inBoth.some(({ a: { severity } }) => severity !== 'info') ? 'same' : 'nothing-differs';
}
