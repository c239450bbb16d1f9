import type { FailureCode, Step } from '../../shared/model/failure.ts';
import { AttemptFailed, type Attempt } from '../engine/attempt.ts';
import { classify } from '../engine/classify.ts';
import type { Phases } from '../../shared/model/observation.ts';

export const failedAt = (step: Step, code: FailureCode, detail: string | null): AttemptFailed =>
  new AttemptFailed({ step, code, detail });

/** A step that asks the proxy for something: what the connection does then is a failure of that step. */
export async function asking<T>(
  attempt: Attempt,
  ask: (signal: AbortSignal) => Promise<T>,
  phase: keyof Phases | null = null,
): Promise<T> {
  return attempt.step('tunnel', phase, ask).catch((error: unknown) => {
    if (error instanceof AttemptFailed) throw error;
    const failure = classify('tunnel', error);
    const closed = failure.detail === 'ERR_CLOSED' || failure.detail === 'ECONNRESET_HANGUP';
    if (closed) throw failedAt('tunnel', 'closed', null);
    if (failure.code === 'not-http') throw failedAt('tunnel', 'not-a-proxy', failure.detail);
    throw error;
  });
}
