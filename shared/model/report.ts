import type { Environment } from './environment.ts';
import type { Finding } from './finding.ts';
import type { Observation } from './observation.ts';
import type { PracticeFaultId } from './practice-fault.ts';
import type { Subject } from './subject.ts';

export const VERDICT_STATUSES = ['reachable', 'degraded', 'blocked', 'offline', 'inconclusive'] as const;
export type VerdictStatus = (typeof VERDICT_STATUSES)[number];

export interface Verdict {
  readonly status: VerdictStatus;
  /** The id of the finding that explains most. */
  readonly primary: string | null;
  readonly summary: string;
}

/** What this run could not or did not test: never "fine" and never "blocked". */
export interface NotMeasured {
  readonly what: string;
  readonly why: string;
}

export interface RunOptions {
  readonly proxy: string;
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly lang: string;
  readonly redacted: boolean;
  readonly sipDomains?: readonly string[];
  readonly dns?: readonly string[];
}

export interface Report {
  readonly callpathReport: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly id: string;
  readonly label: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly durationMs: number;
  readonly catalog: { readonly id: string; readonly version: string; readonly readOn?: string | null };
  readonly profile: string;
  readonly options: RunOptions;
  readonly environment: Environment;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly observations: readonly Observation[];
  readonly notMeasured: readonly NotMeasured[];
  readonly guide: unknown;
  /** What the run was to measure: lets the report be judged again without its catalogue. */
  readonly subject?: Subject;
  /** Stopped before everything was measured. */
  readonly interrupted?: boolean;
  /** What was broken on purpose: a report of the practice network must not be taken for one of a real network. */
  readonly practice?: PracticeFaultId;
}
