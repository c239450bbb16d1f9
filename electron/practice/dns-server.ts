import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { decode, encode, RECURSION_AVAILABLE, RECURSION_DESIRED } from 'dns-packet';
import { RCODES, type DnsQuestion, type DnsReply } from './dns-reply.ts';
import { openDoor, type Door } from './door.ts';
import { LOOPBACK } from './hosts.ts';

/** The UDP port that the system chose may be taken for TCP: then another is tried. */
const PORT_ATTEMPTS = 20;
const MAX_QUERY_BYTES = 4096;

/** A DNS server on one port over UDP and TCP. `replyTo` returns null where it stays silent. */
export async function openDnsServer(replyTo: (question: DnsQuestion) => DnsReply | null): Promise<Door> {
  const delayed = new Set<NodeJS.Timeout>();
  const answer = (query: Buffer, send: (packet: Buffer) => void): void => {
    const made = answerTo(query, replyTo);
    if (made === null) return;
    if (made.delayMs === 0) {
      send(made.packet);
      return;
    }
    const timer = setTimeout(() => {
      delayed.delete(timer);
      send(made.packet);
    }, made.delayMs);
    delayed.add(timer);
  };

  const { udp, tcp } = await openBoth((socket) => {
    serveTcp(socket, answer);
  });
  udp.on('message', (query, from) => {
    answer(query, (packet) => udp.send(packet, from.port, from.address));
  });
  return {
    port: tcp.port,
    close: async () => {
      for (const timer of delayed) clearTimeout(timer);
      const closed = once(udp, 'close');
      udp.close();
      await Promise.all([closed, tcp.close()]);
    },
  };
}

async function openBoth(
  serve: (socket: Socket) => void,
): Promise<{ readonly udp: UdpSocket; readonly tcp: Door }> {
  for (let attempt = 1; ; attempt += 1) {
    const udp = createSocket('udp4');
    udp.bind({ address: LOOPBACK, port: 0, exclusive: true });
    await once(udp, 'listening');
    // An ICMP error for an answer that nobody waited for.
    udp.on('error', () => {});
    try {
      return { udp, tcp: await openDoor(serve, udp.address().port) };
    } catch (error) {
      udp.close();
      if (attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

/** Messages over TCP carry their length in front (RFC 1035 §4.2.2). */
function serveTcp(socket: Socket, answer: (query: Buffer, send: (packet: Buffer) => void) => void): void {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
      const end = 2 + pending.readUInt16BE(0);
      answer(pending.subarray(2, end), (packet) => {
        const lengthBytes = Buffer.alloc(2);
        lengthBytes.writeUInt16BE(packet.length, 0);
        if (socket.writable) socket.write(Buffer.concat([lengthBytes, packet]));
      });
      pending = pending.subarray(end);
    }
    if (pending.length > MAX_QUERY_BYTES) socket.destroy();
  });
}

function answerTo(
  query: Buffer,
  replyTo: (question: DnsQuestion) => DnsReply | null,
): { readonly packet: Buffer; readonly delayMs: number } | null {
  try {
    const { id, questions = [] } = decode(query);
    const [asked] = questions;
    if (asked === undefined) return null;
    const reply = replyTo({ name: asked.name.toLowerCase(), type: asked.type });
    if (reply === null) return null;
    const packet = encode({
      type: 'response',
      ...(id === undefined ? {} : { id }),
      flags: RECURSION_DESIRED | RECURSION_AVAILABLE | RCODES[reply.rcode],
      questions: [asked],
      // The name as it was asked: some clients vary its case and compare.
      answers: reply.answers.map((record) => ({ ...record, name: asked.name })),
    });
    return { packet, delayMs: reply.delayMs ?? 0 };
  } catch {
    // Not a DNS message: nothing to answer to.
    return null;
  }
}
