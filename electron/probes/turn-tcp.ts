import { randomBytes } from 'node:crypto';
import type { TurnTcpValue } from '../../shared/model/values.ts';
import { AttemptFailed, measure } from '../engine/attempt.ts';
import { classify } from '../engine/classify.ts';
import type { Probe } from '../engine/probe.ts';
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
import { openWay } from './open-way.ts';

/** An answer to Allocate without credentials takes some 150 bytes. */
const ANSWER_LIMIT_BYTES = 4096;

/**
 * Media's last resort: MS-TURN over TCP (443), its pseudo-TLS greeting and then an Allocate, as Skype for Business
 * and its Edge servers speak it. One attempt in that dialect only: a plain RFC 8656 server fails as `malformed`
 * or `closed`, and so does anything that ends TLS on the way; `seen` says how far it got.
 */
export const turnTcp: Probe<'turn-tcp'> = (order, context) =>
  measure(context, async (attempt) => {
    const channel = channelOver(await openWay(attempt, context, order));
    let pseudoTls = false;
    try {
      await attempt.step('exchange', 'firstByteMs', (signal) => greet(channel, signal));
      pseudoTls = true;
      await attempt.step('exchange', null, (signal) => allocate(channel, signal));
      return { pseudoTls, answered: true };
    } catch (error) {
      const failure = error instanceof AttemptFailed ? error.failure : classify('exchange', error);
      throw new AttemptFailed<TurnTcpValue>(failure, { pseudoTls, answered: false });
    } finally {
      channel.close();
    }
  });

const fail = (code: 'closed' | 'malformed', detail: string): AttemptFailed =>
  new AttemptFailed({ step: 'exchange', code, detail });

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
  if (sizeBytes === null || sizeBytes > ANSWER_LIMIT_BYTES) throw fail('malformed', 'not a TURN frame');
  const message = await channel.read(sizeBytes, signal);
  if (message === null) throw fail('closed', 'closed in the middle of an answer');
  if (readStun(message)?.transactionId !== transactionIdOf(request))
    throw fail('malformed', 'not an answer to the Allocate');
}
