import type { Finding, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** Where a run was made: in the network that is complained of, or in another one. */
export type Place = 'here' | 'elsewhere';

/** What the guide knows of one run. */
export interface RunFact {
  /** The report's. */
  readonly id: string;
  readonly place: Place;
  readonly label: string;
  readonly startedAt: string;
  /**
   * `explains`: something that the request needs is out of reach, and `finding` says why. `fine`: all of that was
   * reached. `unclear`: too little was measured to say.
   */
  readonly says: 'explains' | 'fine' | 'unclear';
  /** What explains it; else the gravest finding that does not. */
  readonly finding: Finding | null;
}

/** What two runs, here and elsewhere, prove together; null where there are not two. */
export type Comparison = 'this-network' | 'not-the-network' | 'unclear' | null;

/** What is known besides the answers. The guide has no clock: `now` is an argument. */
export interface GuideFacts {
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly runs: readonly RunFact[];
  readonly comparison: Comparison;
}

/** What a request to a contact needs; media and meetings are not among it. */
const NEEDED: ReadonlySet<string> = new Set([
  'sign-in',
  'presence',
  'im',
  'directory-search',
  'federation',
  'certificates',
]);

const RANK: Readonly<Record<Severity, number>> = { problem: 0, warning: 1, info: 2 };

export function runFactOf(report: Report, place: Place, label = report.label): RunFact {
  const { status } = report.verdict;
  const measured = report.findings.filter(({ code }) => !isFromAnswers(code));
  const touching = measured.filter(
    ({ severity, scope }) =>
      severity === 'problem' &&
      (scope.features.length === 0 || scope.features.some((feature) => NEEDED.has(feature))),
  );
  const cause =
    status === 'offline' || status === 'blocked'
      ? (touching.find(({ id }) => id === report.verdict.primary) ?? touching[0] ?? null)
      : null;
  const worst = measured.toSorted((one, other) => RANK[one.severity] - RANK[other.severity])[0] ?? null;
  return {
    id: report.id,
    place,
    label,
    startedAt: report.startedAt,
    says: cause !== null ? 'explains' : status === 'inconclusive' || report.interrupted ? 'unclear' : 'fine',
    finding: cause ?? (worst?.severity === 'info' ? null : worst),
  };
}

/** The finding stands on the answers given, and not on what was measured. */
export const isFromAnswers = (code: string): boolean => /^(policy|client|contact)\./.test(code);

export const runAt = (facts: GuideFacts, place: Place): RunFact | null =>
  facts.runs
    .filter((run) => run.place === place)
    .toSorted((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt))[0] ?? null;

/** By the verdicts alone: what a comparison of the two reports, endpoint by endpoint, says better. */
export function compareVerdicts(here: RunFact | null, there: RunFact | null): Comparison {
  if (here === null || there === null) return null;
  if (here.says === 'unclear' || there.says === 'unclear') return 'unclear';
  if (here.says === 'explains' && there.says === 'fine') return 'this-network';
  const sameCause = here.finding?.code === there.finding?.code;
  if (here.says === 'explains' && there.says === 'explains' && sameCause) return 'not-the-network';
  // Fine on both says nothing of the request, which was not sent by the run.
  return 'unclear';
}
