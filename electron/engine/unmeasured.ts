import type { Evidence } from '../../shared/analysis/evidence.ts';
import type { SkipReason } from '../../shared/model/failure.ts';
import type { Observation } from '../../shared/model/observation.ts';
import { endpointOrder } from '../../shared/plan/orders.ts';
import type { PlanFacts } from '../../shared/plan/facts.ts';
import { tried } from '../../shared/plan/facts.ts';

/** Endpoints to which there was no way to try: filed as skipped, naming what was missing. */
export function unmeasured(
  evidence: Evidence,
  facts: PlanFacts,
  lastId: number,
  nowMs: number,
): readonly Observation[] {
  const skipped: Observation[] = [];
  for (const endpoint of evidence.endpoints) {
    if (evidence.pathsOf(endpoint).length > 0) continue;
    const { addresses } = evidence.resolution(endpoint.host);
    const noFamily = addresses.length > 0 && tried(addresses, facts).length === 0;
    const reason: SkipReason = noFamily ? 'no-address-family' : 'not-resolved';
    const order = endpointOrder(endpoint, '', 'sweep', 1);
    skipped.push({
      id: `o${lastId + skipped.length + 1}`,
      kind: order.kind,
      role: order.role,
      target: { ...order.target, address: null },
      ask: order.ask,
      startedAtMs: Math.round(nowMs),
      durationMs: 0,
      attempts: 0,
      phases: {},
      outcome: { status: 'skipped', reason },
    } as Observation);
  }
  return skipped;
}
