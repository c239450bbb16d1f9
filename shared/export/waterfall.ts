import type { Observation } from '../model/observation.ts';
import type { Role } from '../model/order.ts';
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

/** Everything that was tried for one row, and the part of it that took time as bars of its own time axis. */
export interface RowTimeline {
  /** In order; what was not tried (`skipped`) among it. */
  readonly attempts: readonly Observation[];
  /** More that the bound left out. */
  readonly leftOut: number;
  /** The start of the first attempt, since the run's start: where the time axis of `bars` begins. */
  readonly startedAtMs: number;
  readonly bars: readonly Bar[];
}

/** The timeline of one row: its names asked for, its attempts and repetitions, and what was asked to tell causes apart. */
export function timelineOf(report: Report, row: MatrixRow, mostAttempts: number): RowTimeline {
  const addresses = new Set(row.addresses);
  const all = report.observations
    .filter((observation) => concernsRow(observation, row, addresses))
    .toSorted((a, b) => a.startedAtMs - b.startedAtMs);
  const attempts = all.slice(0, mostAttempts);
  const made = attempts.filter(({ outcome }) => outcome.status !== 'skipped');
  const startedAtMs = made[0]?.startedAtMs ?? 0;
  const bars = made.map((observation) => ({
    observation,
    segments: segmentsOf({ ...observation, startedAtMs: observation.startedAtMs - startedAtMs }),
  }));
  return { attempts, leftOut: all.length - attempts.length, startedAtMs, bars };
}

/** Questions to tell causes apart that are asked at another port or place than the row's own. */
const ASKED_ELSEWHERE: ReadonlySet<Role> = new Set(['other-port', 'name-elsewhere', 'true-address']);

function concernsRow(
  { kind, role, target }: Observation,
  { host, port, transport }: MatrixRow,
  addresses: ReadonlySet<string>,
): boolean {
  // The host and the port are told apart once an address, under whichever of its names.
  if (role === 'other-port' && target.address !== null && addresses.has(target.address)) return true;
  if (target.host !== host) return false;
  return (
    kind === 'dns' ||
    (target.port === port && target.transport === transport) ||
    (port !== null && ASKED_ELSEWHERE.has(role))
  );
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
