import { TWO_RELAYS } from '../catalogs.ts';
import { HOSTS, SECOND_RELAY } from '../network/addresses.ts';
import type { Expectation, ExpectedFinding, MediaRoad, Scenario } from '../scenario.ts';
import { ALL_MEDIA, warning } from './breaking.ts';

export const RELAY = 'relay.contoso-online.test';
export const ADDRESS = HOSTS[RELAY];
export const PORTS = '3478-3481';
export const ALL_PORTS = { hosts: [RELAY], ports: ALL_MEDIA, sets: [6], features: ['media'] } as const;

/** UDP to the relay and back fares worse than everything else. */
export const udp = (media: Omit<MediaRoad, 'address'>) => ({
  road: { media: { address: ADDRESS, ports: PORTS, ...media } as const },
});

const poor = (...findings: readonly ExpectedFinding[]): Expectation => ({
  status: 'degraded',
  findings,
  ...(findings.length > 1 ? { primary: 'any' } : {}),
});

export const loss = (
  between: readonly [number, number],
  scope: ExpectedFinding['scope'],
  figures: NonNullable<ExpectedFinding['figures']>,
): ExpectedFinding => ({ ...warning('media.loss', { lossPercent: { between } }, scope), figures });

export const EVEN = { lossPattern: 'even' };
const LIMITED = { lossPattern: 'limited' };

/** Media is answered, and its packets get lost. */
const lossy: readonly Scenario[] = [
  {
    name: 'media-loss-5',
    title: 'Five of a hundred media packets are lost there and back',
    network: udp({ lossPercent: 2.5 }),
    expect: poor(loss([2.5, 8], ALL_PORTS, EVEN)),
  },
  {
    name: 'media-loss-10',
    title: 'Ten of a hundred media packets are lost there and back',
    network: udp({ lossPercent: 5 }),
    expect: poor(loss([6, 14], ALL_PORTS, EVEN)),
  },
  {
    name: 'media-loss-by-firewall',
    title: 'The firewall discards eight of a hundred packets to the media ports, by chance',
    network: { firewall: { forward: [`udp dport ${PORTS} numgen random mod 100 < 8 drop`] } },
    expect: poor(loss([4, 12], ALL_PORTS, EVEN)),
  },
  {
    name: 'media-loss-one-port',
    title: 'One media port of four loses',
    network: udp({ ports: '3480-3480', lossPercent: 6 }),
    expect: poor(
      loss(
        [5, 20],
        { ...ALL_PORTS, ports: ['3480/udp'] },
        { unaffected: ['3478/udp', '3479/udp', '3481/udp'] },
      ),
    ),
  },
  {
    name: 'media-loss-one-relay',
    title: 'One relay of two loses',
    network: { road: { media: { address: SECOND_RELAY.address, ports: PORTS, lossPercent: 5 } } },
    catalog: TWO_RELAYS,
    expect: poor(loss([6, 14], { ...ALL_PORTS, hosts: [SECOND_RELAY.name] }, { unaffected: [RELAY] })),
  },
  {
    name: 'media-outages',
    title: 'Nothing passes to the relay for a tenth of a second, again and again',
    network: udp({ outageMs: 120 }),
    expect: poor(loss([3, 25], ALL_PORTS, { lossPattern: 'bursts' })),
  },
  {
    name: 'media-loss-and-network-loss',
    title: 'The network loses one of fifty packets, and media one of seven',
    network: {
      road: { lossPercent: 1, seed: 5, media: { address: ADDRESS, ports: PORTS, lossPercent: 7 } },
    },
    expect: poor(loss([9, 19], ALL_PORTS, EVEN)),
  },
];

/** A firewall counts media packets. */
const limited: readonly Scenario[] = [
  {
    name: 'media-limited-port',
    title: 'Twenty packets a second pass to UDP 3478',
    network: {
      firewall: { forward: ['udp dport 3478 limit rate over 20/second burst 5 packets drop'] },
    },
    expect: poor(
      loss(
        [50, 70],
        { ...ALL_PORTS, ports: ['3478/udp'] },
        { ...LIMITED, passPerSecond: { between: [17, 23] } },
      ),
    ),
  },
  {
    name: 'media-limited-together',
    title: 'Sixty packets a second pass to all media ports together',
    network: {
      firewall: { forward: [`udp dport ${PORTS} limit rate over 60/second burst 10 packets drop`] },
    },
    expect: poor(loss([55, 80], ALL_PORTS, { ...LIMITED, passPerSecond: { between: [50, 70] } })),
  },
  {
    name: 'media-limited-each-second',
    title: 'The first hundred media packets of each second pass, and no other',
    network: udp({ limitPerSecond: 100 }),
    expect: poor(loss([35, 65], ALL_PORTS, { ...LIMITED, passPerSecond: { between: [85, 115] } })),
  },
  {
    name: 'media-locked-out',
    title: 'After so many bytes to the media ports nothing passes there any more',
    network: { firewall: { forward: [`udp dport ${PORTS} quota over 16 kbytes drop`] } },
    expect: poor(loss([30, 95], ALL_PORTS, { lossPattern: 'stopped' })),
  },
];

const far = (scope: ExpectedFinding['scope']): ExpectedFinding =>
  warning('media.latency', { medianMs: { between: [180, 225] } }, scope);
const uneven = (scope: ExpectedFinding['scope']): ExpectedFinding =>
  warning('media.jitter', { jitterMs: { between: [31, 90] } }, scope);

/** Media packets arrive, late or in disorder. */
const late: readonly Scenario[] = [
  {
    name: 'media-far',
    title: 'The relay is much farther than everything else',
    network: { road: { media: { address: ADDRESS, delayMs: 95 } } },
    expect: poor(far(ALL_PORTS)),
  },
  {
    name: 'media-far-udp',
    title: 'UDP to the relay makes a detour',
    network: udp({ delayMs: 95 }),
    expect: poor(far(ALL_PORTS)),
  },
  {
    name: 'media-far-port',
    title: 'UDP to one port of the relay makes a detour',
    network: udp({ ports: '3481-3481', delayMs: 95 }),
    expect: poor(far({ ...ALL_PORTS, ports: ['3481/udp'] })),
  },
  {
    name: 'media-jittery',
    title: 'UDP to the relay takes many ways, each of another length',
    network: udp({ delayMs: 5, spreadMs: 140 }),
    expect: poor(uneven(ALL_PORTS)),
  },
  {
    name: 'media-jittery-port',
    title: 'UDP to one port of the relay takes many ways',
    network: udp({ ports: '3479-3479', delayMs: 5, spreadMs: 140 }),
    expect: poor(uneven({ ...ALL_PORTS, ports: ['3479/udp'] })),
  },
  {
    name: 'media-held-back',
    title: 'Every third media packet is held back for a tenth of a second',
    network: udp({ reorderPercent: 30, reorderMs: 100 }),
    expect: poor({ ...uneven(ALL_PORTS), figures: { reorderedPercent: { between: [10, 60] } } }),
  },
  {
    name: 'media-reordered',
    title: 'One media packet of twenty is overtaken by later ones',
    network: udp({ reorderPercent: 3, reorderMs: 60 }),
    expect: {
      status: 'reachable',
      findings: [],
      notes: [
        {
          code: 'media.jitter',
          severity: 'info',
          figures: { reorderedPercent: { between: [1, 12] } },
          scope: ALL_PORTS,
        },
      ],
    },
  },
  {
    name: 'media-far-and-lossy',
    title: 'UDP to the relay makes a detour, and loses on the way',
    network: udp({ delayMs: 95, lossPercent: 4 }),
    expect: poor(far(ALL_PORTS), loss([4.5, 12], ALL_PORTS, EVEN)),
  },
];

export const media: readonly Scenario[] = [...lossy, ...limited, ...late];
