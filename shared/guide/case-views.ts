import type { CaseRunSummary, CaseSummary, OpenCase } from '../api/cases.ts';
import { stateOf, statusOf, type Case, type CaseRun, type CaseStatus } from './case.ts';
import { sayConclusion } from './say-conclusion.ts';
import type { Messages } from '../messages/messages.ts';
import { printable } from '../model/printable.ts';
import { resay } from '../report.ts';

/** What the list shows of a case. Texts are printable. */
export interface CaseHead {
  readonly title: string;
  readonly reportedBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly runs: number;
  /** When tests begin to prove something, ISO 8601 UTC; null without a change that is known. It may have passed. */
  readonly readyAt: string | null;
  readonly conclusion: {
    readonly kind: string;
    readonly code: string | null;
    readonly severity: 'problem' | 'warning' | 'info';
    readonly title: string;
  } | null;
}

export interface ListedCase extends CaseHead {
  readonly id: string;
}

/** A case as its screen shows it, as of now. Texts are printable. */
export function openedCase(held: Case, now: string, messages: Messages): OpenCase {
  const state = stateOf(held, now, messages);
  return {
    id: held.id,
    title: printable(held.title, 300),
    reportedBy: printable(held.reportedBy, 300),
    reported: held.reported,
    createdAt: held.createdAt,
    updatedAt: held.updatedAt,
    answers: held.answers,
    runs: held.runs.map((run) => runSummary(run, messages)),
    status: statusOf(state),
    state,
    said: state.conclusion === null ? null : sayConclusion(state.conclusion, messages),
  };
}

function runSummary({ place, label, report }: CaseRun, messages: Messages): CaseRunSummary {
  const { verdict, findings } = resay(report, messages);
  return {
    reportId: report.id,
    place,
    label: printable(label, 120),
    startedAt: report.startedAt,
    status: verdict.status,
    summary: printable(verdict.summary, 1_000),
    findings: findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ id, severity, title }) => ({ id, severity, title: printable(title, 300) })),
  };
}

/** A case as the list shows it: by what it had come to when it was last changed, and the time. */
export function summaryOfCase(held: ListedCase, now: string): CaseSummary {
  const status = listedStatus(held, now);
  return {
    id: held.id,
    title: held.title,
    reportedBy: held.reportedBy,
    createdAt: held.createdAt,
    updatedAt: held.updatedAt,
    runs: held.runs,
    status,
    readyAt: status === 'waiting' ? held.readyAt : null,
    conclusion: status === 'asking' ? null : held.conclusion,
  };
}

function listedStatus({ conclusion, readyAt }: ListedCase, now: string): CaseStatus {
  if (conclusion === null) return 'asking';
  // When the wait is over, the guide has something to ask.
  if (conclusion.code === 'policy.waiting-period')
    return readyAt !== null && Date.parse(now) < Date.parse(readyAt) ? 'waiting' : 'asking';
  return conclusion.kind === 'open' ? 'question' : 'concluded';
}
