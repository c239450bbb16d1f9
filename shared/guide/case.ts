import { knownAnswers, withAnswer, withoutAnswer, type KeptAnswer } from './answers.ts';
import { codeOf, severityOf, type Conclusion } from './conclude.ts';
import { comparisonOf, type ComparedRun } from './compared-runs.ts';
import { runAt, runFactOf, type GuideFacts, type Place } from './facts.ts';
import { guide, type GuideState } from './guide.ts';
import type { ReportGuide } from './report-guide.ts';
import { sayConclusion } from './say-conclusion.ts';
import type { StepId } from './step.ts';
import type { Messages } from '../messages/messages.ts';
import type { Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { resay } from '../report.ts';

/** A run of the case: the whole report, so that a case handed to somebody else holds what it stands on. */
export interface CaseRun {
  readonly place: Place;
  /** "Office", "Café", "VPN"; may be empty. */
  readonly label: string;
  /** ISO 8601 UTC. */
  readonly addedAt: string;
  readonly report: Report;
}

/** How a case ended, as it was said then: for lists, and for whoever reads the file without Callpath. */
export interface KeptConclusion {
  readonly kind: Conclusion['kind'];
  /** A finding code, or null. */
  readonly code: string | null;
  /** The step that nobody could answer, or null. */
  readonly question: string | null;
  readonly severity: Severity;
  readonly confidence: number;
  readonly title: string;
  readonly explanation: string;
  readonly remediation: readonly string[];
  readonly actor: string;
  readonly at: string;
}

/**
 * One case of somebody whose request does not arrive. Client and platform, the settings and when they were changed are
 * answers (`client`, `external`, `changed`, …) and kept nowhere else.
 */
export interface Case {
  readonly callpathCase: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly id: string;
  readonly title: string;
  readonly reportedBy: string;
  /** What they said. */
  readonly reported: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly answers: readonly KeptAnswer[];
  readonly runs: readonly CaseRun[];
  readonly conclusion: KeptConclusion | null;
}

export const CASE_STATUSES = ['asking', 'waiting', 'question', 'concluded'] as const;
/** Something is to be answered; the wait is not over; a question is left open; there is a conclusion. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const newCase = (p: {
  readonly tool: Case['tool'];
  readonly id: string;
  readonly now: string;
  readonly title: string;
  readonly reportedBy: string;
  readonly reported: string;
}): Case => ({
  callpathCase: 1,
  tool: p.tool,
  id: p.id,
  title: p.title,
  reportedBy: p.reportedBy,
  reported: p.reported,
  createdAt: p.now,
  updatedAt: p.now,
  answers: [],
  runs: [],
  conclusion: null,
});

export function factsOf(held: Case, now: string, messages: Messages): GuideFacts {
  const known = held.runs.map(({ report, place, label }) => {
    const said = resay(report, messages);
    return { fact: runFactOf(said, place, label), report: said };
  });
  const facts: GuideFacts = { now, runs: known.map(({ fact }) => fact), comparison: null };
  const latest = (place: Place): ComparedRun | null => {
    const fact = runAt(facts, place);
    return known.find((run) => run.fact === fact) ?? null;
  };
  return { ...facts, comparison: comparisonOf(latest('here'), latest('elsewhere'), messages) };
}

export const stateOf = (held: Case, now: string, messages: Messages): GuideState =>
  guide(knownAnswers(held.answers), factsOf(held, now, messages));

export function statusOf({ next, conclusion }: Pick<GuideState, 'next' | 'conclusion'>): CaseStatus {
  if (next !== null || conclusion === null) return 'asking';
  if (codeOf(conclusion) === 'policy.waiting-period') return 'waiting';
  return conclusion.kind === 'open' ? 'question' : 'concluded';
}

/** What a run that is made now has to know of the case. */
export const reportGuideOf = (held: Case, now: string, messages: Messages): ReportGuide => {
  const counted = new Set(
    stateOf(held, now, messages)
      .way.filter(({ measured }) => !measured)
      .map(({ step }) => step),
  );
  return { answers: knownAnswers(held.answers).filter(({ step }) => counted.has(step)) };
};

export const answer = (held: Case, step: StepId, value: string, now: string): Case => ({
  ...held,
  updatedAt: now,
  answers: withAnswer(held.answers, { step, value, at: now }),
});

export const takeBack = (held: Case, step: StepId, now: string): Case => ({
  ...held,
  updatedAt: now,
  answers: withoutAnswer(held.answers, step),
});

/** A run more; the same report a second time takes the place of the first. */
export const addRun = (held: Case, run: CaseRun): Case => ({
  ...held,
  updatedAt: run.addedAt,
  runs: [...held.runs.filter(({ report }) => report.id !== run.report.id), run],
});

export const removeRun = (held: Case, reportId: string, now: string): Case => ({
  ...held,
  updatedAt: now,
  runs: held.runs.filter(({ report }) => report.id !== reportId),
});

/** The case with its conclusion as it stands now; as before where that says the same. */
export function concluded(held: Case, now: string, messages: Messages): Case {
  const { conclusion } = stateOf(held, now, messages);
  if (conclusion === null) return { ...held, conclusion: null };
  const { title, explanation, remediation } = sayConclusion(conclusion, messages);
  const kept: KeptConclusion = {
    kind: conclusion.kind,
    code: codeOf(conclusion),
    question: conclusion.kind === 'open' ? conclusion.question : null,
    severity: severityOf(conclusion),
    confidence: conclusion.confidence,
    title,
    explanation,
    remediation,
    actor: messages.guide.actors[conclusion.actor],
    at: now,
  };
  return { ...held, conclusion: kept };
}

/**
 * Where a report belongs that comes with no word, or with a name of its network: the first is of the network that is
 * complained of, and one with another name than that is of another network.
 */
export function placeFor(held: Case, role: string): { readonly place: Place; readonly label: string } {
  if (role === 'here' || role === 'elsewhere') return { place: role, label: '' };
  const here = held.runs.find(({ place }) => place === 'here');
  const isSame = here === undefined || role === '' || here.label.toLowerCase() === role.toLowerCase();
  return { place: isSame ? 'here' : 'elsewhere', label: role };
}
