import { randomBytes } from 'node:crypto';
import type { StunValue } from '../../shared/model/values.ts';
import { AttemptFailed } from '../engine/attempt.ts';
import { classify } from '../engine/classify.ts';
import { linkedAbort } from '../engine/linked-abort.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { readStun, transactionIdOf } from '../wire/stun.ts';
import type { UdpChannel } from '../wire/udp-channel.ts';
import { seenAddress, STUN_QUESTIONS, STUN_REQUESTS } from './stun-requests.ts';
import type { StunQuestion } from './stun-requests.ts';

/** RFC 8489 §6.2.1 starts at 500 ms and doubles; its seven sends would take far longer than anybody waits. */
const SEND_AGAIN_AT_MS = [500, 1500] as const;
/** After a first answer that does not say our address, how long another question's answer may take to. */
const MAPPED_WAIT_MS = 50;

/**
 * Three questions at once, since each kind of server answers only its own; asked again (as new transactions, so that
 * the round trip is that of the very packet answered) while nothing came.
 */
export async function exchangeOnce(
  channel: UdpChannel,
  context: ProbeContext,
  signal: AbortSignal,
): Promise<StunValue> {
  const sent = new Map<string, { readonly question: StunQuestion; readonly atMs: number }>();
  const ask = (): void => {
    for (const question of STUN_QUESTIONS) {
      const packet = STUN_REQUESTS[question](randomBytes(12));
      sent.set(transactionIdOf(packet) ?? '', { question, atMs: context.now() });
      channel.send(packet);
    }
  };
  const answered = new Set<StunQuestion>();
  const rttMs: number[] = [];
  let mappedAddress: string | null = null;
  let otherAddress: string | null = null;
  const enough = linkedAbort(signal);

  ask();
  const timers = SEND_AGAIN_AT_MS.map((delayMs) => setTimeout(ask, delayMs));
  try {
    while (mappedAddress === null) {
      const packet = await channel.receive(enough.signal);
      const answer = readStun(packet);
      const origin = answer === null ? undefined : sent.get(answer.transactionId);
      if (answer === null || origin === undefined) continue;
      if (answered.size === 0) {
        rttMs.push(Math.round((context.now() - origin.atMs) * 10) / 10);
        for (const timer of timers.splice(0)) clearTimeout(timer);
        timers.push(setTimeout(() => enough.abort(null), MAPPED_WAIT_MS));
      }
      answered.add(origin.question);
      mappedAddress = seenAddress(origin.question, answer);
      otherAddress ??= answer.otherAddress;
    }
  } catch (error) {
    // An answer is an answer, whatever came or did not come after it.
    if (answered.size === 0)
      throw new AttemptFailed<StunValue>(classify('exchange', error), { sent: 1, received: 0 });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    enough.release();
  }
  return {
    sent: 1,
    received: 1,
    rttMs,
    answered: [...answered],
    mappedAddress,
    ...(otherAddress === null ? {} : { otherAddress }),
  };
}
