import type { FindingCode } from '../../../shared/model/finding.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';
import type { Outcome } from '../check.ts';
import type { CommandResult } from '../network/command.ts';
import type { Case } from './case.ts';
import type { Judgement } from './judge.ts';
import type { Wanted } from './wanted.ts';

/** What came of one run, in plain JSON: everything that the figures are made of. */
export interface CaseResult {
  readonly name: string;
  readonly title: string;
  /** `base` and `faults` of a drawn case; null for a scenario written by hand. */
  readonly drawn: { readonly base: string; readonly faults: readonly string[] } | null;
  /** For each cause that can be seen, the codes that are right for it. */
  readonly causes: readonly (readonly FindingCode[])[];
  readonly status: { readonly wanted: VerdictStatus; readonly came: VerdictStatus | null };
  /** Problems and warnings, in their order. */
  readonly found: readonly Found[];
  /** For each cause the place of its finding, from 0; null: not found. */
  readonly places: readonly (number | null)[];
  readonly confidentlyWrong: readonly string[];
  readonly wrong: readonly string[];
  /** From the start of the command to its end. */
  readonly tookMs: number;
}

export interface Found {
  readonly code: string;
  readonly severity: string;
  readonly confidence: number;
}

export function runResult(
  { index, seed, base, faults }: Case,
  title: string,
  wanted: Wanted,
  outcome: (Outcome & { readonly run: CommandResult }) | null,
  judgement: Judgement | null,
  broke?: string,
): CaseResult {
  return {
    name: `random-${seed}-${index}`,
    title,
    drawn: { base: base.id, faults: faults.map(({ id }) => id) },
    causes: wanted.causes.map(({ allowed }) => allowed.map(({ code }) => code)),
    status: { wanted: wanted.status, came: outcome?.report.verdict.status ?? null },
    found: outcome === null ? [] : foundIn(outcome),
    places: judgement?.places ?? wanted.causes.map(() => null),
    confidentlyWrong: judgement?.confidentlyWrong.map(({ code }) => code) ?? [],
    wrong: judgement?.wrong ?? [broke ?? 'no report'],
    tookMs: Math.round(outcome?.run.durationMs ?? 0),
  };
}

export const foundIn = ({ report }: Outcome): readonly Found[] =>
  report.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, severity, confidence }) => ({ code, severity, confidence }));
