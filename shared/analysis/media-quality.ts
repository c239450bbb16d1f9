import { median } from './group.ts';
import { lossSigns } from './loss-signs.ts';
import type { Evidence } from './evidence.ts';
import type { ObservationOf } from '../model/observation.ts';
import type { StunValue } from '../model/values.ts';

/** One relay's series at the pace of a call. */
export interface Stream {
  readonly observation: ObservationOf<'stun'>;
  readonly value: StunValue;
}

export const streams = (evidence: Evidence): readonly Stream[] =>
  evidence
    .pick('stun', 'stream')
    .flatMap((observation) =>
      observation.outcome.status === 'ok' ? [{ observation, value: observation.outcome.value }] : [],
    );

/** Published for the way from a client to Microsoft's edge (facts, section 4.1). */
export const TARGETS = { lossPercent: 1, roundTripMs: 100, jitterMs: 30 } as const;

export const lossPercentOf = (all: readonly Stream[]): number => {
  const sent = all.reduce((sum, { value }) => sum + value.sent, 0);
  const received = all.reduce((sum, { value }) => sum + value.received, 0);
  return sent === 0 ? 0 : 100 - (received / sent) * 100;
};

export const roundTripOf = ({ value }: Stream): number => median(value.rttMs) ?? 0;

/** How much one round trip differs from the one before it, on average (as RFC 3550 §6.4.1 weighs transit times). */
export function jitterOf({ value }: Stream): number {
  const steps = value.rttMs.slice(1).map((ms, index) => Math.abs(ms - (value.rttMs[index] ?? ms)));
  return steps.length === 0 ? 0 : steps.reduce((sum, step) => sum + step, 0) / steps.length;
}

/** What connections take that nothing hinders: how far away everything is. Null where none came about. */
export const distanceMs = (evidence: Evidence): number | null =>
  median(evidence.paths.flatMap((path) => path.connectMs ?? [])) ?? median(greetingsBehindMs(evidence));

/** Where a proxy alone gets out: what a TLS greeting takes through it, which is a round trip to the service. */
const greetingsBehindMs = (evidence: Evidence): readonly number[] =>
  evidence.proxied.flatMap((path) => path.attempts.flatMap((o) => o.phases.tlsMs ?? []));

/** From here on people notice, however the rest of the network does. */
export const PLAIN_LOSS_PERCENT = 20;

/** Everything on this network loses something now and then, not media alone. */
export const losesElsewhere = (evidence: Evidence): boolean =>
  lossSigns(evidence).some((path) => path.endpoint.as !== 'stun') ||
  evidence.pick('tcp', 'steady').some((o) => showsLoss(o, distanceMs(evidence) ?? 0));

/** It failed, or came about only with the system's repetition of its first packet, a second later (RFC 6298 §2). */
const showsLoss = ({ outcome, phases }: ObservationOf<'tcp'>, typicalMs: number): boolean =>
  outcome.status === 'failed' || (phases.connectMs ?? 0) > typicalMs + REPEATED_AFTER_MS;
const REPEATED_AFTER_MS = 900;

/** How much the times of connections differ among places that are equally far: the network's own unevenness. */
export function unevennessMs(evidence: Evidence): number {
  const direct = evidence.paths.flatMap((path) => path.attempts.flatMap((o) => o.phases.connectMs ?? []));
  const times = (direct.length > 0 ? direct : greetingsBehindMs(evidence)).toSorted((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return times.length < 4 ? 0 : at(0.75) - at(0.25);
}
