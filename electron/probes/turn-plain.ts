import { randomBytes } from 'node:crypto';
import type { TurnTcpValue } from '../../shared/model/values.ts';
import { type Attempt, AttemptFailed } from '../engine/attempt.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { allocateRequest, readStun, transactionIdOf } from '../wire/stun.ts';
import { channelOver, type TcpChannel } from '../wire/tcp-channel.ts';
import type { Way } from './open-way.ts';
import { overTls } from './tls-handshake.ts';

/** An answer to Allocate without credentials takes some 150 bytes. */
export const RELAY_ANSWER_LIMIT_BYTES = 4096;
/** RFC 8489 §5. */
const STUN_HEADER_BYTES = 20;

export const notTurn = (code: 'closed' | 'malformed', detail: string): AttemptFailed =>
  new AttemptFailed({ step: 'exchange', code, detail });

/**
 * RFC 8656 inside TLS (`turns:`). Whoever shows which certificate does not matter here: only a relay answers the
 * Allocate, and nothing secret is sent.
 */
export const turnInTls = (attempt: Attempt, context: ProbeContext, way: Way): Promise<TurnTcpValue> =>
  overTls(
    attempt,
    context,
    way,
    { serverName: way.target.host, alpn: [], seenAs: () => ({}) },
    async (handshake) => {
      if (handshake.status === 'ended') throw new AttemptFailed(handshake.failure);
      const channel = channelOver(handshake.socket);
      await attempt.step('exchange', null, (signal) => allocateOver(channel, signal));
      return { pseudoTls: false, answered: true, over: 'tls' };
    },
  );

/** An Allocate in a stream, where STUN's own header says how long the answer is (RFC 8489 §6.2.2). */
export async function allocateOver(channel: TcpChannel, signal: AbortSignal): Promise<void> {
  const request = allocateRequest(randomBytes(12));
  channel.send(request);
  const header = await channel.read(STUN_HEADER_BYTES, signal);
  if (header === null) throw notTurn('closed', 'closed after the Allocate');
  if (transactionIdOf(header) !== transactionIdOf(request))
    throw notTurn('malformed', 'not an answer to the Allocate');
  const sizeBytes = header.readUInt16BE(2);
  if (sizeBytes > RELAY_ANSWER_LIMIT_BYTES) throw notTurn('malformed', 'an answer too long');
  const body = sizeBytes === 0 ? Buffer.alloc(0) : await channel.read(sizeBytes, signal);
  if (body === null) throw notTurn('closed', 'closed in the middle of an answer');
  if (readStun(Buffer.concat([header, body])) === null)
    throw notTurn('malformed', 'not an answer to the Allocate');
}
