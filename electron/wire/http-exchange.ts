import type { Socket } from 'node:net';
import { Client, type buildConnector } from 'undici';
import { AttemptFailed, type Attempt } from '../engine/attempt.ts';
import { classifyHttp, EndedEarly } from '../engine/classify-http.ts';
import { HttpCollector, type AnswerHead } from './http-collector.ts';
import { untilAborted } from './until-aborted.ts';
import { USER_AGENT } from './user-agent.ts';

const MAX_HEADER_BYTES = 16 * 1024;
const MAX_BODY_BYTES = 64 * 1024;

export interface HttpRequest {
  readonly path: string;
  /** The Host header. */
  readonly hostName: string;
  /** Sent besides our own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: 64 KB. */
  readonly maxBodyBytes?: number;
  /** What was seen before, kept with a failure. */
  readonly seen?: object;
}

export interface HttpExchange extends AnswerHead {
  /** The beginning of the body, at most 64 KB, in the encoding it was sent in. */
  readonly body: Buffer;
  /** There was more, or it did not come to its end in time. */
  readonly truncated: boolean;
}

/**
 * One GET over an open connection, which is destroyed at the end. No redirect is followed. Fails in the step `response`
 * until the headers are complete (`timeout`, `closed`, `reset`, `not-http`, `too-large` past 16 KB); from then on there
 * is an answer, and a body that breaks off is only truncated.
 */
export async function httpExchange(
  attempt: Attempt,
  socket: Socket,
  { path, hostName, headers, maxBodyBytes = MAX_BODY_BYTES, seen }: HttpRequest,
): Promise<HttpExchange> {
  // The first error tells what happened; undici's last one only that the connection is gone.
  let firstError: Error | null = null;
  socket.once('error', (error) => {
    firstError = error;
  });
  const destroy = (): void => void socket.destroy(new Error('given up'));
  const client = new Client('http://unused.invalid', {
    connect: handOver(socket),
    maxHeaderSize: MAX_HEADER_BYTES,
    // The deadlines are the attempt's own.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const answer = new HttpCollector(maxBodyBytes);
  try {
    const head = await attempt.step('response', 'firstByteMs', (signal) => {
      client.dispatch(
        { method: 'GET', path, headers: { ...headersFor(hostName), ...headers }, reset: true },
        answer,
      );
      return untilAborted(signal, answer.head, destroy).catch((error: unknown) => {
        throw new AttemptFailed(classifyHttp(signal.aborted ? error : (firstError ?? error)), seen);
      });
    });
    const end = await attempt.step('response', null, (signal) =>
      // The deadline is an end of the body like another.
      untilAborted(signal, answer.end, destroy).catch(() => 'broken' as const),
    );
    return { ...head, body: answer.body, truncated: end !== 'whole' };
  } finally {
    destroy();
    await client.destroy();
  }
}

const headersFor = (hostName: string): Record<string, string> => ({
  host: hostName,
  'user-agent': USER_AGENT,
  accept: '*/*',
  // What is not compressed cannot swell.
  'accept-encoding': 'identity',
});

/**
 * Gives undici the one connection there is; it asks again when that one ended before the request was sent. Never at
 * once: undici, still busy with asking, would not notice.
 */
const handOver =
  (socket: Socket): buildConnector.connector =>
  (_options, done) =>
    queueMicrotask(() => {
      if (socket.destroyed || socket.readableEnded) done(socket.errored ?? new EndedEarly(), null);
      else done(null, socket);
    });
