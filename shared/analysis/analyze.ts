import { isAbsentByRight } from './absent.ts';
import { portsOf, requestFor } from './block-figures.ts';
import { distinct } from './group.ts';
import { rules } from './registry.ts';
import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import type { AnyRule, Draft, View } from './rule.ts';
import type { Fact, FindingCode, Scope, Severity } from '../model/finding.ts';
import { portLabel, transportOf } from '../model/target.ts';

export interface Circumstances {
  /** ISO 8601 UTC: when the run began. */
  readonly startedAt: string;
  readonly catalog: { readonly version: string; readonly readOn: string | null };
}

/** Observations in a report may be many; a finding names those that suffice. */
const MAX_EVIDENCE = 40;

/** Judges everything measured: one fact per cause, most important first. Pure: the same evidence gives the same facts. */
export function analyze(evidence: Evidence, circumstances: Circumstances): readonly Fact[] {
  const explained = new Set<Path>();
  const explainedNames = new Set<string>();
  const found: { readonly rule: AnyRule; readonly draft: Draft<FindingCode> }[] = [];
  const failed = evidence.paths.filter(
    (path) => !path.control && path.state !== 'works' && path.state !== 'unmeasured',
  );
  const nameless = namesWithoutAddress(evidence);

  for (const rule of rules) {
    if (rule.explainedBy.some((code) => found.some((cause) => cause.rule.code === code))) continue;
    const view: View = {
      evidence,
      ...circumstances,
      broken: failed.filter((path) => !explained.has(path)),
      unresolved: nameless.filter((name) => !explainedNames.has(name)),
    };
    for (const draft of rule.evaluate(view)) {
      found.push({ rule, draft });
      for (const path of draft.paths) explained.add(path);
      for (const name of draft.names ?? []) explainedNames.add(name);
    }
  }
  return found
    .map(({ rule, draft }) => ({
      rule,
      draft,
      severity: draft.severity ?? rule.severity,
      weight: weightOf(evidence, draft),
    }))
    .toSorted(
      (a, b) =>
        RANK[a.severity] - RANK[b.severity] || b.weight - a.weight || b.draft.confidence - a.draft.confidence,
    )
    .map(({ rule, draft, severity }, index) => factOf(evidence, rule.code, draft, severity, `f${index + 1}`));
}

const RANK: Readonly<Record<Severity, number>> = { problem: 0, warning: 1, info: 2 };

/** Names that endpoints or service records need and that lead to no address, and for which somebody was asked. */
function namesWithoutAddress(evidence: Evidence): readonly string[] {
  const needed = distinct([
    ...evidence.endpoints.map((e) => e.host),
    ...evidence.subject.srv.map((question) => question.name),
  ]);
  return needed.filter((name) => {
    const { state } = evidence.resolution(name);
    return (state === 'denied' || state === 'silent') && !isAbsentByRight(evidence, name);
  });
}

/** How many required endpoints a cause takes away, what explains everything first. */
function weightOf(evidence: Evidence, draft: Draft<FindingCode>): number {
  if (draft.everything === true) return Number.MAX_SAFE_INTEGER;
  const endpoints = endpointsOf(evidence, draft);
  return (
    endpoints.filter((e) => evidence.services(e).some((service) => service.required)).length +
    endpoints.length / 1000
  );
}

const endpointsOf = (evidence: Evidence, { paths, names }: Draft<FindingCode>) =>
  distinct([
    ...paths.map((path) => path.endpoint),
    ...(names ?? []).flatMap((name) =>
      evidence
        .endpointsOn(name)
        .filter((known) => !known.control)
        .map((known) => known.endpoint),
    ),
  ]);

function scopeOf(evidence: Evidence, draft: Draft<FindingCode>): Scope {
  const touched =
    draft.everything === true && draft.paths.length === 0 ? evidence.endpoints : endpointsOf(evidence, draft);
  const named = new Set(draft.hosts ?? []);
  const byHost = draft.hosts === undefined ? touched : evidence.endpoints.filter((e) => named.has(e.host));
  const endpoints = touched.length > 0 ? touched : byHost;
  const sets = draft.sets ?? distinct(endpoints.flatMap((e) => e.sets));
  const ofPaths = portsOf(draft.paths);
  return {
    sets,
    features: distinct(sets.flatMap((set) => evidence.service(set)?.feature ?? [])),
    hosts: draft.hosts ?? distinct(endpoints.map((e) => e.host)),
    addresses: draft.addresses ?? distinct(draft.paths.map((path) => path.address)),
    ports:
      draft.ports ??
      (ofPaths.length > 0 ? ofPaths : distinct(endpoints.map((e) => portLabel(e.port, transportOf(e.as))))),
    route: 'direct',
  };
}

function factOf(
  evidence: Evidence,
  code: FindingCode,
  draft: Draft<FindingCode>,
  severity: Severity,
  id: string,
): Fact {
  const fact: Omit<Fact, 'code' | 'details'> &
    Pick<Draft<FindingCode>, 'details'> & { readonly code: FindingCode } = {
    id,
    code,
    severity,
    confidence: draft.confidence,
    scope: scopeOf(evidence, draft),
    details: draft.details,
    evidence: distinct(draft.evidence.map((o) => o.id)).slice(0, MAX_EVIDENCE),
    figures: {
      ...(severity === 'info' ? {} : requestFor(evidence, endpointsOf(evidence, draft))),
      ...draft.figures,
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule's drafts have the details of its own code
  return fact as Fact;
}
