import { describe, expect, test } from 'vitest';
import { analyze } from '../../../shared/analysis/analyze.ts';
import type { Evidence } from '../../../shared/analysis/evidence.ts';
import type { FactOf } from '../../../shared/model/finding.ts';
import type { Order, OrderOf } from '../../../shared/model/order.ts';
import type { StunValue } from '../../../shared/model/values.ts';
import { exampleSubject } from '../../support/example-subject.ts';
import { dropped, forging, refused, when } from '../../support/faults.ts';
import { answers, healthy } from '../../support/healthy-network.ts';
import { bucket, chance, heaps, windows } from '../../support/lost-packets.ts';
import { failed, type Issued, observe, type Layer } from '../../support/simulated-network.ts';

const RELAY = 'relay.contoso-online.test';
const ALL_PORTS = ['3478/udp', '3479/udp', '3480/udp', '3481/udp'];

interface Series {
  readonly lost?: readonly boolean[];
  readonly rttMs?: (index: number) => number;
  readonly reordered?: number;
}

const isStream = (order: Order): order is OrderOf<'stun'> => order.kind === 'stun' && order.role === 'stream';

function seriesValue(count: number, series: Series): StunValue {
  const { lost = [], rttMs = () => 40, reordered = 0 } = series;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const lostNumbers = numbers.filter((index) => lost[index] === true);
  return {
    sent: count,
    received: count - lostNumbers.length,
    rttMs: numbers.filter((index) => lost[index] !== true).map(rttMs),
    answered: ['binding'],
    mappedAddress: null,
    lost: lostNumbers,
    reordered,
  };
}

/** What the series show, by port; a single exchange is always answered. */
const media =
  (byPort: (port: number) => Series): Layer =>
  (order) =>
    isStream(order) ? answers(seriesValue(order.ask.count, byPort(order.target.port ?? 0))) : null;

const onPort = (port: number, series: Series) => media((one) => (one === port ? series : {}));

/** Of connections, each `every`th one takes a second longer. */
function repeats(every: number): Layer {
  let count = 0;
  return when(
    (order) => order.kind !== 'dns' && order.kind !== 'stun',
    (order) => {
      count += 1;
      const reply = healthy()(order);
      if (reply === null) throw new Error('no answer');
      const connectMs = count % every === 0 ? 1041 : 40;
      return reply.outcome.status === 'ok' ? { ...reply, phases: { ...reply.phases, connectMs } } : reply;
    },
  );
}

const judgedOf = (evidence: Evidence) =>
  analyze(evidence, {
    startedAt: '2026-11-22T09:00:00.000Z',
    catalog: { version: '1', readOn: null },
  });
const judged = (...layers: readonly Layer[]) => judgedOf(observe(exampleSubject, [...layers, healthy()]));

function lossOf(...layers: readonly Layer[]): FactOf<'media.loss'> {
  const [fact, ...more] = judged(...layers);
  expect(more).toEqual([]);
  if (fact?.code !== 'media.loss') throw new Error(`found ${fact?.code}`);
  return fact;
}

describe('loss', () => {
  test.each([
    { why: 'nothing', share: 0, codes: [] },
    { why: 'six of two hundred on one port, which a way that meets the target may lose', only: 6, codes: [] },
    { why: 'eight of two hundred on one port', only: 8, codes: ['media.loss'] },
    { why: 'one of a hundred, which is the target', share: 0.01, codes: [] },
    { why: 'five of a hundred', share: 0.05, codes: ['media.loss'] },
  ])('$why', ({ share = 0, only = 0, codes }) => {
    const lost = (port: number) =>
      only > 0
        ? chance(200, 0, 0).map((_, index) => port === 3479 && index % 25 === 7 && index < only * 25)
        : chance(200, share, port);
    expect(judged(media((port) => ({ lost: lost(port) }))).map(({ code }) => code)).toEqual(codes);
  });

  // Forty networks: nothing may depend on where chance puts the losses.
  test.each([
    { why: 'at half the target', share: 0.005, found: 0 },
    { why: 'far above it', share: 0.05, found: 40 },
  ])('forty networks, $why', ({ share, found }) => {
    const facts = Array.from({ length: 40 }, (_, seed) =>
      judged(media((port) => ({ lost: chance(200, share, seed * 7 + port) }))),
    );
    expect(facts.filter((all) => all.length > 0)).toHaveLength(found);
    const ports = facts.flatMap((all) => (all[0] === undefined ? [] : [all[0].scope.ports.length]));
    expect(ports.filter((count) => count < 4)).toEqual([]);
  });

  test('on one port: the others are named as fine', () => {
    const fact = lossOf(onPort(3480, { lost: chance(200, 0.12, 3) }));
    expect(fact.scope).toMatchObject({ hosts: [RELAY], ports: ['3480/udp'] });
    expect(fact.figures.unaffected).toEqual(['3478/udp', '3479/udp', '3481/udp']);
    expect(fact.figures.lossPattern).toBe('even');
  });

  test('beside connections that lose nothing it is that of media', () => {
    const fact = lossOf(media((port) => ({ lost: chance(200, 0.08, port) })));
    expect(fact).toMatchObject({ severity: 'warning', confidence: 0.95, scope: { ports: ALL_PORTS } });
    expect(fact.figures.alternative).toBeUndefined();
  });

  test('beside connections that lose as much it is that of the network', () => {
    const fact = lossOf(
      repeats(12),
      media((port) => ({ lost: chance(200, 0.08, port) })),
    );
    expect(fact).toMatchObject({ severity: 'info', figures: { alternative: 'whole-network' } });
  });

  test('beside connections that lose now and then, enough are made to tell', () => {
    const fact = lossOf(
      repeats(40),
      media((port) => ({ lost: chance(200, 0.1, port) })),
    );
    expect(fact).toMatchObject({ severity: 'warning' });
  });

  test('beside connections that lose far less it is that of media', () => {
    const fact = lossOf(
      repeats(80),
      media((port) => ({ lost: chance(200, 0.15, port) })),
    );
    expect(fact).toMatchObject({ severity: 'warning' });
  });

  test('too little to compare: both causes are named, and it is only possible', () => {
    const fact = lossOf(media((port) => ({ lost: chance(200, 0.025, port) })));
    expect(fact).toMatchObject({
      severity: 'warning',
      confidence: 0.7,
      figures: { alternative: 'whole-network' },
    });
  });

  test('nothing comes back at the pace of a call, although single packets do', () => {
    const fact = lossOf(
      when(isStream, (order) => ({
        ...failed('exchange', 'timeout'),
        outcome: {
          status: 'failed',
          failure: { step: 'exchange', code: 'timeout', detail: null },
          seen: { sent: isStream(order) ? order.ask.count : 0, received: 0 } as never,
        },
      })),
    );
    expect(fact).toMatchObject({ details: { lossPercent: 100 }, figures: { lossPattern: 'stopped' } });
  });
});

describe('where the lost packets lie', () => {
  test.each([
    {
      why: 'a token bucket on one port',
      layer: onPort(3478, { lost: bucket({ perSecond: 20, burst: 5 }) }),
      figures: { lossPattern: 'limited', passPerSecond: 20, sentPerSecond: 50 },
    },
    {
      why: 'the first of each second, on all ports',
      layer: media(() => ({ lost: windows({ perSecond: 20 }) })),
      figures: { lossPattern: 'limited', passPerSecond: 80, sentPerSecond: 200 },
    },
    {
      why: 'one bucket for all ports',
      layer: media((port) => ({ lost: sharedBucket()[port - 3478] ?? [] })),
      figures: { lossPattern: 'limited', passPerSecond: 60, sentPerSecond: 200 },
    },
    {
      why: 'from the fiftieth packet on',
      layer: media(() => ({ lost: Array.from({ length: 200 }, (_, index) => index > 50) })),
      figures: { lossPattern: 'stopped' },
    },
    {
      why: 'one packet of every port at a time',
      layer: media(() => ({ lost: chance(200, 0.06, 4) })),
      figures: { lossPattern: 'bursts' },
    },
    { why: 'in heaps', layer: onPort(3479, { lost: heaps(200, 2) }), figures: { lossPattern: 'bursts' } },
  ])('$why', ({ layer, figures }) => {
    expect(lossOf(layer).figures).toMatchObject(figures);
  });
});

/** Sixty packets a second for four ports, whoever comes when there is a token; they come in a new order each time. */
function sharedBucket(): readonly (readonly boolean[])[] {
  const fates: boolean[][] = [[], [], [], []];
  let tokens = 5;
  for (let index = 0; index < 200; index += 1) {
    for (let turn = 0; turn < 4; turn += 1) {
      tokens = Math.min(5, tokens + 60 / 200);
      fates[(turn + index * index) % 4]?.push(tokens < 1);
      if (tokens >= 1) tokens -= 1;
    }
  }
  return fates;
}

const uneven = (index: number): number => (index % 2 === 0 ? 40 : 120);

// Who opens TLS answers connections himself: they look near wherever the service is.
const isOther = ({ kind }: Order): boolean => kind !== 'dns' && kind !== 'stun';
const isOpened = (order: Order): boolean => isOther(order) && order.target.port === 443;
const taking =
  (connectMs: number, layer: Layer): Layer =>
  (order) => {
    const reply = layer(order);
    return reply === null ? null : { ...reply, phases: { ...reply.phases, connectMs } };
  };
const opened = (issued: Issued): Layer => taking(3, forging(issued, isOpened));
const farMedia = media(() => ({ rttMs: () => 190 }));
const elsewhere = (connectMs: number): Layer => taking(connectMs, when(isOther, healthyReply));

describe('far, uneven, out of order', () => {
  test.each([
    { why: 'just under the target', series: { rttMs: () => 98 }, codes: [] },
    { why: 'far', series: { rttMs: () => 190 }, codes: ['media.latency'] },
    {
      why: 'one late packet of ten',
      series: { rttMs: (n: number) => (n % 10 === 0 ? 300 : 40) },
      codes: ['media.jitter'],
    },
    { why: 'uneven within the target', series: { rttMs: (n: number) => 40 + (n % 2) * 25 }, codes: [] },
    { why: 'uneven', series: { rttMs: uneven }, codes: ['media.jitter'] },
    {
      why: 'far and uneven',
      series: { rttMs: (n: number) => uneven(n) + 100 },
      codes: ['media.latency', 'media.jitter'],
    },
    { why: 'a single packet of two hundred overtook another', series: { reordered: 1 }, codes: [] },
  ])('$why: $codes', ({ series, codes }) => {
    const facts = judged(onPort(3481, series));
    expect(facts.map(({ code }) => code)).toEqual(codes);
    for (const fact of facts) {
      expect(fact).toMatchObject({ severity: 'warning', scope: { hosts: [RELAY], ports: ['3481/udp'] } });
      expect(fact.figures.unaffected).toEqual(['3478/udp', '3479/udp', '3480/udp']);
    }
  });

  test('jitter that another series might not show is less certain', () => {
    const now = judged(onPort(3481, { rttMs: (n: number) => (n % 20 === 0 ? 370 : 40) }));
    const always = judged(onPort(3481, { rttMs: uneven }));
    expect(now).toMatchObject([{ code: 'media.jitter', confidence: 0.8 }]);
    expect(always).toMatchObject([{ code: 'media.jitter', confidence: 0.92 }]);
  });

  test('packets that overtake each other are for information', () => {
    expect(judged(media(() => ({ reordered: 20 })))).toMatchObject([
      { code: 'media.jitter', severity: 'info', figures: { reorderedPercent: 10 } },
    ]);
  });

  test('everything as far: for information', () => {
    const far = when(
      (order) => order.kind !== 'dns' && order.kind !== 'stun',
      (order) => ({ ...healthyReply(order), phases: { connectMs: 180 } }),
    );
    expect(
      judged(
        far,
        media(() => ({ rttMs: () => 190 })),
      ),
    ).toMatchObject([{ code: 'media.latency', severity: 'info', figures: { alternative: 'whole-network' } }]);
  });

  test.each<{ why: string; layers: readonly Layer[]; latency: object }>([
    {
      why: 'everything is far, and TLS is opened here by nobody trusted',
      layers: [opened({ issuer: 'CN=Inspection' }), elsewhere(180), farMedia],
      latency: { severity: 'info', figures: { contrastMs: 180, alternative: 'whole-network' } },
    },
    {
      why: 'everything is far, and TLS is opened here by somebody trusted',
      layers: [opened({ issuer: 'CN=Inspection', verdict: 'trusted' }), elsewhere(180), farMedia],
      latency: { severity: 'info', figures: { contrastMs: 180, alternative: 'whole-network' } },
    },
    {
      why: 'media alone is far, and TLS is opened here',
      layers: [opened({ issuer: 'CN=Inspection' }), elsewhere(40), farMedia],
      latency: { severity: 'warning', confidence: 0.95, figures: { contrastMs: 40 } },
    },
    {
      why: 'nothing else comes through than what is opened here',
      layers: [
        opened({ issuer: 'CN=Inspection' }),
        dropped((order) => isOther(order) && !isOpened(order)),
        farMedia,
      ],
      latency: { severity: 'warning', confidence: 0.7, figures: { alternative: 'whole-network' } },
    },
  ])('$why', ({ layers, latency }) => {
    const facts = judged(...layers);
    expect(facts.map(({ code }) => code)).toContain('tls.intercepted');
    expect(facts.find(({ code }) => code === 'media.latency')).toMatchObject(latency);
  });
});

function healthyReply(order: Order) {
  const reply = healthy()(order);
  if (reply === null) throw new Error('no answer');
  return reply;
}

describe('NAT', () => {
  const MAPPED = {
    mappedAddress: '198.18.2.1:40001',
    sent: 1,
    received: 1,
    rttMs: [40],
    answered: ['binding'],
  };
  const nat = (mapped: readonly string[]): readonly Layer[] => [
    when((order) => order.kind === 'stun' && order.ask.count === 1, answers(MAPPED)),
    when(
      (order) => order.kind === 'nat',
      answers({
        mappings: mapped.map((one, index) => ({ server: `198.18.2.27:${3478 + index}`, mapped: one })),
        local: '198.18.1.10:50000',
      }),
    ),
  ];

  test.each([
    { why: 'one mapping for all', mapped: ['198.18.2.1:40001', '198.18.2.1:40001'], codes: [] },
    {
      why: 'another port for each',
      mapped: ['198.18.2.1:40001', '198.18.2.1:40002'],
      codes: ['nat.symmetric'],
    },
    {
      why: 'another address for each',
      mapped: ['198.18.2.1:40001', '198.18.2.2:40001'],
      codes: ['nat.symmetric'],
    },
  ])('$why', ({ mapped, codes }) => {
    expect(judged(...nat(mapped)).map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    {
      why: 'a server that names no other address',
      other: null,
      servers: ['198.18.2.27:3478', '198.18.2.27:3479', '198.18.2.27:3480', '198.18.2.27:3481'],
    },
    {
      why: 'its other address is one of those published',
      other: '198.18.2.31:3479',
      servers: ['198.18.2.27:3478', '198.18.2.31:3479', '198.18.2.27:3479', '198.18.2.27:3480'],
    },
    {
      why: 'an address that nobody published is not asked',
      other: '203.0.113.9:53',
      servers: ['198.18.2.27:3478', '198.18.2.27:3479', '198.18.2.27:3480', '198.18.2.27:3481'],
    },
  ])('$why', ({ other, servers }) => {
    const told = answers(other === null ? MAPPED : { ...MAPPED, otherAddress: other });
    const stun = when((order) => order.kind === 'stun' && order.ask.count === 1, told);
    const [order] = observe(exampleSubject, [stun, ...nat([]), healthy()]).of('nat');
    expect(order?.ask.servers).toEqual(servers);
  });

  test('a single answer compares with nothing', () => {
    const alone = when((order) => order.kind === 'nat', failed('exchange', 'timeout'));
    expect(judged(alone, ...nat([])).map(({ code }) => code)).toEqual([]);
  });
});

const isUdp = (order: Order): boolean => order.kind === 'stun';
const isTcp = (order: Order): boolean => order.kind === 'turn-tcp';
/** Whatever goes to the relay, names and TURN over TCP left out. */
const isOtherThanTurn = (order: Order): boolean =>
  order.target.host === RELAY && !isTcp(order) && order.kind !== 'dns';

describe('what calls fall back to', () => {
  const withRelayOverTcp = {
    ...exampleSubject,
    endpoints: [...exampleSubject.endpoints, { sets: [6], host: RELAY, port: 443, as: 'turn-tcp' }],
  } as const;

  test.each([
    { why: 'the relay answers over TCP', layers: [dropped(isUdp)], figures: { fallback: '443/tcp' } },
    {
      why: 'the relay refuses TCP as well',
      layers: [dropped(isUdp), refused(isTcp)],
      figures: { noFallback: '443/tcp' },
    },
    {
      why: 'TCP gets no answer either',
      layers: [dropped(isUdp), dropped(isTcp)],
      figures: { noFallback: '443/tcp' },
    },
    {
      why: 'something answers on TCP that is no relay',
      layers: [dropped(isUdp), when(isTcp, failed('exchange', 'malformed'))],
      figures: { noFallback: '443/tcp' },
    },
    {
      why: 'the catalogue has the relay over TCP',
      subject: withRelayOverTcp,
      layers: [dropped(isUdp)],
      figures: { fallback: '443/tcp' },
    },
  ])('$why', ({ layers, figures, subject = exampleSubject }) => {
    const evidence = observe(subject, [...layers, healthy()]);
    const fallbacks = evidence.role('fallback').length;
    expect(fallbacks).toBe(subject === exampleSubject ? 1 : 0);
    const facts = judgedOf(evidence).filter(({ code }) => code === 'firewall.udp-blocked');
    expect(facts).toMatchObject([{ figures }]);
  });

  test('a relay that answers over TCP is not down', () => {
    const [fact] = judged(dropped(isOtherThanTurn));
    expect(fact).toMatchObject({ code: 'firewall.udp-blocked', confidence: 0.95 });
    expect(fact?.figures.alternative).toBeUndefined();
  });

  test('is not asked where one port answers, nor on a healthy network', () => {
    for (const layer of [dropped((order) => isUdp(order) && order.target.port !== 3478), () => null]) {
      expect(observe(exampleSubject, [layer, healthy()]).role('fallback')).toEqual([]);
    }
  });
});
