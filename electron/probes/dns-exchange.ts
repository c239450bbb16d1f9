import { AttemptFailed } from '../engine/attempt.ts';
import type { Attempt } from '../engine/attempt.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { withDeadline } from '../engine/with-deadline.ts';
import { ANSWER_LIMIT_BYTES, readDnsAnswer } from '../wire/dns.ts';
import type { DnsAnswer, DnsQuery } from '../wire/dns.ts';
import type { AddressAndPort } from '../wire/socket-address.ts';
import { openSocket } from '../wire/open-socket.ts';
import { channelOver } from '../wire/tcp-channel.ts';
import { openUdp } from '../wire/udp-channel.ts';
import type { UdpChannel } from '../wire/udp-channel.ts';

/** One packet may be lost; a resolver that is asked again sooner may merely still be looking. */
const RETRANSMIT_AFTER_MS = 1000;
/**
 * A forger on the way answers before the real server does: after about one more round trip the real answer is here.
 * The upper bound keeps far resolvers from delaying the run; the lower one covers a busy machine.
 */
const LATE_ANSWER_MIN_MS = 30;
const LATE_ANSWER_MAX_MS = 150;

export interface DnsExchange {
  readonly answer: DnsAnswer;
  readonly overTcp: boolean;
  readonly lateAddresses: readonly string[];
}

/** Asks one server; over TCP as well when the answer is cut short, all within one step's wait. */
export async function askOverUdp(
  attempt: Attempt,
  context: ProbeContext,
  server: AddressAndPort,
  query: DnsQuery,
): Promise<DnsExchange> {
  const channel = await attempt.step('resolve', null, () => openUdp(server.address, server.port));
  try {
    const startMs = context.now();
    const first = await attempt.step('resolve', 'dnsMs', async (signal) => {
      const overUdp = await firstAnswer(channel, query, signal);
      if (!overUdp.answer.truncated) return { ...overUdp, overTcp: false };
      return { ...overUdp, answer: await askOverTcp(server, query, overUdp.answer, signal), overTcp: true };
    });
    // Two questions may well get two different answers: then a second one proves nothing.
    const mayCompare = !first.overTcp && !first.askedTwice && query.type !== 'SRV';
    if (!mayCompare) return { ...first, lateAddresses: [] };
    const roundTripMs = context.now() - startMs;
    const waitMs = Math.min(LATE_ANSWER_MAX_MS, Math.max(LATE_ANSWER_MIN_MS, Math.ceil(roundTripMs)));
    const lateAddresses = await withDeadline(context.signal, waitMs, (signal) =>
      otherAddresses(channel, query, first.answer, signal),
    );
    return { ...first, lateAddresses };
  } finally {
    channel.close();
  }
}

/** The first answer that fits. What does not fit is passed over; garbage is told only when nothing better came. */
async function firstAnswer(
  channel: UdpChannel,
  query: DnsQuery,
  signal: AbortSignal,
): Promise<{ readonly answer: DnsAnswer; readonly askedTwice: boolean }> {
  let askedTwice = false;
  let sawGarbage = false;
  channel.send(query.packet);
  const again = setTimeout(() => {
    askedTwice = true;
    channel.send(query.packet);
  }, RETRANSMIT_AFTER_MS);
  try {
    for (;;) {
      const reading = readDnsAnswer(query, await channel.receive(signal));
      if (reading.kind === 'answer') return { answer: reading.answer, askedTwice };
      if (reading.kind === 'malformed') sawGarbage = true;
    }
  } catch (error) {
    if (signal.aborted && sawGarbage)
      throw new AttemptFailed({ step: 'resolve', code: 'malformed', detail: 'not a DNS answer' });
    throw error;
  } finally {
    clearTimeout(again);
  }
}

/** Listens on for a second answer to the same question, and gives its addresses if they differ. */
async function otherAddresses(
  channel: UdpChannel,
  query: DnsQuery,
  { addresses }: DnsAnswer,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const known = addresses.toSorted().join();
  try {
    for (;;) {
      const reading = readDnsAnswer(query, await channel.receive(signal));
      if (reading.kind !== 'answer' || reading.answer.addresses.length === 0) continue;
      if (reading.answer.addresses.toSorted().join() !== known) return reading.answer.addresses;
    }
  } catch {
    // Nothing more came within the time, or the socket broke after it had answered.
    return [];
  }
}

/** The same question with a length before it (RFC 1035 §4.2.2). */
async function askOverTcp(
  server: AddressAndPort,
  query: DnsQuery,
  cutShort: DnsAnswer,
  signal: AbortSignal,
): Promise<DnsAnswer> {
  const fail = (code: 'closed' | 'malformed', detail: string): AttemptFailed => {
    const { addresses, records, rcode, recursionAvailable } = cutShort;
    const seen = { addresses, records, rcode, recursionAvailable, overTcp: true };
    return new AttemptFailed({ step: 'resolve', code, detail }, seen);
  };
  const channel = channelOver(await openSocket(server, signal));
  try {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(query.packet.length);
    channel.send(Buffer.concat([length, query.packet]));
    const prefix = await channel.read(2, signal);
    if (prefix === null) throw fail('closed', 'closed without an answer over TCP');
    const sizeBytes = prefix.readUInt16BE(0);
    if (sizeBytes < 12 || sizeBytes > ANSWER_LIMIT_BYTES)
      throw fail('malformed', `${sizeBytes} bytes over TCP`);
    const message = await channel.read(sizeBytes, signal);
    if (message === null) throw fail('closed', 'closed in the middle of an answer over TCP');
    const reading = readDnsAnswer(query, message);
    if (reading.kind !== 'answer') throw fail('malformed', 'not a DNS answer over TCP');
    return reading.answer;
  } finally {
    channel.close();
  }
}
