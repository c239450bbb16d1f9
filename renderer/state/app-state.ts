import type { CatalogSummary, Hello, MenuCommand } from '../../shared/api/diagnostics-api.ts';
import type { Problem } from '../../shared/api/problem.ts';
import type { FinishedRun, ReportSummary, RunStart } from '../../shared/api/runs.ts';
import type { Settings } from '../../shared/api/settings.ts';
import type { Observation } from '../../shared/model/observation.ts';

/** The run under way as far as the host has told. */
export interface RunView {
  readonly start: RunStart;
  readonly observations: readonly Observation[];
  readonly done: number;
  readonly known: number;
  readonly elapsedMs: number;
  /** Media is measured at the pace of a call, which takes that long; null: not now. */
  readonly mediaMs: number | null;
  readonly stopping: boolean;
}

/** A problem that is shown until it is dismissed. */
export interface Notice {
  readonly serial: number;
  readonly problem: Problem;
}

export interface AppState {
  readonly about: Pick<Hello, 'version' | 'runtime' | 'systemLang' | 'faults' | 'can'>;
  readonly settings: Settings;
  readonly reportsFolder: string;
  readonly catalogs: readonly CatalogSummary[];
  readonly run: RunView | null;
  /** The last run of each kind that ended since the page was opened. */
  readonly finished: { readonly check: FinishedRun | null; readonly practice: FinishedRun | null };
  /** Null until they were asked for. */
  readonly reports: readonly ReportSummary[] | null;
  /** Counts what makes `reports` out of date; whoever shows them asks again. */
  readonly reportsVersion: number;
  /** The reports that are held side by side, or last were; null: none chosen. */
  readonly compared: { readonly a: string | null; readonly b: string | null };
  /** Counts what makes the list of cases out of date, and each open case. */
  readonly casesVersion: number;
  /** The case whose wait ended last, until somebody has seen it. */
  readonly readyCase: { readonly id: string; readonly title: string } | null;
  /** The case that the page is to go to next. */
  readonly caseToShow: string | null;
  readonly notices: readonly Notice[];
  /** The last menu command or key; each has a serial of its own, so that the same one counts twice. */
  readonly command: { readonly name: MenuCommand; readonly serial: number } | null;
  readonly connected: boolean;
  readonly serial: number;
}
