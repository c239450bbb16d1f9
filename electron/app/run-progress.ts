import type { RunProgress as EngineProgress } from '../engine/run.ts';
import type { RunProgress } from '../../shared/api/runs.ts';
import type { Observation } from '../../shared/model/observation.ts';

/** Ten times a second is as fast as the eye follows; hundreds of observations come in one such time. */
const BATCH_MS = 100;

/** Gathers what a run observes, and tells it in portions: each observation once, in order, and none forgotten. */
export class ProgressBatches {
  readonly #runId: string;
  readonly #tell: (progress: RunProgress) => void;
  readonly #startedAtMs = performance.now();
  readonly #observations: Observation[] = [];
  #toldCount = 0;
  #done = 0;
  #known = 0;
  #stopping = false;
  #mediaMs: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(runId: string, tell: (progress: RunProgress) => void) {
    this.#runId = runId;
    this.#tell = tell;
  }

  readonly add = ({ observation, done, known }: EngineProgress): void => {
    this.#observations.push(observation);
    this.#done = done;
    this.#known = known;
    this.#timer ??= setTimeout(() => this.flush(), BATCH_MS);
  };

  /** Told at once: for seconds nothing else may come. */
  readonly series = (durationMs: number | null): void => {
    this.#mediaMs = durationMs;
    this.flush();
  };

  /** Told at once: the button must not seem dead. */
  stop(): void {
    if (this.#stopping) return;
    this.#stopping = true;
    this.flush();
  }

  /** Tells what was not told yet, also when that is nothing but the time. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const observations = this.#observations.slice(this.#toldCount);
    this.#toldCount = this.#observations.length;
    this.#tell(this.#stand(observations));
  }

  /** Everything so far, for a page that heard none of it: what it is told afterwards follows on this. */
  snapshot(): RunProgress {
    if (this.#toldCount < this.#observations.length) this.flush();
    return this.#stand([...this.#observations]);
  }

  #stand(observations: readonly Observation[]): RunProgress {
    return {
      runId: this.#runId,
      observations,
      done: this.#done,
      known: this.#known,
      elapsedMs: Math.round(performance.now() - this.#startedAtMs),
      mediaMs: this.#mediaMs,
      stopping: this.#stopping,
    };
  }
}
