import { observationOf, skipped } from './observation-of.ts';
import type { Evidence } from '../../shared/analysis/evidence.ts';
import type { Resolution } from '../../shared/analysis/resolution.ts';
import type { SkipReason } from '../../shared/model/failure.ts';
import type { Observation } from '../../shared/model/observation.ts';
import { endpointOrder } from '../../shared/plan/orders.ts';
import { tried, type PlanFacts } from '../../shared/plan/facts.ts';

/** Endpoints to which there was no way to try: filed as skipped, naming what was missing. */
export function unmeasured(
  evidence: Evidence,
  facts: PlanFacts,
  lastId: number,
  nowMs: number,
): readonly Observation[] {
  const filed: Observation[] = [];
  for (const endpoint of evidence.endpoints) {
    if (evidence.pathsOf(endpoint).length > 0 || evidence.proxiedPathsOf(endpoint).length > 0) continue;
    const resolution = evidence.resolution(endpoint.host);
    const planned = endpointOrder(endpoint, '', 'sweep', 1);
    const order = { ...planned, target: { ...planned.target, address: null } };
    const measured = skipped(reasonOf(resolution, facts));
    filed.push(
      observationOf(lastId + filed.length + 1, order, { startedAtMs: nowMs, endedAtMs: nowMs }, measured),
    );
  }
  return filed;
}

function reasonOf({ addresses, state }: Resolution, facts: PlanFacts): SkipReason {
  if (addresses.length > 0 && tried(addresses, facts).length === 0) return 'no-address-family';
  // Nobody has said anything about the name yet: only a run that was stopped ends so.
  return state === 'unknown' ? 'cancelled' : 'not-resolved';
}
