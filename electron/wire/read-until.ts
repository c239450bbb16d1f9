import type { Duplex } from 'node:stream';
import { untilAborted } from './until-aborted.ts';

/** What `decide` is shown: everything received so far, and whether more can come. */
export interface Received {
  readonly bytes: Buffer;
  /** The other side has ended in an orderly way, or as much has come as is read at all. */
  readonly complete: boolean;
}

/**
 * Reads until `decide` makes something of what has come (anything but `undefined`), at most `maxBytes`, and destroys
 * the stream. Resolves with `undefined` when `decide` cannot tell even from all of it. Rejects with the stream's error
 * (`ECONNRESET`, a TLS alert) or the signal's reason.
 */
export function readUntil<T>(
  stream: Duplex,
  maxBytes: number,
  signal: AbortSignal,
  decide: (received: Received) => T | undefined,
): Promise<T | undefined> {
  return untilAborted(signal, read(stream, maxBytes, decide), () => stream.destroy());
}

async function read<T>(
  stream: Duplex,
  maxBytes: number,
  decide: (received: Received) => T | undefined,
): Promise<T | undefined> {
  // One buffer for all: a server that sends single bytes must not make us copy the whole again and again.
  const buffer = Buffer.allocUnsafe(maxBytes);
  let length = 0;
  for await (const chunk of stream) {
    if (chunk instanceof Buffer) length += chunk.copy(buffer, length);
    if (length === maxBytes) break;
    const made = decide({ bytes: buffer.subarray(0, length), complete: false });
    if (made !== undefined) return made;
  }
  return decide({ bytes: buffer.subarray(0, length), complete: true });
}
