import { isAbsentByRight } from './absent.ts';
import { portsOf, requestFor } from './block-figures.ts';
import {
  clientPaths,
  clientRoute,
  isNamedByProxyOnly,
  isWeb,
  usesProxy,
  worksForClient,
} from './client-route.ts';
import { distinct } from './group.ts';
import { isDeadProxy } from './proxy-voice.ts';
import { rules } from './registry.ts';
import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import type { AnyRule, Draft, View } from './rule.ts';
import type { Fact, FindingCode, Scope, Severity } from '../model/finding.ts';
import type { Endpoint } from '../model/subject.ts';
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
  const failed = failingPaths(evidence);
  const nameless = namesWithoutAddress(evidence);

  for (const rule of rules) {
    const causes = found.filter(({ draft }) => draft.confined !== true).map((cause) => cause.rule.code);
    if (rule.explainedBy.some((code) => causes.includes(code))) continue;
    const view: View = {
      evidence,
      ...circumstances,
      broken: failed.filter((path) => !explained.has(path)),
      unresolved: nameless.filter((name) => !explainedNames.has(name)),
    };
    for (const draft of rule.evaluate(view)) {
      if (isMoot(evidence, rule.code, draft)) continue;
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

/**
 * The ways that ought to work and do not. Where a client goes through a proxy, its direct ways are not among them: that
 * a network with a proxy closes them is the point of it.
 */
function failingPaths(evidence: Evidence): readonly Path[] {
  const direct = evidence.paths.filter(({ endpoint, control }) => !control && !usesProxy(evidence, endpoint));
  const others = evidence.endpoints.filter(
    (endpoint) => usesProxy(evidence, endpoint) && !worksForClient(evidence, endpoint),
  );
  const onTheWay = others.flatMap((endpoint) => clientPaths(evidence, endpoint));
  // With a proxy that is reached, what the client tries directly besides is no way that must be open.
  const last = onTheWay.filter((path) => path.via !== null || fellThrough(evidence, path.endpoint));
  return [...direct, ...last].filter((path) => path.state !== 'works' && path.state !== 'unmeasured');
}

/**
 * The client goes directly next: to what is not of the web where none of the proxies serves anybody, as clients do, or
 * where the like of it works directly; by its setting only where none was even reached.
 */
const fellThrough = (evidence: Evidence, endpoint: Endpoint): boolean =>
  (!isWeb(endpoint) && isOpenToTheLikeOf(evidence, endpoint)) ||
  (evidence
    .proxiedPathsOf(endpoint)
    .every(
      ({ state, via }) =>
        state === 'proxy-unreachable' || (!isWeb(endpoint) && via !== null && isDeadProxy(evidence, via)),
    ) &&
    (!isWeb(endpoint) || clientRoute(evidence.environment, endpoint).some((hop) => hop.type === 'direct')));

/** They work, and directly only: that is where they go. */
function isOpenToTheLikeOf(evidence: Evidence, { as, host }: Endpoint): boolean {
  const working = [...evidence.paths, ...evidence.proxied].filter(
    (path) => path.state === 'works' && path.endpoint.as === as,
  );
  return (
    working.every(({ via }) => via === null) &&
    working.some(({ endpoint, control }) => endpoint.host !== host && !control)
  );
}

/** It speaks of a direct way that nobody goes: everything that it touches works through the proxy. */
function isMoot(evidence: Evidence, code: FindingCode, draft: Draft<FindingCode>): boolean {
  if (code.startsWith('proxy.')) return false;
  const touched = draft.everything === true ? evidence.endpoints : endpointsOf(evidence, draft);
  const living = touched.filter(
    (e) => (e.sets.length > 0 || touched.length === 1) && !isNamedByProxyOnly(evidence, e),
  );
  return (
    living.length > 0 &&
    living.every((endpoint) => usesProxy(evidence, endpoint) && worksForClient(evidence, endpoint)) &&
    (draft.everything === true || draft.paths.every((path) => path.via === null)) &&
    isAboutTheWay(draft)
  );
}

/** Its evidence is of ways and names, and not of what came back through the proxy. */
const isAboutTheWay = ({ evidence }: Draft<FindingCode>): boolean =>
  evidence.every((observation) => observation.target.route !== 'proxy');

/** Names that endpoints or service records need and that lead to no address, and for which somebody was asked. */
function namesWithoutAddress(evidence: Evidence): readonly string[] {
  const needed = distinct([
    ...evidence.endpoints.map((e) => e.host),
    ...evidence.subject.srv.map((question) => question.name),
  ]);
  return needed.filter((name) => {
    // The proxy resolves it, if anybody does.
    if (isLeftToProxy(evidence, name)) return false;
    const { state } = evidence.resolution(name);
    return (state === 'denied' || state === 'silent') && !isAbsentByRight(evidence, name);
  });
}

function isLeftToProxy(evidence: Evidence, name: string): boolean {
  const endpoints = evidence.endpointsOn(name).filter((known) => !known.control);
  return (
    endpoints.length > 0 &&
    endpoints.every(({ endpoint }) => usesProxy(evidence, endpoint) || isNamedByProxyOnly(evidence, endpoint))
  );
}

/** How many required endpoints a cause takes away, what explains everything first. */
function weightOf(evidence: Evidence, draft: Draft<FindingCode>): number {
  if (draft.everything === true) return Number.MAX_SAFE_INTEGER;
  const endpoints = endpointsOf(evidence, draft);
  return (
    endpoints.filter((e) => evidence.services(e).some((service) => service.required) && !hasAnotherWay(e))
      .length +
    endpoints.length / 1000
  );

  // One dead address of two takes nothing away.
  function hasAnotherWay(endpoint: Endpoint): boolean {
    const own = draft.paths.filter((path) => path.endpoint === endpoint);
    return evidence.paths.some(
      (path) =>
        path.state === 'works' &&
        path.endpoint === endpoint &&
        !own.includes(path) &&
        own.some((dead) => (dead.via === null) === (path.via === null)),
    );
  }
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
    addresses:
      draft.addresses ??
      distinct(draft.paths.map((path) => path.address)).filter((address) => address !== ''),
    ports:
      draft.ports ??
      (ofPaths.length > 0 ? ofPaths : distinct(endpoints.map((e) => portLabel(e.port, transportOf(e.as))))),
    route: draft.route ?? routeOf(draft),
  };
}

const routeOf = ({ paths }: Draft<FindingCode>): Scope['route'] =>
  paths.length > 0 && paths.every((path) => path.via !== null) ? 'proxy' : 'direct';

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
