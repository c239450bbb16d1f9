import { linkedAbort } from './linked-abort.ts';
import { probes } from './registry.ts';
import type { Measured, Probe, ProbeContext } from './probe.ts';
import { ceilingMs } from './waits.ts';
import { printable } from '../../shared/model/printable.ts';
import type { Order } from '../../shared/model/order.ts';
import type { Kind } from '../../shared/model/values.ts';

/** Carries out one order. Never rejects: a probe that throws, or does not end, has a bug and is filed as such. */
export async function attemptOrder(order: Order, context: ProbeContext): Promise<Measured<Kind>> {
  const { signal, abort, release } = linkedAbort(context.signal);
  let timer: NodeJS.Timeout | undefined;
  const ceiling = new Promise<Measured<Kind>>((resolve) => {
    timer = setTimeout(
      () => {
        // First, so that what the probe makes of being stopped no longer counts.
        resolve(bug('the attempt did not end by its ceiling'));
        abort(new DOMException('the attempt has reached its ceiling', 'TimeoutError'));
      },
      ceilingMs(order, context.waitMs),
    );
  });
  try {
    return await Promise.race([dispatch(order, { ...context, signal }), ceiling]);
  } catch (error) {
    return bug(error instanceof Error ? `${error.name}: ${error.message}` : 'not an error');
  } finally {
    clearTimeout(timer);
    release();
  }
}

function dispatch(order: Order, context: ProbeContext): Promise<Measured<Kind>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the registry pairs each kind with its own probe
  const probe = probes[order.kind] as Probe<Kind>;
  return probe(order, context);
}

const bug = (detail: string): Measured<Kind> => ({
  outcome: { status: 'failed', failure: { step: 'connect', code: 'bug', detail: printable(detail, 200) } },
  phases: {},
});
