import type { Environment } from '../model/environment.ts';
import type { NotMeasured, Report, RunOptions, VerdictStatus } from '../model/report.ts';
import type { Observation } from '../model/observation.ts';
import type { PracticeFaultId } from '../model/practice-fault.ts';
import type { Subject } from '../model/subject.ts';
import type { RunForCase } from './cases.ts';
import type { Answer } from './problem.ts';

export type RunRequest =
  | {
      readonly kind: 'check';
      /** Null: the built-in catalogue. */
      readonly catalogId: string | null;
      readonly profile: string;
      readonly sipDomains: readonly string[];
      readonly label: string;
      /** The report becomes a part of it. */
      readonly forCase?: RunForCase;
    }
  | { readonly kind: 'practice'; readonly fault: PracticeFaultId };

/** Everything of the coming report that is known when the measuring begins. */
export interface RunStart {
  readonly runId: string;
  /** The fault being practised; null for a run on the real network. */
  readonly practice: PracticeFaultId | null;
  readonly label: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  readonly catalog: Report['catalog'];
  readonly profile: string;
  readonly options: RunOptions;
  readonly environment: Environment;
  readonly subject: Subject;
  readonly notMeasured: readonly NotMeasured[];
}

export interface RunProgress {
  readonly runId: string;
  /** New since the last event, in order. */
  readonly observations: readonly Observation[];
  readonly done: number;
  /** Done, under way and waiting; it grows while failures are looked into. */
  readonly known: number;
  /** Since the run's start. */
  readonly elapsedMs: number;
  /** Media is measured at the pace of a call, which takes that long; null: not now. */
  readonly mediaMs: number | null;
  /** Stop was asked for; what is under way is ending. */
  readonly stopping: boolean;
}

/** Where a run stands, for a page that comes (or comes back) in the middle of it. */
export interface RunSnapshot {
  readonly start: RunStart;
  readonly progress: RunProgress;
}

/** One saved report, as the history lists it. */
export interface ReportSummary {
  /** The store's own name for it; `Report.id` may stand in several files. */
  readonly id: string;
  readonly label: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly status: VerdictStatus;
  /** In the language the report is written in. */
  readonly summary: string;
  readonly profile: string;
  readonly catalogId: string;
  readonly problems: number;
  readonly warnings: number;
  readonly observations: number;
  readonly interrupted: boolean;
  /** It came from a file and was not measured here. */
  readonly imported: boolean;
  /** Measured in the practice network. */
  readonly practice: PracticeFaultId | null;
  /** It could not be written, and is kept only until the program ends. */
  readonly unsaved: boolean;
}

export interface FinishedRun {
  readonly runId: string;
  readonly report: Report;
  /** How it is kept; a problem when it could not be. */
  readonly saved: Answer<ReportSummary>;
}

export const EXPORT_FORMATS = ['html', 'pdf', 'json', 'csv', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
