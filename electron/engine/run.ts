import { attemptOrder } from './attempt-order.ts';
import { Lane } from './lane.ts';
import { observationOf, skipped } from './observation-of.ts';
import { Queue } from './queue.ts';
import { SeriesWatch } from './series-watch.ts';
import { unmeasured } from './unmeasured.ts';
import { isFirstPass, overdueAfterMs, waitMsFor } from './waits.ts';
import type { Measured, ProbeContext } from './probe.ts';
import type { Evidence } from '../../shared/analysis/evidence.ts';
import type { Step } from '../../shared/model/failure.ts';
import type { Observation } from '../../shared/model/observation.ts';
import { orderKey, type Order } from '../../shared/model/order.ts';
import type { Kind } from '../../shared/model/values.ts';
import { first, followUp, next, stillWanted, type Overdue, type PlanFacts } from '../../shared/plan.ts';

export interface RunProgress {
  readonly observation: Observation;
  readonly done: number;
  /** Done, under way and waiting; it grows while failures are looked into. */
  readonly known: number;
}

export interface RunInput {
  /** Filled as the run goes on. */
  readonly evidence: Evidence;
  readonly facts: PlanFacts;
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** The user's Stop: what was measured until then is kept. */
  readonly signal: AbortSignal;
  readonly tools: Pick<ProbeContext, 'trust' | 'lookup' | 'proxyCredentials'>;
  readonly onProgress: (progress: RunProgress) => void;
  /** Series at the pace of a call have begun, which take that long; null: they are over. */
  readonly onSeries?: ((durationMs: number | null) => void) | undefined;
  /**
   * Something that may become known while the run goes on, and with which the plan begins anew (`evidence` then knows
   * it). Never rejects.
   */
  readonly late?: Promise<void>;
  /** The same, asked after each observation; null: nothing more is to come. */
  readonly lateAfter?: (observation: Observation) => Promise<void> | null;
}

export interface RunResult {
  readonly observations: readonly Observation[];
  readonly interrupted: boolean;
}

interface Attempted {
  readonly order: Order;
  readonly startedAtMs: number;
}

interface Running extends Attempted {
  step: Step;
  /** It counts against its destination. */
  holds: boolean;
}

/** How often the run looks whether something is overdue; nothing depends on its exactness. */
const TICK_MS = 50;
/** A stopped attempt lets go of its socket at once; past this it is not waited for. */
const STOP_GRACE_MS = 400;

/** Carries out the plan: limits, order, deadlines, progress, stop. Resolves when nothing is left to measure. */
export function run(input: RunInput): Promise<RunResult> {
  return new Promise((resolve) => new Run(input, resolve).start());
}

class Run {
  readonly #input: RunInput;
  readonly #resolve: (result: RunResult) => void;
  readonly #originMs = performance.now();
  readonly #queue = new Queue();
  readonly #lane = new Lane();
  readonly #series: SeriesWatch;
  readonly #ordered = new Set<string>();
  readonly #running = new Map<number, Running>();
  readonly #observations: Observation[] = [];
  #sequence = 0;
  /** The first pass is over: confirmations and contrasts may be ordered. */
  #sweepDone = false;
  /** Something was learned since the plan was last asked for more. */
  #stale = true;
  #overdueCount = 0;
  #askAgainAtMs = 0;
  #ended = false;
  /** So many things are not known yet that may give more to measure. */
  #awaiting = 0;
  #ticker: NodeJS.Timeout | undefined;
  #laneTimer: NodeJS.Timeout | undefined;
  /** Set once the run was stopped: files what was not done, and ends. */
  #finishStop: (() => void) | null = null;
  #stopTimer: NodeJS.Timeout | undefined;

  constructor(input: RunInput, resolve: (result: RunResult) => void) {
    this.#input = input;
    this.#series = new SeriesWatch((durationMs) => input.onSeries?.(durationMs));
    this.#resolve = resolve;
  }

  start(): void {
    const { signal, evidence, facts } = this.#input;
    signal.addEventListener('abort', this.#stop, { once: true });
    this.#submit(first(evidence, facts));
    this.#ticker = setInterval(this.#turn, TICK_MS);
    void this.#await(this.#input.late ?? null);
    if (signal.aborted) this.#stop();
    else this.#turn();
  }

  async #await(late: Promise<void> | null): Promise<void> {
    if (late === null) return;
    this.#awaiting += 1;
    await late;
    this.#awaiting -= 1;
    if (this.#ended || this.#input.signal.aborted) return;
    this.#submit(first(this.#input.evidence, this.#input.facts));
    this.#stale = true;
    this.#turn();
  }

  readonly #nowMs = (): number => performance.now() - this.#originMs;

  #submit(orders: readonly Order[]): void {
    for (const order of orders) {
      const key = orderKey(order);
      if (this.#ordered.has(key)) continue;
      this.#ordered.add(key);
      if (order.attempt > 1 || order.role === 'steady') this.#lane.push(order);
      else this.#queue.push(order);
    }
  }

  /** One look at everything: starts what may start, asks the plan for more, ends the run when nothing is left. */
  readonly #turn = (): void => {
    if (this.#ended || this.#input.signal.aborted) return;
    for (const running of this.#overdueOnes()) this.#release(running);
    this.#startReady();
    if (!this.#sweepDone) this.#sweepDone = this.#isQuiet();
    if (this.#sweepDone) this.#askForMore();
    const idle = this.#running.size === 0 && this.#queue.isEmpty && this.#lane.isEmpty;
    if (idle && !this.#stale && this.#awaiting === 0) this.#end(false);
  };

  /** Asking costs time and memory with thousands of failures: it may take a thirtieth of the run, more when idle. */
  #askForMore(): void {
    const overdue = this.#overdue();
    if (overdue.length !== this.#overdueCount) this.#stale = true;
    const idle = this.#running.size === 0 && this.#queue.isEmpty && this.#lane.isEmpty;
    const askedAtMs = this.#nowMs();
    if (!this.#stale || (askedAtMs < this.#askAgainAtMs && !idle)) return;
    this.#stale = false;
    this.#overdueCount = overdue.length;
    this.#submit(followUp(this.#input.evidence, this.#input.facts, overdue));
    this.#askAgainAtMs = askedAtMs + (this.#nowMs() - askedAtMs) * 30;
    this.#startReady();
  }

  #startReady(): void {
    while (this.#hasRoom()) {
      const order = this.#queue.take();
      if (order === null) break;
      this.#begin(order, true);
    }
    while (this.#hasRoom()) {
      const order = this.#lane.take(this.#nowMs(), this.#isWanted);
      if (order === null) break;
      this.#begin(order, false);
    }
    this.#wakeForLane();
  }

  readonly #isWanted = (order: Order): boolean => stillWanted(this.#input.evidence, order);

  readonly #hasRoom = (): boolean => this.#running.size < this.#input.concurrency;

  /** The gaps between spaced attempts are shorter than a tick. */
  #wakeForLane(): void {
    clearTimeout(this.#laneTimer);
    const atMs = this.#hasRoom() ? this.#lane.nextAtMs() : null;
    if (atMs !== null) this.#laneTimer = setTimeout(this.#turn, Math.max(1, atMs - this.#nowMs()));
  }

  /** Only attempts that wait in vain are under way. */
  #isQuiet(): boolean {
    return this.#queue.isEmpty && this.#overdue().length === this.#running.size;
  }

  #overdueOnes(): readonly Running[] {
    const beforeMs = this.#nowMs() - overdueAfterMs(this.#input.timeoutMs);
    return [...this.#running.values()].filter(
      ({ order, startedAtMs }) => isFirstPass(order) && startedAtMs <= beforeMs,
    );
  }

  #overdue(): readonly Overdue[] {
    return this.#overdueOnes().map(({ order, step }) => ({ order, step }));
  }

  #release(running: Running): void {
    if (running.holds) this.#queue.release(running.order);
    running.holds = false;
  }

  #begin(order: Order, queued: boolean): void {
    const id = (this.#sequence += 1);
    const running: Running = { order, startedAtMs: this.#nowMs(), step: 'connect', holds: queued };
    this.#running.set(id, running);
    this.#series.began(order);
    const { signal, timeoutMs, tools } = this.#input;
    const context: ProbeContext = {
      ...tools,
      signal,
      waitMs: waitMsFor(order, timeoutMs),
      now: this.#nowMs,
      onStep: (step) => {
        running.step = step;
      },
    };
    void this.#attempt(id, running, context);
  }

  async #attempt(id: number, running: Running, context: ProbeContext): Promise<void> {
    const measured = await attemptOrder(running.order, context);
    if (this.#ended) return;
    this.#running.delete(id);
    this.#release(running);
    this.#series.ended(running.order);
    this.#file(id, running, measured);
    if (this.#finishStop !== null && this.#running.size === 0) this.#finishStop();
    this.#turn();
  }

  #file(id: number, { order, startedAtMs }: Attempted, measured: Measured<Kind>): void {
    const observation = observationOf(id, order, { startedAtMs, endedAtMs: this.#nowMs() }, measured);
    this.#observations.push(observation);
    this.#input.evidence.add(observation);
    this.#stale = true;
    if (!this.#input.signal.aborted) {
      this.#submit(next(this.#input.evidence, this.#input.facts, observation));
      void this.#await(this.#input.lateAfter?.(observation) ?? null);
    }
    this.#progress(observation);
  }

  #progress(observation: Observation): void {
    const done = this.#observations.length;
    this.#input.onProgress({ observation, done, known: Math.max(done, this.#ordered.size) });
  }

  readonly #stop = (): void => {
    this.#lane.clear();
    const rest = this.#queue.drain();
    this.#finishStop = () => {
      for (const [id, running] of this.#running) this.#file(id, running, CANCELLED);
      for (const order of rest)
        this.#file((this.#sequence += 1), { order, startedAtMs: this.#nowMs() }, CANCELLED);
      this.#end(true);
    };
    if (this.#running.size === 0) this.#finishStop();
    else this.#stopTimer = setTimeout(this.#finishStop, STOP_GRACE_MS);
  };

  #end(interrupted: boolean): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#ticker);
    clearTimeout(this.#laneTimer);
    clearTimeout(this.#stopTimer);
    this.#input.signal.removeEventListener('abort', this.#stop);
    for (const observation of unmeasured(
      this.#input.evidence,
      this.#input.facts,
      this.#sequence,
      this.#nowMs(),
    )) {
      this.#observations.push(observation);
      this.#input.evidence.add(observation);
    }
    this.#resolve({ observations: this.#observations, interrupted });
  }
}

const CANCELLED = skipped('cancelled');
