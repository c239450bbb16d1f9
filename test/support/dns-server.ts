import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { decode, encode } from 'dns-packet';
import type { Answer, Packet, Question } from 'dns-packet';

export const RCODES = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;
const TRUNCATED = 0x0200;
const RECURSION_AVAILABLE = 0x0080;

export interface Asked {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly transport: 'udp' | 'tcp';
  /** The how many-th question of this transport, from 1. */
  readonly count: number;
  readonly question: Question;
}

/** What the server sends back, in order; `afterMs` is counted from the question. An empty list is silence. */
export interface Reply {
  readonly bytes: Buffer;
  readonly afterMs?: number;
}
export type Script = (asked: Asked) => readonly Reply[];

export interface AnswerOptions {
  readonly rcode?: keyof typeof RCODES;
  readonly recursionAvailable?: boolean;
  readonly truncated?: boolean;
  readonly id?: number;
  readonly questions?: Question[];
}

/** A whole answer packet to a question. */
export function answerTo({ id, question }: Asked, answers: Answer[], options: AnswerOptions = {}): Buffer {
  const flags =
    RCODES[options.rcode ?? 'NOERROR'] |
    (options.truncated === true ? TRUNCATED : 0) |
    (options.recursionAvailable === false ? 0 : RECURSION_AVAILABLE);
  const packet: Packet = {
    type: 'response',
    id: options.id ?? id,
    flags,
    questions: options.questions ?? [question],
    answers,
  };
  return encode(packet);
}

/** One address record. */
export const a = (name: string, data: string, ttl = 60): Answer => ({ type: 'A', name, ttl, data });
export const aaaa = (name: string, data: string): Answer => ({ type: 'AAAA', name, ttl: 60, data });
export const cname = (name: string, data: string): Answer => ({ type: 'CNAME', name, ttl: 60, data });
export const srv = (name: string, target: string, port: number, priority = 0, weight = 0): Answer => ({
  type: 'SRV',
  name,
  ttl: 60,
  data: { target, port, priority, weight },
});

/** A DNS server on 127.0.0.1, UDP and TCP on one port, that answers as its script says. */
export interface DnsServer extends AsyncDisposable {
  /** `ip:port` */
  readonly resolver: string;
  readonly port: number;
  readonly asked: readonly Asked[];
}

export async function dnsServer(script: Script): Promise<DnsServer> {
  const asked: Asked[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const connections = new Set<Socket>();
  const serve = (message: Buffer, transport: 'udp' | 'tcp', send: (bytes: Buffer) => void): void => {
    const packet = decode(message);
    const question = packet.questions?.[0];
    if (question === undefined) return;
    const count = asked.filter((earlier) => earlier.transport === transport).length + 1;
    const entry = {
      id: packet.id ?? 0,
      name: question.name,
      type: question.type,
      transport,
      count,
      question,
    };
    asked.push(entry);
    for (const { bytes, afterMs = 0 } of script(entry)) {
      if (afterMs === 0) send(bytes);
      else timers.add(setTimeout(() => send(bytes), afterMs));
    }
  };

  const tcp = createServer((connection) => {
    connections.add(connection);
    connection.on('error', () => {});
    connection.on('data', (data: Buffer) => {
      serve(data.subarray(2), 'tcp', (bytes) => {
        const length = Buffer.alloc(2);
        length.writeUInt16BE(bytes.length);
        connection.write(Buffer.concat([length, bytes]));
      });
    });
  }).listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const address = tcp.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const udp = createSocket('udp4');
  udp.on('message', (message, from) => {
    serve(message, 'udp', (bytes) => udp.send(bytes, from.port, from.address));
  });
  udp.bind(address.port, '127.0.0.1');
  await once(udp, 'listening');

  return {
    resolver: `127.0.0.1:${address.port}`,
    port: address.port,
    asked,
    async [Symbol.asyncDispose]() {
      for (const timer of timers) clearTimeout(timer);
      for (const connection of connections) connection.destroy();
      await Promise.all([once(udp.close(), 'close'), once(tcp.close(), 'close')]);
    },
  };
}
