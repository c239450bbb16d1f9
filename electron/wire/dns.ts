import { randomInt } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { decode, encode, RECURSION_DESIRED } from 'dns-packet';
import type { Answer, DecodedPacket } from 'dns-packet';
import type { DnsRecord, SrvAnswer } from '../../shared/model/values.ts';
import { printable } from '../../shared/model/printable.ts';
import { canonicalAddress } from './socket-address.ts';

export type QuestionType = 'A' | 'AAAA' | 'SRV';

export interface DnsQuery {
  readonly id: number;
  readonly name: string;
  readonly type: QuestionType;
  readonly packet: Uint8Array;
}

/** An answer that fits its query, its texts bounded and printable. */
export interface DnsAnswer {
  readonly rcode: string;
  readonly recursionAvailable: boolean;
  readonly truncated: boolean;
  readonly records: readonly DnsRecord[];
  /** Of the asked type, CNAMEs followed from the asked name. */
  readonly addresses: readonly string[];
  /** By priority, then the heavier weight first. */
  readonly srv: readonly SrvAnswer[];
}

/** What a packet turned out to be: ours, somebody else's (another id or question), or no DNS answer at all. */
export type Reading =
  | { readonly kind: 'answer'; readonly answer: DnsAnswer }
  | { readonly kind: 'other' }
  | { readonly kind: 'malformed' };

/** Far above any answer to an address or SRV question; it also bounds the work that pointers in names can cause. */
export const ANSWER_LIMIT_BYTES = 16_384;
const RECORD_LIMIT = 512;
/** Resolvers themselves give up earlier (BIND and Unbound after about a dozen). */
const CNAME_LIMIT = 16;
const TEXT_LIMIT = 300;

/**
 * A recursive question with an unpredictable id (RFC 1035 §4.1); null for what is not a name that can be asked.
 * Without EDNS: some firewalls drop it, and a large answer then comes over TCP, which deserves to be seen as well.
 */
export function dnsQuery(name: string, type: QuestionType): DnsQuery | null {
  const labels = name.replace(/\.$/, '').split('.');
  const fits = labels.every((label) => /^[!-~]{1,63}$/.test(label)) && labels.join('.').length <= 253;
  if (!fits) return null;
  const id = randomInt(0x1_0000);
  const packet = encode({ type: 'query', id, flags: RECURSION_DESIRED, questions: [{ type, name }] });
  return { id, name, type, packet };
}

/** Reads a packet as the answer to a query. Never throws, whatever the bytes. */
export function readDnsAnswer(query: DnsQuery, bytes: Buffer): Reading {
  if (bytes.length < 12 || bytes.length > ANSWER_LIMIT_BYTES) return { kind: 'malformed' };
  const counts = [4, 6, 8, 10].map((offset) => bytes.readUInt16BE(offset));
  if (counts.reduce((sum, count) => sum + count, 0) > RECORD_LIMIT) return { kind: 'malformed' };
  let packet: DecodedPacket & { readonly rcode?: string };
  try {
    packet = decode(bytes);
  } catch {
    return { kind: 'malformed' };
  }
  const rcode = packet.rcode ?? 'NOERROR';
  if (packet.id !== query.id || !packet.flag_qr || !asksTheSame(query, packet, rcode))
    return { kind: 'other' };
  const answers = packet.answers ?? [];
  if (!answers.every(hasWholeAddress)) return { kind: 'malformed' };
  const answer: DnsAnswer = {
    rcode,
    recursionAvailable: packet.flag_ra,
    truncated: packet.flag_tc,
    records: answers.flatMap(recordOf),
    addresses: query.type === 'SRV' ? [] : addressesOf(query, answers),
    srv: query.type === 'SRV' ? srvOf(query, answers) : [],
  };
  return { kind: 'answer', answer };
}

/** An error answer may come without its question (a server that could not read it); data must name what it is for. */
function asksTheSame(query: DnsQuery, packet: DecodedPacket, rcode: string): boolean {
  const questions = packet.questions ?? [];
  if (questions.length === 0) return rcode !== 'NOERROR';
  const [question] = questions;
  return question?.type === query.type && sameName(question.name, query.name);
}

/** The decoder reads past the end of a packet that is cut short, and makes half an address of it. */
function hasWholeAddress(answer: Answer): boolean {
  if (answer.type === 'A') return isIPv4(answer.data);
  return answer.type !== 'AAAA' || isIPv6(answer.data);
}

const sameName = (a: string, b: string): boolean =>
  a.replace(/\.$/, '').toLowerCase() === b.replace(/\.$/, '').toLowerCase();

/** The names that an answer's CNAMEs lead to, the asked one first; a loop ends at the bound. */
function chainOf(query: DnsQuery, answers: readonly Answer[]): readonly string[] {
  const chain = [query.name];
  while (chain.length <= CNAME_LIMIT) {
    const last = chain.at(-1) ?? query.name;
    const next = answers.find((answer) => answer.type === 'CNAME' && sameName(answer.name, last));
    if (next?.type !== 'CNAME') return chain;
    chain.push(next.data);
  }
  return [];
}

function addressesOf(query: DnsQuery, answers: readonly Answer[]): readonly string[] {
  const owner = chainOf(query, answers).at(-1);
  if (owner === undefined) return [];
  const found = answers.flatMap((answer) => {
    if (answer.type !== query.type || !sameName(answer.name, owner)) return [];
    const address = answer.type === 'A' || answer.type === 'AAAA' ? canonicalAddress(answer.data) : null;
    return address === null ? [] : [address];
  });
  return [...new Set(found)];
}

function srvOf(query: DnsQuery, answers: readonly Answer[]): readonly SrvAnswer[] {
  const owner = chainOf(query, answers).at(-1);
  if (owner === undefined) return [];
  return answers
    .flatMap((answer): SrvAnswer[] => {
      if (answer.type !== 'SRV' || !sameName(answer.name, owner)) return [];
      const { target, port, priority = 0, weight = 0 } = answer.data;
      // RFC 2782: the root as target says that the service is decidedly not there.
      return target === '.' ? [] : [{ target: printable(target, TEXT_LIMIT), port, priority, weight }];
    })
    .toSorted((a, b) => a.priority - b.priority || b.weight - a.weight);
}

function recordOf(answer: Answer): readonly DnsRecord[] {
  if (answer.type === 'OPT') return [];
  const name = printable(answer.name, TEXT_LIMIT);
  const ttlSeconds = answer.ttl ?? 0;
  return [{ name, type: answer.type, ttlSeconds, data: printable(dataOf(answer), TEXT_LIMIT) }];
}

/** The record's data as text; empty for the types that no rule reads. */
function dataOf(answer: Exclude<Answer, { readonly type: 'OPT' }>): string {
  if (answer.type === 'SRV') {
    const { priority = 0, weight = 0, port, target } = answer.data;
    return `${priority} ${weight} ${port} ${target}`;
  }
  if (answer.type === 'A' || answer.type === 'AAAA') return canonicalAddress(answer.data) ?? '';
  return typeof answer.data === 'string' ? answer.data : '';
}
