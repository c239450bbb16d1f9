import { randomBytes } from 'node:crypto';
import { AttemptFailed, measure } from '../engine/attempt.ts';
import type { Probe } from '../engine/probe.ts';
import { encodeClientHello, readHelloAnswer } from '../wire/client-hello.ts';
import { openSocket } from '../wire/open-socket.ts';
import { readUntil } from '../wire/read-until.ts';
import { addressOf } from './target-address.ts';

/** The kind of a record shows in its first two bytes; what follows is of no interest. */
const MAX_ANSWER_BYTES = 16;

/**
 * Sends a ClientHello of a chosen size, in one write, and looks whether anything comes back. Failures after connecting:
 * `tls` with `timeout`, `reset` or `closed`.
 */
export const hello: Probe<'hello'> = ({ target, ask }, context) =>
  measure(context, async (attempt) => {
    const socket = await attempt.step('connect', 'connectMs', (signal) =>
      openSocket(addressOf(target), signal),
    );
    try {
      const greeting = encodeClientHello({ ...ask, random: randomBytes(32) });
      const answer = await attempt.step('tls', 'firstByteMs', async (signal) => {
        socket.write(greeting);
        const made = await readUntil(socket, MAX_ANSWER_BYTES, signal, ({ bytes }) => readHelloAnswer(bytes));
        if (made === undefined) throw new AttemptFailed({ step: 'tls', code: 'closed', detail: null });
        return made;
      });
      return { answer, sentBytes: greeting.length };
    } finally {
      socket.destroy();
    }
  });
