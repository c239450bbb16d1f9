import { randomBytes } from 'node:crypto';
import type { Failure } from '../../shared/model/failure.ts';
import type { Asks } from '../../shared/model/order.ts';
import type { StunValue } from '../../shared/model/values.ts';
import { AttemptFailed } from '../engine/attempt.ts';
import { classify } from '../engine/classify.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { bindingRequest, readStun, transactionIdOf } from '../wire/stun.ts';
import type { UdpChannel } from '../wire/udp-channel.ts';
import { seenAddress } from './stun-exchange.ts';

/** A voice packet that comes a second late is lost to the conversation. */
const LAST_ANSWER_WAIT_MS = 1000;

/**
 * Small exchanges at a steady pace, nothing sent twice: what does not come back was lost. All unanswered is
 * `timeout`; refused ones in between count as lost, since the others did get through.
 */
export async function exchangeSeries(
  channel: UdpChannel,
  { count, spacingMs }: Asks['stun'],
  context: ProbeContext,
): Promise<StunValue> {
  const sentAtMs = new Map<string, number>();
  const rttMs: number[] = [];
  let mappedAddress: string | null = null;
  let refusal: unknown = null;

  /** Takes in answers until then, or until all of them are here. */
  const listen = async (waitMs: number): Promise<void> => {
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(waitMs)]);
    while (rttMs.length < count) {
      try {
        const answer = readStun(await channel.receive(signal));
        const atMs = answer === null ? undefined : sentAtMs.get(answer.transactionId);
        if (answer === null || atMs === undefined) continue;
        sentAtMs.delete(answer.transactionId);
        rttMs.push(Math.round((context.now() - atMs) * 10) / 10);
        mappedAddress ??= seenAddress('binding', answer);
      } catch (error) {
        if (signal.aborted) return;
        refusal = error;
      }
    }
  };

  const startMs = context.now();
  for (let index = 0; index < count && !context.signal.aborted; index += 1) {
    const packet = bindingRequest(randomBytes(12));
    sentAtMs.set(transactionIdOf(packet) ?? '', context.now());
    channel.send(packet);
    // Counted from the start, so that a late wake-up does not stretch the whole series.
    const nextMs = index === count - 1 ? 0 : startMs + (index + 1) * spacingMs - context.now();
    if (nextMs > 0) await listen(Math.ceil(nextMs));
  }
  await listen(Math.min(context.waitMs, LAST_ANSWER_WAIT_MS));
  context.signal.throwIfAborted();

  if (rttMs.length === 0) {
    const failure: Failure =
      refusal === null ? { step: 'exchange', code: 'timeout', detail: null } : classify('exchange', refusal);
    throw new AttemptFailed<StunValue>(failure, { sent: count, received: 0 });
  }
  return { sent: count, received: rttMs.length, rttMs, answered: ['binding'], mappedAddress };
}
