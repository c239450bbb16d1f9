import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { TurnTcpValue } from '../../shared/model/values.ts';
import { Attempt, AttemptFailed, measure } from '../engine/attempt.ts';
import { classify } from '../engine/classify.ts';
import { linkedAbort } from '../engine/linked-abort.ts';
import type { Probe, ProbeContext } from '../engine/probe.ts';
import { controlFrameBytes, FRAME_HEADER_BYTES, frameControl, msTurnAllocate } from '../wire/ms-turn.ts';
import {
  pseudoClientHello,
  readRecordHeader,
  RECORD_HEADER_BYTES,
  whyNotPseudoTls,
} from '../wire/pseudo-tls.ts';
import { readStun, transactionIdOf } from '../wire/stun.ts';
import { channelOver } from '../wire/tcp-channel.ts';
import type { TcpChannel } from '../wire/tcp-channel.ts';
import { openWay, type Way } from './open-way.ts';
import { allocateOver, notTurn as fail, RELAY_ANSWER_LIMIT_BYTES, turnInTls } from './turn-plain.ts';

/** The next dialect is tried when the one before has had no answer for so long (as RFC 8305 §5 tries addresses). */
const NEXT_DIALECT_AFTER_MS = 250;

/**
 * Media's last resort: a relay over TCP (443), which an Allocate without credentials proves, answered 401. Each kind of
 * relay answers only its own dialect, so they are tried in turn until one is answered, each over a connection of its
 * own: MS-TURN behind its pseudo-TLS greeting (Skype for Business, Teams), RFC 8656 inside TLS, RFC 8656 as it is. The
 * failure is that of MS-TURN, and `seen` says how far that got; something that ends TLS on the way fails all three.
 */
export const turnTcp: Probe<'turn-tcp'> = (order, context) =>
  measure(context, async (attempt) => {
    const channel = channelOver(await openWay(attempt, context, order));
    const dialects = linkedAbort(context.signal);
    const aside: ProbeContext = { ...context, signal: dialects.signal, onStep: undefined };
    try {
      const first = msTurn(attempt, channel);
      const second = after(first, dialects.signal, () => turnInTls(new Attempt(aside), aside, order));
      const third = after(second, dialects.signal, () => turnBare(new Attempt(aside), aside, order));
      return await Promise.any([first, second, third]);
    } catch (error) {
      throw error instanceof AggregateError ? error.errors[0] : error;
    } finally {
      dialects.abort(null);
      dialects.release();
      channel.close();
    }
  });

/** Begins once `before` has failed, or has taken long. */
async function after(
  before: Promise<TurnTcpValue>,
  signal: AbortSignal,
  begin: () => Promise<TurnTcpValue>,
): Promise<TurnTcpValue> {
  const long = wait(NEXT_DIALECT_AFTER_MS, undefined, { signal });
  await Promise.race([before, long]).catch(() => {});
  long.catch(() => {});
  signal.throwIfAborted();
  return begin();
}

async function msTurn(attempt: Attempt, channel: TcpChannel): Promise<TurnTcpValue> {
  let pseudoTls = false;
  try {
    await attempt.step('exchange', 'firstByteMs', (signal) => greet(channel, signal));
    pseudoTls = true;
    await attempt.step('exchange', null, (signal) => allocate(channel, signal));
    return { pseudoTls, answered: true };
  } catch (error) {
    const failure = error instanceof AttemptFailed ? error.failure : classify('exchange', error);
    throw new AttemptFailed<TurnTcpValue>(failure, { pseudoTls, answered: false });
  }
}

async function turnBare(attempt: Attempt, context: ProbeContext, way: Way): Promise<TurnTcpValue> {
  const channel = channelOver(await openWay(attempt, context, way));
  try {
    await attempt.step('exchange', null, (signal) => allocateOver(channel, signal));
    return { pseudoTls: false, answered: true, over: 'tcp' };
  } finally {
    channel.close();
  }
}

async function greet(channel: TcpChannel, signal: AbortSignal): Promise<void> {
  channel.send(pseudoClientHello(randomBytes(4).readUInt32BE()));
  const header = await channel.read(RECORD_HEADER_BYTES, signal);
  if (header === null) throw fail('closed', 'closed after the pseudo-TLS greeting');
  const announced = readRecordHeader(header);
  if ('not' in announced) throw fail('malformed', announced.not);
  const content = await channel.read(announced.sizeBytes, signal);
  if (content === null) throw fail('closed', 'closed in the middle of the pseudo-TLS answer');
  if (announced.isAlert) throw fail('malformed', `TLS alert ${content[1] ?? ''}`.trim());
  const why = whyNotPseudoTls(content);
  if (why !== null) throw fail('malformed', why);
}

async function allocate(channel: TcpChannel, signal: AbortSignal): Promise<void> {
  const request = msTurnAllocate(randomBytes(12));
  channel.send(frameControl(request));
  const header = await channel.read(FRAME_HEADER_BYTES, signal);
  if (header === null) throw fail('closed', 'closed after the Allocate');
  const sizeBytes = controlFrameBytes(header);
  if (sizeBytes === null || sizeBytes > RELAY_ANSWER_LIMIT_BYTES) throw fail('malformed', 'not a TURN frame');
  const message = await channel.read(sizeBytes, signal);
  if (message === null) throw fail('closed', 'closed in the middle of an answer');
  if (readStun(message)?.transactionId !== transactionIdOf(request))
    throw fail('malformed', 'not an answer to the Allocate');
}
