import type { Failure, Step } from '../../shared/model/failure.ts';
import type { Phases } from '../../shared/model/observation.ts';
import type { Kind, Values } from '../../shared/model/values.ts';
import { classify } from './classify.ts';
import { withDeadline } from './with-deadline.ts';
import type { Measured, ProbeContext } from './probe.ts';

/** Ends an attempt with a failure of its own choosing, and what was seen until then. */
export class AttemptFailed<V = unknown> extends Error {
  readonly failure: Failure;
  readonly seen: Partial<V> | undefined;
  constructor(failure: Failure, seen?: Partial<V>) {
    super(`${failure.step}: ${failure.code}`);
    this.failure = failure;
    this.seen = seen;
  }
}

/** The steps of one attempt, each with a deadline of its own and its time kept. */
export class Attempt {
  readonly #context: ProbeContext;
  readonly #phases: { -readonly [P in keyof Phases]: Phases[P] } = {};
  #step: Step = 'connect';

  constructor(context: ProbeContext) {
    this.#context = context;
  }

  get phases(): Phases {
    return this.#phases;
  }

  get currentStep(): Step {
    return this.#step;
  }

  /**
   * Runs one step. `signal` aborts at the step's deadline (`waitMs`) and when the user cancels; whatever `run` throws
   * then counts as that. The phase's time is kept only when the step succeeds.
   */
  async step<T>(
    step: Step,
    phase: keyof Phases | null,
    run: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    this.#step = step;
    this.#context.onStep?.(step);
    const startMs = this.#context.now();
    const value = await withDeadline(this.#context.signal, this.#context.waitMs, (signal) => {
      signal.throwIfAborted();
      return run(signal);
    });
    if (phase !== null) this.#phases[phase] = Math.round((this.#context.now() - startMs) * 10) / 10;
    return value;
  }
}

/** Turns the steps of a probe into its outcome: the network's failures become values here, and only here. */
export async function measure<K extends Kind>(
  context: ProbeContext,
  body: (attempt: Attempt) => Promise<Values[K]>,
): Promise<Measured<K>> {
  const attempt = new Attempt(context);
  try {
    const value = await body(attempt);
    return { outcome: { status: 'ok', value }, phases: attempt.phases };
  } catch (error) {
    if (context.signal.aborted)
      return { outcome: { status: 'skipped', reason: 'cancelled' }, phases: attempt.phases };
    if (error instanceof AttemptFailed) {
      const seen = error.seen as Partial<Values[K]> | undefined;
      const { failure } = error;
      return {
        outcome: seen === undefined ? { status: 'failed', failure } : { status: 'failed', failure, seen },
        phases: attempt.phases,
      };
    }
    return {
      outcome: { status: 'failed', failure: classify(attempt.currentStep, error) },
      phases: attempt.phases,
    };
  }
}
