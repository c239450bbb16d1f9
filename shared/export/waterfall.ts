import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { isAboutEndpoint, placeKey } from './endpoints-of.ts';
import { failingFirst } from './failing-first.ts';
import type { MatrixRow } from './matrix.ts';

export const SEGMENTS = ['dns', 'connect', 'tls', 'first', 'wait'] as const;
export type SegmentName = (typeof SEGMENTS)[number];

/** One phase of an attempt, in milliseconds since the run's start. */
export interface Segment {
  readonly name: SegmentName;
  readonly startMs: number;
  readonly endMs: number;
}
export interface Bar {
  readonly observation: Observation;
  readonly segments: readonly Segment[];
}
/** The attempts at one endpoint, in order. */
export interface Waterfall {
  readonly row: MatrixRow;
  readonly bars: readonly Bar[];
}

/** How the attempts at failing endpoints went, on the run's own time axis; at most `mostEndpoints`, `mostBars` each. */
export function waterfallsOf(
  report: Report,
  rows: readonly MatrixRow[],
  { mostEndpoints, mostBars }: { readonly mostEndpoints: number; readonly mostBars: number },
): readonly Waterfall[] {
  const failing = failingFirst(rows)
    .filter(({ state, port }) => state === 'failed' && port !== null)
    .slice(0, mostEndpoints);
  const byPlace = new Map<string, Observation[]>(
    failing.map(({ host, port, transport }) => [placeKey(host, port, transport), []]),
  );
  for (const observation of report.observations) {
    const { host, port, transport } = observation.target;
    if (observation.outcome.status === 'skipped' || !isAboutEndpoint(observation)) continue;
    byPlace.get(placeKey(host, port, transport))?.push(observation);
  }
  return failing.flatMap((row) => {
    const attempts = byPlace.get(placeKey(row.host, row.port, row.transport)) ?? [];
    const bars = attempts
      .toSorted((a, b) => a.startedAtMs - b.startedAtMs)
      .slice(0, mostBars)
      .map((observation) => ({ observation, segments: segmentsOf(observation) }));
    return bars.length === 0 ? [] : [{ row, bars }];
  });
}

/** The phases one after the other; what is left of a failed attempt is waiting. */
export function segmentsOf({ startedAtMs, durationMs, phases, outcome }: Observation): readonly Segment[] {
  const parts: readonly (readonly [SegmentName, number | undefined])[] = [
    ['dns', phases.dnsMs],
    ['connect', phases.connectMs],
    ['tls', phases.tlsMs],
    ['first', phases.firstByteMs],
  ];
  const segments: Segment[] = [];
  const lastMs = startedAtMs + durationMs;
  let atMs = startedAtMs;
  for (const [name, ms] of parts) {
    if (ms === undefined) continue;
    const endMs = Math.min(lastMs, atMs + ms);
    segments.push({ name, startMs: atMs, endMs });
    atMs = endMs;
  }
  if (outcome.status === 'failed' && atMs < lastMs)
    segments.push({ name: 'wait', startMs: atMs, endMs: lastMs });
  return segments;
}
