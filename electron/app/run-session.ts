import { randomUUID } from 'node:crypto';
import { prepareRun, type Means, type PreparedRun, type RunToPrepare } from './prepare-run.ts';
import { problemOf } from './problem-of.ts';
import { Refused } from './refused.ts';
import { ProgressBatches } from './run-progress.ts';
import type { Host } from './host.ts';
import type { DiagnosisStart } from '../diagnose.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../shared/api/problem.ts';
import type { ReportSummary, RunSnapshot, RunStart } from '../../shared/api/runs.ts';
import type { Report } from '../../shared/model/report.ts';

export interface SessionTools {
  readonly means: () => Means;
  readonly createLookup: Host['createLookup'];
  readonly resolveProxy: Host['resolveProxy'];
  readonly tell: (event: HostEvent) => void;
  /** Never rejects for the disk's sake. */
  readonly save: (report: Report, request: RunToPrepare) => Promise<Answer<ReportSummary>>;
}

interface Run {
  readonly id: string;
  readonly stop: AbortController;
  readonly progress: ProgressBatches;
  readonly request: RunToPrepare;
  start: RunStart | null;
}

/** One run at a time, from the request to the saved report. */
export class RunSession {
  readonly #tools: SessionTools;
  #run: Run | null = null;
  #ended: Promise<void> = Promise.resolve();

  constructor(tools: SessionTools) {
    this.#tools = tools;
  }

  /** From the request on until the report is saved. */
  get isRunning(): boolean {
    return this.#run !== null;
  }

  /** Null also while a run is being prepared: its start is yet to be told. */
  snapshot(): RunSnapshot | null {
    const { start, progress } = this.#run ?? { start: null, progress: null };
    return start === null || progress === null ? null : { start, progress: progress.snapshot() };
  }

  /** Answers once the run can begin. @throws {Refused} when it cannot */
  async start(request: RunToPrepare): Promise<{ readonly runId: string }> {
    if (this.#run !== null) throw new Refused({ code: 'run-under-way' });
    const id = randomUUID();
    const { means, tell } = this.#tools;
    const progress = new ProgressBatches(id, (told) => tell({ type: 'run-progress', progress: told }));
    const run: Run = { id, stop: new AbortController(), progress, request, start: null };
    this.#run = run;
    const now = means();
    const prepared = prepareRun(request, now);
    this.#ended = prepared.then(
      (ready) => this.#carryOut(run, ready, now),
      () => {
        this.#run = null;
      },
    );
    await prepared;
    return { runId: id };
  }

  stop(): void {
    const run = this.#run;
    if (run === null || run.stop.signal.aborted) return;
    run.stop.abort();
    if (run.start !== null) run.progress.stop();
  }

  /** Stops, and waits until what there is has been saved. */
  async close(): Promise<void> {
    this.stop();
    await this.#ended;
  }

  async #carryOut(run: Run, prepared: PreparedRun, means: Means): Promise<void> {
    const { tell, save } = this.#tools;
    try {
      const report = await this.#diagnose(run, prepared, means);
      run.progress.flush();
      const saved = await save(report, run.request);
      this.#run = null;
      tell({ type: 'run-finished', finished: { runId: run.id, report, saved } });
      tell({ type: 'reports-changed' });
    } catch (error) {
      run.progress.flush();
      this.#run = null;
      tell({ type: 'run-failed', runId: run.id, problem: problemOf(error) });
    }
  }

  async #diagnose(run: Run, prepared: PreparedRun, { messages }: Means): Promise<Report> {
    const { request, practice, close } = prepared;
    try {
      const { diagnose } = await import('../diagnose.ts');
      const report = await diagnose(request, {
        messages,
        signal: run.stop.signal,
        onProgress: run.progress.add,
        onSeries: run.progress.series,
        onStart: (start) => this.#begin(run, practice, start),
        createLookup: this.#tools.createLookup,
        resolveProxy: this.#tools.resolveProxy,
      });
      return practice === null ? report : { ...report, practice };
    } finally {
      // What was measured is worth more than a server that does not end well.
      await close().catch(() => {});
    }
  }

  #begin(run: Run, practice: RunStart['practice'], start: DiagnosisStart): void {
    run.start = { ...start, runId: run.id, practice };
    this.#tools.tell({ type: 'run-started', start: run.start });
    // Stop may have been asked for while the run was being prepared.
    if (run.stop.signal.aborted) run.progress.stop();
  }
}
