import { CHANCE, asFewByChance, atLeast, type Counted } from './chance.ts';
import { distinct, mean, median } from './group.ts';
import { portLabel } from '../model/target.ts';
import type { Draft } from './rule.ts';
import type { Evidence } from './evidence.ts';
import type { ObservationOf } from '../model/observation.ts';
import type { StunValue } from '../model/values.ts';

/** One relay's series at the pace of a call. */
export interface Stream {
  readonly observation: ObservationOf<'stun'>;
  readonly value: Pick<StunValue, 'sent' | 'received' | 'rttMs' | 'lost' | 'reordered'>;
}

/** A series is made only where a single exchange was answered before: one without any answer lost everything. */
export const streams = (evidence: Evidence): readonly Stream[] =>
  evidence.pick('stun', 'stream').flatMap((observation): readonly Stream[] => {
    const { outcome } = observation;
    if (outcome.status === 'ok') return [{ observation, value: outcome.value }];
    const sent = outcome.status === 'failed' ? (outcome.seen?.sent ?? 0) : 0;
    return sent === 0 ? [] : [{ observation, value: { sent, received: 0, rttMs: [] } }];
  });

/** Published for the way from a client to Microsoft's edge (facts, section 4.1). */
export const TARGETS = { lossPercent: 1, roundTripMs: 100, jitterMs: 30, reorderedPercent: 0.05 } as const;

/** From here on people notice, however the rest of the network does. */
export const PLAIN_LOSS_PERCENT = 20;

export const lostOf = (all: readonly Stream[]): Counted => ({
  count: all.reduce((sum, { value }) => sum + value.sent - value.received, 0),
  total: all.reduce((sum, { value }) => sum + value.sent, 0),
});

export const percentOf = ({ count, total }: Counted): number => (total === 0 ? 0 : (count / total) * 100);

/** How likely as much is lost by chance on a way that meets the target. */
export const lossByChance = (all: readonly Stream[]): number => {
  const { count, total } = lostOf(all);
  return atLeast(count, total, TARGETS.lossPercent / 100);
};

const isLossy = (all: readonly Stream[]): boolean => all.length > 0 && lossByChance(all) < CHANCE;

/**
 * The series that lose more than the target allows, beyond chance: each by itself, or those of one address, or all of them
 * together. One that lost something and cannot be told apart from these belongs to them.
 */
export function lossyStreams(all: readonly Stream[]): readonly Stream[] {
  const alone = all.filter((stream) => isLossy([stream]));
  const addresses = distinct(all.map(addressOf));
  const ofAddress = addresses.map((address) => all.filter((stream) => addressOf(stream) === address));
  const lossy = alone.length > 0 ? alone : (ofAddress.find(isLossy) ?? (isLossy(all) ? all : []));
  if (lossy.length === 0) return [];
  const rest = all.filter((stream) => !lossy.includes(stream));
  return all.filter((stream) => {
    if (lossy.includes(stream)) return true;
    const beside = rest.filter((other) => addressOf(other) === addressOf(stream));
    const { count } = lostOf([stream]);
    return count > 0 && isAlike([stream], lossy) && isAlike(beside, lossy);
  });
}

/** Four ports can be parted in fourteen ways, and the parting looked at is the most telling one (Bonferroni's correction). */
const ALIKE = CHANCE / 14;

const isAlike = (some: readonly Stream[], lossy: readonly Stream[]): boolean =>
  asFewByChance(lostOf(some), lostOf(lossy)) >= ALIKE;

const addressOf = ({ observation }: Stream): string => observation.target.address ?? '';

export const roundTripOf = ({ value }: Stream): number => median(value.rttMs) ?? 0;

/** How much one round trip differs from the one before it (as RFC 3550 §6.4.1 weighs transit times). */
export const stepsOf = ({ value }: Stream): readonly number[] =>
  value.rttMs.slice(1).map((ms, index) => Math.abs(ms - (value.rttMs[index] ?? ms)));

/** The mean of these steps. */
export function jitterOf(stream: Stream): number {
  const steps = stepsOf(stream);
  return steps.length === 0 ? 0 : mean(steps);
}

/** Answers that came behind a later one, where they are more than the target allows; null elsewhere. */
export function reorderedPercentOf(all: readonly Stream[]): number | null {
  const count = all.reduce((sum, { value }) => sum + (value.reordered ?? 0), 0);
  const total = all.reduce((sum, { value }) => sum + value.received, 0);
  const byChance = atLeast(count, total, TARGETS.reorderedPercent / 100);
  return total > 0 && byChance < CHANCE ? Math.round(percentOf({ count, total }) * 10) / 10 : null;
}

/** What a finding about media quality stands on, which relays it is about, and which of those measured are fine. */
export function concerned(
  affected: readonly Stream[],
  all: readonly Stream[],
): Pick<Draft<'media.latency'>, 'evidence' | 'paths' | 'hosts' | 'addresses' | 'ports'> & {
  readonly unaffected: readonly string[];
} {
  const fine = all.filter((stream) => !affected.includes(stream));
  const addresses = distinct(affected.map(addressOf));
  const beside = fine.filter((stream) => addresses.includes(addressOf(stream)));
  const hosts = distinct(affected.map(({ observation }) => observation.target.host));
  const elsewhere = fine.map(({ observation: { target } }) =>
    hosts.includes(target.host) ? (target.address ?? '') : target.host,
  );
  return {
    evidence: affected.map(({ observation }) => observation),
    paths: [],
    hosts,
    addresses,
    ports: distinct(affected.map(labelOf)),
    unaffected: distinct(beside.length > 0 ? beside.map(labelOf) : elsewhere),
  };
}

const labelOf = ({ observation }: Stream): string => portLabel(observation.target.port ?? 0, 'udp');
