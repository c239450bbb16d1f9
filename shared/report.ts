import { analyze, type Circumstances } from './analysis/analyze.ts';
import { Evidence } from './analysis/evidence.ts';
import { subjectOf } from './analysis/subject-of.ts';
import { verdictOf } from './analysis/verdict.ts';
import { isFromAnswers } from './guide/facts.ts';
import { factsInGuide } from './guide/report-guide.ts';
import type { Messages } from './messages/messages.ts';
import { hasKnownDetails } from './model/details-schema.ts';
import type { Fact, Finding, Severity } from './model/finding.ts';
import type { Report, Verdict } from './model/report.ts';
import { say } from './say.ts';

export { say };

/**
 * The verdict and the findings, in words. What the answers of the guided test say stands among the findings; the
 * verdict is of the network alone.
 */
export function judge(
  evidence: Evidence,
  circumstances: Circumstances & { readonly interrupted: boolean; readonly guide?: unknown },
  messages: Messages,
): { readonly verdict: Verdict; readonly findings: readonly Finding[] } {
  const facts = analyze(evidence, circumstances);
  const told = factsInGuide(circumstances.guide, circumstances.startedAt);
  const findings = [...facts, ...told]
    .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity))
    .map((fact) => say(fact, messages));
  const { status, primary, brokenFeatures, measured, working } = verdictOf(
    evidence,
    facts,
    circumstances.interrupted,
  );
  const primaryTitle = findings.find((finding) => finding.id === primary?.id)?.title ?? null;
  const summary = messages.verdict.summary({ status, primaryTitle, brokenFeatures, measured, working });
  return { verdict: { status, primary: primary?.id ?? null, summary }, findings };
}

const SEVERITIES: readonly Severity[] = ['problem', 'warning', 'info'];

/** Judges a saved report's observations again, with today's rules and in the given language. */
export function rejudge(report: Report, messages: Messages): Report {
  const circumstances = {
    startedAt: report.startedAt,
    catalog: { version: report.catalog.version, readOn: report.catalog.readOn ?? null },
    interrupted: report.interrupted ?? false,
    guide: report.guide,
  };
  return { ...saidIn(report, messages), ...judge(evidenceOf(report), circumstances, messages) };
}

/** Whether two judgements of one run say the same: the verdict, and which findings stand behind it. */
export const sameJudgement = (one: Report, other: Report): boolean =>
  one.verdict.status === other.verdict.status && codesOf(one) === codesOf(other);

const codesOf = ({ findings }: Report): string => findings.map(({ code }) => code).join(' ');

/** A saved report as it stands, its own findings put again into words of the given language where their code is known. */
export const resay = (report: Report, messages: Messages): Report =>
  report.options.lang === messages.lang ? report : sayAgain(report, messages);

/** The same, whatever language its sentences are in: they are made from its facts alone. */
export function sayAgain(report: Report, messages: Messages): Report {
  const facts = report.findings.map(factOf);
  const findings = report.findings.map((finding, index): Finding => {
    const fact = facts[index] ?? null;
    return fact === null ? finding : say(fact, messages);
  });
  const { status, primary } = report.verdict;
  const known = facts.filter((fact) => fact !== null).filter(({ code }) => !isFromAnswers(code));
  const counted = verdictOf(evidenceOf(report), known, report.interrupted ?? false);
  const primaryTitle = findings.find((finding) => finding.id === primary)?.title ?? null;
  const summary = messages.verdict.summary({ ...counted, status, primaryTitle });
  return { ...saidIn(report, messages), findings, verdict: { ...report.verdict, summary } };
}

/** Whoever reads it again must know what language its words are in now. */
const saidIn = (report: Report, { lang }: Messages): Report => ({
  ...report,
  options: { ...report.options, lang },
});

function evidenceOf(report: Report): Evidence {
  const evidence = new Evidence(subjectOf(report), report.environment);
  for (const observation of report.observations) evidence.add(observation);
  return evidence;
}

/** Its sentences can be made from its facts. */
export const isSayable = (finding: Finding): boolean => factOf(finding) !== null;

/** Null for a finding of another tool or version, whose sentences are all we know of it. */
function factOf(finding: Finding): Fact | null {
  if (finding.figures === undefined || !hasKnownDetails(finding)) return null;
  const fact: unknown = { ...finding, figures: finding.figures };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- code and details have just been checked together
  return fact as Fact;
}
