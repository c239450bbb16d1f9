import type { Measured } from './probe.ts';
import type { SkipReason } from '../../shared/model/failure.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { Order } from '../../shared/model/order.ts';
import type { Kind } from '../../shared/model/values.ts';

/** An attempt in time, in milliseconds since the run's start. */
export interface Span {
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

/** What came of an order, as a report keeps it. */
export function observationOf(
  id: number,
  { kind, role, target, ask, via, attempt }: Order,
  { startedAtMs, endedAtMs }: Span,
  { outcome, phases }: Measured<Kind>,
): Observation {
  const observation = {
    id: `o${id}`,
    kind,
    role,
    target,
    ask,
    ...(via === undefined ? {} : { via }),
    startedAtMs: Math.round(startedAtMs),
    durationMs: Math.round((endedAtMs - startedAtMs) * 10) / 10,
    attempts: outcome.status === 'skipped' ? 0 : attempt,
    phases,
    outcome,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the registry gave this kind's order to its own probe
  return observation as Observation;
}

export const skipped = (reason: SkipReason): Measured<Kind> => ({
  outcome: { status: 'skipped', reason },
  phases: {},
});
