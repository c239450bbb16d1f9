import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import type { Figures, FindingCode, FindingDetails, Severity } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';
import type { Route } from '../model/target.ts';

/** What a rule says of one cause; `analyze` gives it its id, scope and place among the others. */
export interface Draft<C extends FindingCode> {
  readonly details: FindingDetails[C];
  readonly confidence: number;
  /** The observations it stands on, the strongest first. */
  readonly evidence: readonly Observation[];
  /** The ways that fail because of it: no other rule sees them any more. */
  readonly paths: readonly Path[];
  /** Names that lead nowhere because of it: nor these. */
  readonly names?: readonly string[];
  /** It explains whatever fails. */
  readonly everything?: boolean;
  /** It explains its own `paths` and nothing else, whatever a cause of its code can do. */
  readonly confined?: boolean;
  readonly severity?: Severity;
  /** Where the scope is not simply that of `paths` and `names`. */
  readonly hosts?: readonly string[];
  readonly addresses?: readonly string[];
  readonly ports?: readonly string[];
  readonly sets?: readonly number[];
  /** Where it is not that of `paths`. */
  readonly route?: Route;
  readonly figures?: Figures;
}

/** Without a network, an open way out, or names, nothing can be said about anything beyond. */
export const NETWORK_CAUSES = [
  'network.offline',
  'network.captive-portal',
  'dns.resolver-unreachable',
  'dns.resolver-failing',
] as const satisfies readonly FindingCode[];

/** What a rule may look at. */
export interface View {
  readonly evidence: Evidence;
  /** Ways to the profile's endpoints that failed and that no cause found so far explains. Controls are not among them. */
  readonly broken: readonly Path[];
  /** Names that did not resolve and that no cause found so far explains. */
  readonly unresolved: readonly string[];
  readonly startedAt: string;
  readonly catalog: { readonly version: string; readonly readOn: string | null };
}

/**
 * One cause. A pure function of the evidence; it holds no prose. `explainedBy`: where a finding of one of these codes
 * stands that is not confined, this one would only be its symptom, and the rule is not asked.
 */
export interface Rule<C extends FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly explainedBy: readonly FindingCode[];
  readonly evaluate: (view: View) => readonly Draft<C>[];
}
export type AnyRule = { [C in FindingCode]: Rule<C> }[FindingCode];
