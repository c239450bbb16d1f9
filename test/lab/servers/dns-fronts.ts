import { type RemoteInfo, createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { keysOf } from '../keys-of.ts';
import { GATEWAY } from '../network/addresses.ts';
import type { Listener } from '../network/listening.ts';
import { DNS_FRONTS, type DnsFront } from './ports.ts';

const UPSTREAM_WAIT_MS = 5_000;
/** RFC 1035 §4.1.1 and §4.1.2: where things are in a question. */
const FLAGS = 2;
const ADDITIONAL_COUNT = 10;
const HEADER_BYTES = 12;
const TRUNCATED = 0x02;
const RESPONSE = 0x80;
const [A, AAAA] = [1, 28] as const;
/** A forger is quicker than the resolver. */
const FORGED_BEFORE_MS = 15;
export const FORGED_ADDRESS = '10.18.0.1';

export const dnsFrontListeners: readonly Listener[] = Object.values(DNS_FRONTS).flatMap((port) => [
  `${GATEWAY}:${port}/udp` as const,
  `${GATEWAY}:${port}/tcp` as const,
]);

/** What a front makes of a question over UDP: it is handed on, swallowed, or answered at once. */
type Manner = (question: Buffer, from: RemoteInfo) => 'hand-on' | 'swallow' | Buffer | Forgery;
/** It is answered, and handed on all the same: two answers come. */
interface Forgery {
  readonly forged: Buffer;
}

const isAbout = (type: number, question: Buffer): boolean => {
  const end = question.indexOf(0, HEADER_BYTES);
  return end > 0 && end + 3 <= question.length && question.readUInt16BE(end + 1) === type;
};
const hasEdns = (question: Buffer): boolean => question.readUInt16BE(ADDITIONAL_COUNT) > 0;

/** The question turned into an answer without records. */
function answered(question: Buffer, rcode: number, flags = 0): Buffer {
  const end = question.indexOf(0, HEADER_BYTES) + 5;
  const answer = Buffer.from(question.subarray(0, end));
  answer.writeUInt8(answer.readUInt8(FLAGS) | RESPONSE | flags, FLAGS);
  answer.writeUInt8(0x80 | rcode, FLAGS + 1);
  answer.fill(0, 6, HEADER_BYTES);
  return answer;
}

const FORGED_LABEL = 'directory';

/** The same with one address: a pointer to the name, type, class, a minute to live, and four bytes (RFC 1035 §4.1.3). */
function forged(question: Buffer): Buffer {
  const head = answered(question, 0);
  head.writeUInt16BE(1, 6);
  const address = FORGED_ADDRESS.split('.').map(Number);
  return Buffer.concat([head, Buffer.from([0xc0, HEADER_BYTES, 0, A, 0, 1, 0, 0, 0, 60, 0, 4, ...address])]);
}

function manners(): Readonly<Record<DnsFront, Manner>> {
  const seen = new Set<string>();
  return {
    truncates: (question) => answered(question, 0, TRUNCATED),
    'aaaa-fails': (question) => (isAbout(AAAA, question) ? answered(question, 2) : 'hand-on'),
    'aaaa-silent': (question) => (isAbout(AAAA, question) ? 'swallow' : 'hand-on'),
    'edns-refused': (question) => (hasEdns(question) ? answered(question, 1) : 'hand-on'),
    // Only to whoever asks again.
    'answers-second': (question, { port }) => {
      const key = `${port} ${question.toString('latin1')}`;
      if (seen.has(key)) return 'hand-on';
      seen.add(key);
      return 'swallow';
    },
    forges: (question) =>
      isAbout(A, question) && question.includes(FORGED_LABEL) ? { forged: forged(question) } : 'hand-on',
    garbage: () => Buffer.from('SSH-2.0-OpenSSH_9.2p1 Debian\r\n'),
  };
}

/** Resolvers with a habit, before the office's own. Over TCP all of them are honest. */
export function serveDnsFronts(): void {
  for (const front of keysOf(DNS_FRONTS)) {
    const manner = manners()[front];
    const socket = createSocket('udp4');
    socket.on('message', (question, from) => {
      if (question.length <= HEADER_BYTES) return;
      const does = manner(question, from);
      if (does === 'hand-on') handOn(question, (answer) => socket.send(answer, from.port, from.address));
      else if (Buffer.isBuffer(does)) socket.send(does, from.port, from.address);
      else if (does !== 'swallow') {
        socket.send(does.forged, from.port, from.address);
        setTimeout(
          () => handOn(question, (answer) => socket.send(answer, from.port, from.address)),
          FORGED_BEFORE_MS,
        );
      }
    });
    socket.bind(DNS_FRONTS[front], GATEWAY);
    createServer((client) => {
      const server = connect(53, GATEWAY);
      client.on('error', () => client.destroy()).on('close', () => server.destroy());
      server.on('error', () => client.destroy());
      client.pipe(server).pipe(client);
    }).listen(DNS_FRONTS[front], GATEWAY);
  }
}

function handOn(question: Buffer, reply: (answer: Buffer) => void): void {
  const upstream = createSocket('udp4');
  const giveUp = setTimeout(() => upstream.close(), UPSTREAM_WAIT_MS);
  upstream.once('message', (answer) => {
    clearTimeout(giveUp);
    reply(answer);
    upstream.close();
  });
  upstream.on('error', () => undefined);
  upstream.send(question, 53, GATEWAY);
}
