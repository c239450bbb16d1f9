import { describe, expect, test } from 'vitest';
import { dns } from '../../../electron/probes/dns.ts';
import type { Asks } from '../../../shared/model/order.ts';
import { closedPort } from '../../support/closed-port.ts';
import { probeContext } from '../../support/context.ts';
import { a, aaaa, answerTo, cname, dnsServer, srv } from '../../support/dns-server.ts';
import type { Script } from '../../support/dns-server.ts';
import { orderFor } from '../../support/order.ts';

const HOST = 'sip.contoso.test';
const question = (resolver: string | null, record: Asks['dns']['record'] = 'A', host = HOST) =>
  orderFor('dns', { record, resolver }, { host, address: null, transport: 'udp' });

/** A header with the query's id, and then nonsense. */
const garbageFor = (id: number): Buffer => {
  const bytes = Buffer.alloc(40, 0xff);
  bytes.writeUInt16BE(id, 0);
  return bytes;
};
/** An answer whose name is a pointer to itself. */
const loopFor = (id: number): Buffer => {
  const bytes = Buffer.from('000081800001000000000000c00c00010001', 'hex');
  bytes.writeUInt16BE(id, 0);
  return bytes;
};

async function asked(
  script: Script,
  record: Asks['dns']['record'] = 'A',
  context: Parameters<typeof probeContext>[0] = {},
) {
  await using server = await dnsServer(script);
  const measured = await dns(question(server.resolver, record), probeContext(context));
  return { ...measured, questions: server.asked };
}

describe('asked directly, a server answers', () => {
  test('addresses through a chain of aliases, with their lifetimes', async () => {
    const { outcome, phases } = await asked((q) => [
      {
        bytes: answerTo(q, [
          cname(HOST, 'edge.contoso.test'),
          cname('edge.contoso.test', 'edge.cdn.test'),
          a('edge.cdn.test', '198.18.2.20', 30),
          a('edge.cdn.test', '198.18.2.21', 30),
          a('stray.test', '198.18.9.9'),
        ]),
      },
    ]);
    expect(outcome).toMatchObject({
      status: 'ok',
      value: {
        addresses: ['198.18.2.20', '198.18.2.21'],
        rcode: 'NOERROR',
        recursionAvailable: true,
        overTcp: false,
        lateAddresses: [],
      },
    });
    if (outcome.status !== 'ok') return;
    expect(outcome.value.records).toContainEqual({
      name: 'edge.cdn.test',
      type: 'A',
      ttlSeconds: 30,
      data: '198.18.2.20',
    });
    expect(phases.dnsMs).toBeGreaterThan(0);
  });

  test('IPv6 addresses in the spelling the system uses', async () => {
    const answers = [aaaa(HOST, '2001:db8:0:0:2:0:0:0'), aaaa(HOST, '::ffff:146.112.61.104')];
    const { outcome } = await asked((q) => [{ bytes: answerTo(q, answers) }], 'AAAA');
    expect(outcome).toMatchObject({
      status: 'ok',
      value: { addresses: ['2001:db8:0:0:2::', '::ffff:146.112.61.104'] },
    });
  });

  test('service records by priority, the heavier first', async () => {
    const answers = [
      srv(HOST, 'backup.test', 5061, 20),
      srv(HOST, 'light.test', 5061, 10, 1),
      srv(HOST, 'heavy.test', 5061, 10, 9),
    ];
    const { outcome } = await asked((q) => [{ bytes: answerTo(q, answers) }], 'SRV');
    expect(outcome).toMatchObject({
      status: 'ok',
      value: {
        addresses: [],
        srv: [{ target: 'heavy.test' }, { target: 'light.test' }, { target: 'backup.test', port: 5061 }],
      },
    });
  });

  test.each([
    { rcode: 'NXDOMAIN', code: 'name-not-found' },
    { rcode: 'REFUSED', code: 'query-refused' },
    { rcode: 'SERVFAIL', code: 'server-failure' },
    { rcode: 'FORMERR', code: 'other-rcode' },
    { rcode: 'NOERROR', code: 'no-data' },
  ] as const)('$rcode without data is $code', async ({ rcode, code }) => {
    const { outcome } = await asked((q) => [
      { bytes: answerTo(q, [], { rcode, recursionAvailable: false }) },
    ]);
    expect(outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'resolve', code, detail: rcode },
      seen: { rcode, recursionAvailable: false, records: [] },
    });
  });

  test.each([
    { why: 'the root as target says there is no such service', answers: [srv(HOST, '.', 0)] },
    { why: 'an alias that leads nowhere', answers: [cname(HOST, 'gone.test')] },
  ])('$why', async ({ answers }) => {
    const { outcome } = await asked((q) => [{ bytes: answerTo(q, answers) }], 'SRV');
    expect(outcome).toMatchObject({ status: 'failed', failure: { code: 'no-data' } });
    expect(outcome.status === 'failed' && outcome.seen?.records).toHaveLength(1);
  });

  test('a circle of aliases ends', async () => {
    const circle = [cname(HOST, 'b.test'), cname('b.test', HOST), a(HOST, '198.18.2.20')];
    const { outcome } = await asked((q) => [{ bytes: answerTo(q, circle) }]);
    expect(outcome).toMatchObject({ status: 'failed', failure: { code: 'no-data' } });
  });
});

describe('somebody else answers first', () => {
  test('a second, different answer is kept', async () => {
    const { outcome } = await asked((q) => [
      { bytes: answerTo(q, [a(HOST, '10.10.34.35')]) },
      { bytes: answerTo(q, [a(HOST, '198.18.2.20')]), afterMs: 5 },
    ]);
    expect(outcome).toMatchObject({
      status: 'ok',
      value: { addresses: ['10.10.34.35'], lateAddresses: ['198.18.2.20'] },
    });
  });

  test('also after a denial', async () => {
    const { outcome } = await asked((q) => [
      { bytes: answerTo(q, [], { rcode: 'NXDOMAIN' }) },
      { bytes: answerTo(q, [a(HOST, '198.18.2.20')]), afterMs: 5 },
    ]);
    expect(outcome).toMatchObject({
      status: 'failed',
      failure: { code: 'name-not-found' },
      seen: { lateAddresses: ['198.18.2.20'] },
    });
  });

  test('the same addresses in another order are the same answer', async () => {
    const both = [a(HOST, '198.18.2.20'), a(HOST, '198.18.2.21')];
    const { outcome } = await asked((q) => [
      { bytes: answerTo(q, both) },
      { bytes: answerTo(q, both.toReversed()) },
    ]);
    expect(outcome).toMatchObject({ status: 'ok', value: { lateAddresses: [] } });
  });

  test.each([
    { why: 'another id', options: (id: number) => ({ id: (id + 1) & 0xffff }) },
    { why: 'another question', options: () => ({ questions: [{ type: 'A' as const, name: 'x.test' }] }) },
    { why: 'no question', options: () => ({ questions: [] }) },
  ])('an answer with $why is passed over', async ({ options }) => {
    const { outcome } = await asked((q) => [
      { bytes: answerTo(q, [a(HOST, '10.0.0.1')], options(q.id)) },
      { bytes: answerTo(q, [a(HOST, '198.18.2.20')]) },
    ]);
    expect(outcome).toMatchObject({ status: 'ok', value: { addresses: ['198.18.2.20'], lateAddresses: [] } });
  });
});

describe('an answer that is cut short is asked for over TCP', () => {
  test('and given whole', async () => {
    const many = Array.from({ length: 60 }, (_, index) => a(HOST, `198.18.2.${index + 1}`));
    const { outcome, questions } = await asked((q) => [
      { bytes: q.transport === 'udp' ? answerTo(q, [], { truncated: true }) : answerTo(q, many) },
    ]);
    expect(outcome).toMatchObject({ status: 'ok', value: { overTcp: true } });
    expect(outcome.status === 'ok' && outcome.value.addresses).toHaveLength(60);
    expect(questions.map((one) => one.transport)).toEqual(['udp', 'tcp']);
  });

  test('garbage there is told as such', async () => {
    const { outcome } = await asked((q) => [
      { bytes: q.transport === 'udp' ? answerTo(q, [], { truncated: true }) : loopFor(q.id) },
    ]);
    expect(outcome).toMatchObject({
      status: 'failed',
      failure: { step: 'resolve', code: 'malformed' },
      seen: { overTcp: true },
    });
  });
});

describe('no usable answer', () => {
  test('silence is a timeout', async () => {
    const { outcome } = await asked(() => [], 'A', { waitMs: 60 });
    expect(outcome).toEqual({
      status: 'failed',
      failure: { step: 'resolve', code: 'timeout', detail: null },
    });
  });

  test('one lost packet is made good for', async () => {
    const { outcome, questions } = await asked((q) =>
      q.count === 1 ? [] : [{ bytes: answerTo(q, [a(HOST, '198.18.2.20')]) }],
    );
    expect(outcome.status).toBe('ok');
    expect(questions.map((one) => one.id)).toEqual([questions[0]?.id, questions[0]?.id]);
  });

  test('nobody listening is a refusal', async () => {
    const port = await closedPort();
    const { outcome } = await dns(question(`127.0.0.1:${port}`), probeContext());
    expect(outcome).toEqual({
      status: 'failed',
      failure: { step: 'resolve', code: 'refused', detail: 'ECONNREFUSED' },
    });
  });

  test.each([
    { what: 'garbage', bytes: garbageFor },
    { what: 'a name that points to itself', bytes: loopFor },
    { what: 'nothing but a byte', bytes: () => Buffer.from([7]) },
    { what: '60,000 bytes', bytes: () => Buffer.alloc(60_000, 0xc0) },
  ])('$what is malformed, once nothing better came', async ({ bytes }) => {
    const { outcome } = await asked((q) => [{ bytes: bytes(q.id) }], 'A', { waitMs: 60 });
    expect(outcome).toMatchObject({ status: 'failed', failure: { step: 'resolve', code: 'malformed' } });
  });

  test('garbage before the answer does no harm', async () => {
    const { outcome } = await asked((q) => [
      { bytes: garbageFor(q.id) },
      { bytes: answerTo(q, [a(HOST, '198.18.2.20')]), afterMs: 5 },
    ]);
    expect(outcome.status).toBe('ok');
  });

  test('cancelling is no failure', async () => {
    const controller = new AbortController();
    const { outcome } = await asked(
      () => {
        controller.abort();
        return [];
      },
      'A',
      { signal: controller.signal },
    );
    expect(outcome).toEqual({ status: 'skipped', reason: 'cancelled' });
  });

  test('a name that no packet can hold is not sent', async () => {
    const order = question('127.0.0.1:53', 'A', `${'a'.repeat(64)}.test`);
    const { outcome } = await dns(order, probeContext());
    expect(outcome).toMatchObject({ status: 'failed', failure: { step: 'resolve', code: 'other' } });
  });
});

const knows = (...addresses: string[]) => ({ lookup: () => Promise.resolve(addresses), close: () => {} });

describe('the system resolver', () => {
  test('gives addresses of both families', async () => {
    const context = probeContext({ lookup: knows('198.18.2.20', '2001:db8::20') });
    const { outcome, phases } = await dns(question(null, 'ANY-ADDRESS'), context);
    expect(outcome).toMatchObject({
      status: 'ok',
      value: { addresses: ['198.18.2.20', '2001:db8::20'], rcode: null, recursionAvailable: null },
    });
    expect(phases.dnsMs).toBeGreaterThanOrEqual(0);
  });

  test('says which family is missing', async () => {
    const { outcome } = await dns(question(null, 'AAAA'), probeContext({ lookup: knows('198.18.2.20') }));
    expect(outcome).toMatchObject({ status: 'failed', failure: { step: 'resolve', code: 'no-data' } });
  });

  test("a name it does not know is the platform's word for it", async () => {
    const { outcome } = await dns(question(null, 'ANY-ADDRESS'), probeContext());
    expect(outcome).toEqual({
      status: 'failed',
      failure: { step: 'resolve', code: 'name-not-found', detail: 'ENOTFOUND' },
    });
  });
});
