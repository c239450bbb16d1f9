import { randomBytes } from 'node:crypto';
import type { Failure } from '../../shared/model/failure.ts';
import type { Asks } from '../../shared/model/order.ts';
import type { StunValue } from '../../shared/model/values.ts';
import { AttemptFailed } from '../engine/attempt.ts';
import { classify } from '../engine/classify.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { withDeadline } from '../engine/with-deadline.ts';
import { readStun, transactionIdOf } from '../wire/stun.ts';
import type { UdpChannel } from '../wire/udp-channel.ts';
import { seenAddress, STUN_QUESTIONS, STUN_REQUESTS } from './stun-requests.ts';
import type { StunQuestion } from './stun-requests.ts';

/** A voice packet that comes a second late is lost to the conversation. */
const LAST_ANSWER_WAIT_MS = 1000;

interface Sent {
  readonly exchange: number;
  readonly question: StunQuestion;
  readonly atMs: number;
}

/**
 * Small exchanges at a steady pace, nothing sent twice: what does not come back was lost. All three questions go out
 * until the server has answered one, then that one alone. Nothing answered at all is `timeout`, or `refused`; refusals
 * in between count as lost, since other packets did get through.
 */
export async function exchangeSeries(
  channel: UdpChannel,
  { count, spacingMs }: Asks['stun'],
  context: ProbeContext,
): Promise<StunValue> {
  const sent = new Map<string, Sent>();
  const received = new Set<number>();
  const answered = new Set<StunQuestion>();
  const rttMs: number[] = [];
  let latest = -1;
  let reordered = 0;
  let mappedAddress: string | null = null;
  let refusal: unknown = null;

  const ask = (exchange: number): void => {
    const [known] = answered;
    for (const question of known === undefined ? STUN_QUESTIONS : [known]) {
      const packet = STUN_REQUESTS[question](randomBytes(12));
      sent.set(transactionIdOf(packet) ?? '', { exchange, question, atMs: context.now() });
      channel.send(packet);
    }
  };
  const take = (packet: Buffer): void => {
    const answer = readStun(packet);
    const origin = answer === null ? undefined : sent.get(answer.transactionId);
    if (answer === null || origin === undefined) return;
    mappedAddress ??= seenAddress(origin.question, answer);
    if (received.has(origin.exchange)) return;
    received.add(origin.exchange);
    if (origin.exchange < latest) reordered += 1;
    latest = Math.max(latest, origin.exchange);
    answered.add(origin.question);
    rttMs.push(Math.round((context.now() - origin.atMs) * 10) / 10);
  };
  /** Takes in answers for that long, or until all of them are here. */
  const listen = (waitMs: number): Promise<void> =>
    withDeadline(context.signal, waitMs, async (signal) => {
      while (received.size < count) {
        try {
          take(await channel.receive(signal));
        } catch (error) {
          if (signal.aborted) return;
          refusal = error;
        }
      }
    });

  const startMs = context.now();
  for (let exchange = 0; exchange < count && !context.signal.aborted; exchange += 1) {
    ask(exchange);
    // Counted from the start, so that a late wake-up does not stretch the whole series.
    const nextMs = exchange === count - 1 ? 0 : startMs + (exchange + 1) * spacingMs - context.now();
    if (nextMs > 0) await listen(Math.ceil(nextMs));
  }
  await listen(Math.min(context.waitMs, LAST_ANSWER_WAIT_MS));
  context.signal.throwIfAborted();

  if (received.size === 0) {
    const failure: Failure =
      refusal === null ? { step: 'exchange', code: 'timeout', detail: null } : classify('exchange', refusal);
    throw new AttemptFailed<StunValue>(failure, { sent: count, received: 0 });
  }
  const lost = Array.from({ length: count }, (_, index) => index).filter((index) => !received.has(index));
  return {
    sent: count,
    received: received.size,
    rttMs,
    answered: [...answered],
    mappedAddress,
    lost,
    reordered,
  };
}
