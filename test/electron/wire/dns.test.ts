import { performance } from 'node:perf_hooks';
import { decode, encode } from 'dns-packet';
import { describe, expect, test } from 'vitest';
import { dnsQuery, readDnsAnswer } from '../../../electron/wire/dns.ts';
import type { DnsQuery } from '../../../electron/wire/dns.ts';
import { a, cname } from '../../support/dns-server.ts';
import { randomBytes } from '../../support/random-bytes.ts';

function queryFor(name: string): DnsQuery {
  const query = dnsQuery(name, 'A');
  if (query === null) throw new Error('no query');
  return query;
}
const answerFor = ({ id, name }: DnsQuery, answers: Parameters<typeof a>[0][] = []): Buffer =>
  encode({
    type: 'response',
    id,
    questions: [{ type: 'A', name }],
    answers: [
      cname(name, 'cdn.test'),
      a('cdn.test', '198.18.2.20'),
      ...answers.map((one) => a(one, '1.2.3.4')),
    ],
  });

describe('dnsQuery', () => {
  test('asks one question, recursively, without EDNS', () => {
    const { packet, id } = queryFor('_sip._tls.contoso.test');
    const decoded = decode(Buffer.from(packet));
    expect(decoded).toMatchObject({ id, flag_qr: false, flag_rd: true, additionals: [] });
    expect(decoded.questions).toEqual([{ type: 'A', name: '_sip._tls.contoso.test', class: 'IN' }]);
  });

  test('takes another id each time', () => {
    const ids = new Set(Array.from({ length: 50 }, () => queryFor('contoso.test').id));
    expect(ids.size).toBeGreaterThan(40);
  });

  test.each(['', '.', 'a..b', `${'a'.repeat(64)}.test`, `${'abc.'.repeat(64)}test`, 'é.test', 'a b.test'])(
    '%j is no name',
    (name) => {
      expect(dnsQuery(name, 'A')).toBeNull();
    },
  );
});

describe('readDnsAnswer', () => {
  const query = queryFor('sip.contoso.test');

  test('compares names without regard to case', () => {
    const upper = { ...query, name: 'SIP.Contoso.TEST' };
    expect(readDnsAnswer(upper, answerFor(query))).toMatchObject({
      kind: 'answer',
      answer: { addresses: ['198.18.2.20'] },
    });
  });

  test('our own question, echoed, is no answer', () => {
    expect(readDnsAnswer(query, Buffer.from(query.packet))).toEqual({ kind: 'other' });
  });

  test('texts come out printable and bounded', () => {
    const hostile = '\u001b]0;owned\u0007<b>\u202e.test';
    const reading = readDnsAnswer(query, answerFor(query, [hostile]));
    expect(reading.kind).toBe('answer');
    expect(JSON.stringify(reading)).not.toMatch(/\\u001b|\\u0007|\u202e/);
  });

  test('an address that is cut short is malformed', () => {
    expect(readDnsAnswer(query, answerFor(query).subarray(0, -2))).toEqual({ kind: 'malformed' });
  });

  test('survives thousands of damaged packets, quickly', () => {
    const random = randomBytes(7);
    const whole = answerFor(query, ['x.test', 'y.test']);
    const startMs = performance.now();
    for (let round = 0; round < 5000; round += 1) {
      const packet = Buffer.from(whole);
      for (const position of random(6)) packet[2 + (position % (packet.length - 2))] = random(1)[0] ?? 0;
      expect(['answer', 'other', 'malformed']).toContain(readDnsAnswer(query, packet).kind);
    }
    expect(performance.now() - startMs).toBeLessThan(3000);
  });

  test('a ladder of pointers that every record climbs costs no time', () => {
    const rungs = Buffer.alloc(8000);
    const first = Buffer.from(query.packet).length + 11;
    // The lowest rung is the root; each other one points to the one below.
    for (let offset = 2; offset < rungs.length; offset += 2)
      rungs.writeUInt16BE(0xc000 | (first + offset - 2), offset);
    const climbing = Buffer.alloc(16);
    climbing.writeUInt16BE(0xc000 | (first + rungs.length - 2), 0);
    Buffer.from('00010001000000000004', 'hex').copy(climbing, 2);
    const ladder = Buffer.from('00000a000100000000', 'hex');
    const size = Buffer.alloc(2);
    size.writeUInt16BE(rungs.length);
    const header = Buffer.from(query.packet);
    header.writeUInt16BE(0x8180, 2);
    header.writeUInt16BE(501, 6);
    const records = Array.from({ length: 500 }, () => climbing);
    const packet = Buffer.concat([header, ladder, size, rungs, ...records]);
    const startMs = performance.now();
    const reading = readDnsAnswer(query, packet);
    expect(performance.now() - startMs).toBeLessThan(1000);
    expect(reading.kind === 'answer' && reading.answer.records.length).toBe(501);
  });
});
