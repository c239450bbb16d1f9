import { analyze, type Circumstances } from './analysis/analyze.ts';
import { Evidence } from './analysis/evidence.ts';
import { subjectOf } from './analysis/subject-of.ts';
import { verdictOf } from './analysis/verdict.ts';
import type { Messages } from './messages/messages.ts';
import type { Fact, FactOf, Finding, FindingCode } from './model/finding.ts';
import type { Report, Verdict } from './model/report.ts';

/** A fact with the sentences of one language. */
export function say(fact: Fact, messages: Messages): Finding {
  const texts = textsOf(fact, messages);
  return { ...fact, details: fact.details as Finding['details'], ...texts };
}

// The messages pair each code with its own fact; the compiler cannot follow a union through that pairing.
function textsOf<C extends FindingCode>(fact: FactOf<C>, messages: Messages) {
  const text = messages.findings[fact.code];
  return {
    title: text.title(fact),
    explanation: text.explanation(fact),
    remediation: text.remediation(fact),
  };
}

/** The verdict and the findings, in words. */
export function judge(
  evidence: Evidence,
  circumstances: Circumstances & { readonly interrupted: boolean },
  messages: Messages,
): { readonly verdict: Verdict; readonly findings: readonly Finding[] } {
  const facts = analyze(evidence, circumstances);
  const findings = facts.map((fact) => say(fact, messages));
  const { status, primary, brokenFeatures, measured, working } = verdictOf(
    evidence,
    facts,
    circumstances.interrupted,
  );
  const primaryTitle = findings.find((finding) => finding.id === primary?.id)?.title ?? null;
  const summary = messages.verdict.summary({ status, primaryTitle, brokenFeatures, measured, working });
  return { verdict: { status, primary: primary?.id ?? null, summary }, findings };
}

/** Judges a saved report's observations again, with today's rules and in the given language. */
export function rejudge(report: Report, messages: Messages): Report {
  const evidence = new Evidence(subjectOf(report), report.environment);
  for (const observation of report.observations) evidence.add(observation);
  const circumstances = {
    startedAt: report.startedAt,
    catalog: { version: report.catalog.version, readOn: report.catalog.readOn ?? null },
    interrupted: report.interrupted ?? false,
  };
  return { ...report, ...judge(evidence, circumstances, messages) };
}

/** A saved report's own findings, put again into words of the given language where their code is known. */
export function resay(report: Report, messages: Messages): Report {
  if (report.options.lang === messages.lang) return report;
  const findings = report.findings.map((finding): Finding => {
    const known = finding.code in messages.findings && finding.figures !== undefined;
    return known ? say({ ...finding, figures: finding.figures ?? {} } as unknown as Fact, messages) : finding;
  });
  const primaryTitle = findings.find((finding) => finding.id === report.verdict.primary)?.title ?? null;
  const summary = messages.verdict.summary({
    status: report.verdict.status,
    primaryTitle,
    brokenFeatures: findings.find((finding) => finding.id === report.verdict.primary)?.scope.features ?? [],
    measured: 0,
    working: 0,
  });
  return { ...report, findings, verdict: { ...report.verdict, summary } };
}
