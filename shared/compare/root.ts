import { LAYER_NAMES, type LayerName } from '../export/layers.ts';
import type { Finding, Severity } from '../model/finding.ts';
import {
  type BothSides,
  type ComparedRow,
  FAILS_ONLY_IN,
  otherSide,
  type PairedFindings,
  type Root,
  type Side,
  SIDES,
} from './comparison.ts';
import { isLiving, isMeasured } from './pair-rows.ts';

const RANK: Readonly<Record<Severity, number>> = { problem: 0, warning: 1, info: 2 };

/** Endpoints that still exist, fail in that run and work in the other. */
export const failingOnlyIn = (rows: readonly ComparedRow[], side: Side): readonly ComparedRow[] =>
  rows.filter((row) => row.outcome === FAILS_ONLY_IN[side] && isLiving(row));

interface Candidate extends Root {
  readonly finding: Finding;
  /** Its place among that run's findings, the most important first. */
  readonly place: number;
}

/**
 * The finding of one run that explains most of what works in the other; of equals the one that its own run holds for
 * the most important. Where findings explain nothing of that kind (quality, a second address), the gravest that only
 * one run has; what the other did not measure only where there is nothing else. Null when neither run has anything that the other has not.
 */
export function rootOf(
  rows: readonly ComparedRow[],
  causes: PairedFindings,
  findings: BothSides<readonly Finding[]>,
): Root | null {
  const failing = { a: failingOnlyIn(rows, 'a'), b: failingOnlyIn(rows, 'b') };
  const shared = new Set(causes.inBoth.flatMap(({ a, b }) => [a, b]));
  const candidates = SIDES.flatMap((side) => {
    const explained = struckBy(failing[side], side);
    const struck = struckBy(rows, side);
    return findings[side].flatMap((finding, place): readonly Candidate[] => {
      const mine = explained.get(finding) ?? [];
      const inBoth = shared.has(finding);
      if (finding.severity === 'info' || (inBoth && mine.length === 0)) return [];
      const measuredInBoth = (struck.get(finding) ?? rows).some((row) => isMeasured(row[otherSide(side)]));
      const layer = mostCommonLayer(mine);
      return [{ side, finding, inBoth, measuredInBoth, explained: mine, layer, place }];
    });
  });
  const [first] = candidates.toSorted(
    (one, other) =>
      Number(other.measuredInBoth) - Number(one.measuredInBoth) ||
      RANK[one.finding.severity] - RANK[other.finding.severity] ||
      weightOf(other) - weightOf(one) ||
      one.place - other.place,
  );
  if (first !== undefined) {
    const { place: _, ...root } = first;
    return root;
  }
  const side = failing.a.length >= failing.b.length ? 'a' : 'b';
  const unexplained = failing[side];
  if (unexplained.length === 0) return null;
  const layer = mostCommonLayer(unexplained);
  return { side, finding: null, inBoth: false, measuredInBoth: true, explained: unexplained, layer };
}

/**
 * The other run measured something that it strikes: what only one of them looked at is no difference. A finding that is
 * about no endpoint of its own is one of its whole network.
 */
export function isHeldAgainst(finding: Finding, rows: readonly ComparedRow[], side: Side): boolean {
  const struck = rows.filter((row) => row[side]?.findings.includes(finding));
  return (struck.length === 0 ? rows : struck).some((row) => isMeasured(row[otherSide(side)]));
}

/** What is required weighs more than anything optional. */
const weightOf = ({ explained }: Candidate): number =>
  explained.filter(({ need }) => need === 'required').length + explained.length / 100_000;

/** The rows that each finding of that run concerns. */
function struckBy(rows: readonly ComparedRow[], side: Side): ReadonlyMap<Finding, readonly ComparedRow[]> {
  const explained = new Map<Finding, ComparedRow[]>();
  for (const row of rows) {
    for (const finding of row[side]?.findings ?? []) {
      const known = explained.get(finding);
      if (known === undefined) explained.set(finding, [row]);
      else known.push(row);
    }
  }
  return explained;
}

function mostCommonLayer(rows: readonly ComparedRow[]): LayerName | null {
  const many = (name: LayerName): number => rows.filter(({ layer }) => layer === name).length;
  const [most] = LAYER_NAMES.toSorted((one, other) => many(other) - many(one));
  return most === undefined || many(most) === 0 ? null : most;
}
