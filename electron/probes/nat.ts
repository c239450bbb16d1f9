import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { AttemptFailed, measure } from '../engine/attempt.ts';
import type { Probe } from '../engine/probe.ts';
import { untilAborted } from '../wire/until-aborted.ts';
import { formatSocketAddress, parseSocketAddress, type AddressAndPort } from '../wire/socket-address.ts';
import { readStun, transactionIdOf } from '../wire/stun.ts';
import { seenAddress, STUN_QUESTIONS, STUN_REQUESTS, type StunQuestion } from './stun-requests.ts';

/** One packet may be lost. */
const SEND_AGAIN_AFTER_MS = 500;

/**
 * One socket asks several STUN servers which address and port they see (RFC 5780 §4.3, across servers). Servers that
 * do not answer are left out; fewer than two answers are `exchange`/`timeout`, with what was seen.
 */
export const nat: Probe<'nat'> = ({ ask }, context) =>
  measure(context, async (attempt) => {
    const servers = ask.servers.flatMap((text) => parseSocketAddress(text, 3478) ?? []);
    const [first] = servers;
    if (first === undefined) throw new TypeError('no server to ask');
    const socket = createSocket(isIPv6(first.address) ? 'udp6' : 'udp4');
    socket.on('error', () => {});
    try {
      socket.bind();
      await once(socket, 'listening');
      const seen = new Map<string, string>();
      await attempt
        .step('exchange', null, (signal) =>
          untilAborted(signal, askAll(socket, servers, seen), () => socket.removeAllListeners('message')),
        )
        .catch((error: unknown) => {
          // At its deadline, whoever has answered has; only a cancel is nothing.
          if (context.signal.aborted) throw error;
        });
      const { address, port } = socket.address();
      const mappings = Array.from(seen, ([server, mapped]) => ({ server, mapped }));
      const value = { mappings, local: formatSocketAddress({ address, port }) };
      if (mappings.length < 2)
        throw new AttemptFailed({ step: 'exchange', code: 'timeout', detail: null }, value);
      return value;
    } finally {
      socket.close();
    }
  });

/** Resolves when every server has said what it sees. */
function askAll(
  socket: Socket,
  servers: readonly AddressAndPort[],
  seen: Map<string, string>,
): Promise<void> {
  const sent = new Map<string, { readonly server: string; readonly question: StunQuestion }>();
  const ask = (): void => {
    for (const place of servers) {
      const server = formatSocketAddress(place);
      if (seen.has(server)) continue;
      for (const question of STUN_QUESTIONS) {
        const packet = STUN_REQUESTS[question](randomBytes(12));
        sent.set(transactionIdOf(packet) ?? '', { server, question });
        socket.send(packet, place.port, place.address, () => {});
      }
    }
  };
  return new Promise((resolve) => {
    const again = setTimeout(ask, SEND_AGAIN_AFTER_MS);
    socket.once('close', () => clearTimeout(again));
    socket.on('message', (packet: Buffer) => {
      const answer = readStun(packet);
      const origin = answer === null ? undefined : sent.get(answer.transactionId);
      if (answer === null || origin === undefined) return;
      const mapped = seenAddress(origin.question, answer);
      if (mapped !== null) seen.set(origin.server, mapped);
      if (seen.size === servers.length) resolve();
    });
    ask();
  });
}
