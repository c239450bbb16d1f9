import { z } from 'zod';
import { HOSTS } from '../../network/addresses.ts';
import { type Endpoint, ENDPOINTS, RELAY, SERVICE_HOSTS, TCP, onAddresses, onPort } from '../endpoints.ts';
import { STAGE, faultKind, problem } from '../fault.ts';
import type { Random } from '../prng.ts';

const PORTS = [80, 443, 5061] as const;

/** What a packet filter picks out. */
const SELECTION = z.union([
  z.strictObject({ port: z.literal(PORTS) }),
  z.strictObject({ host: z.enum(SERVICE_HOSTS) }),
  z.strictObject({ host: z.enum(SERVICE_HOSTS), port: z.literal(443) }),
  // Last octets in 198.18.2.0/24.
  z
    .strictObject({ from: z.int().min(20).max(27), to: z.int().min(20).max(27) })
    .refine(({ from, to }) => from < to, 'a range begins before it ends'),
  z
    .strictObject({ from: z.int().min(20).max(26), to: z.int().min(20).max(26), port: z.literal(443) })
    .refine(({ from, to }) => from < to, 'a range begins before it ends'),
]);
type Selection = z.infer<typeof SELECTION>;

function drawSelection(random: Random): Selection {
  const host = random.pick(SERVICE_HOSTS);
  const from = random.between(20, 24);
  const to = from + random.between(1, 2);
  return random.pick<Selection>([
    { port: random.pick(PORTS) },
    { host },
    { host, port: 443 },
    { from, to },
    { from, to, port: 443 },
  ]);
}

/** Everything on this port, and with it nearly everything encrypted. */
const holdsTls = (selection: Selection): { holds?: readonly string[] } =>
  'port' in selection && selection.port === 443 && !('host' in selection) && !('from' in selection)
    ? { holds: ['all of TLS'] }
    : {};

interface Selected {
  /** For nftables; `answers`: what comes back instead of what goes there. */
  readonly match: (answers: boolean) => string;
  readonly touches: readonly Endpoint[];
  readonly words: string;
  readonly isWhole: boolean;
}

function select(selection: Selection): Selected {
  const port = 'port' in selection ? selection.port : null;
  const addresses = addressesOf(selection);
  const range = 'host' in selection ? HOSTS[selection.host] : rangeOf(selection);
  const touches = (addresses === null ? onPort(port ?? 0) : onAddresses(addresses)).filter(
    (e) => port === null || (e.port === port && e.as !== 'stun'),
  );
  return {
    match: (answers) =>
      [
        range === null ? null : `ip ${answers ? 'saddr' : 'daddr'} ${range}`,
        port === null ? null : `tcp ${answers ? 'sport' : 'dport'} ${port}`,
      ]
        .filter((part) => part !== null)
        .join(' '),
    touches,
    words: [range, port === null ? null : `TCP ${port}`].filter((part) => part !== null).join(' '),
    isWhole: port === null,
  };
}

function addressesOf(selection: Selection): readonly string[] | null {
  if ('host' in selection) return [HOSTS[selection.host]];
  if (!('from' in selection)) return null;
  return Array.from(
    { length: selection.to - selection.from + 1 },
    (_, index) => `198.18.2.${selection.from + index}`,
  );
}
const rangeOf = (selection: Selection): string | null =>
  'from' in selection ? `198.18.2.${selection.from}-198.18.2.${selection.to}` : null;

const drop = faultKind({
  id: 'drop',
  parameters: z.strictObject({ what: SELECTION, answers: z.boolean() }),
  draw: (random, { proxy }) =>
    proxy === null ? { what: drawSelection(random), answers: random.chance(0.2) } : null,
  act: ({ what, answers }) => {
    const { match, touches, words, isWhole } = select(what);
    return {
      title: `${answers ? 'answers from ' : ''}${words} dropped`,
      patch: { network: { firewall: { forward: [`${match(answers)} drop`] } } },
      stage: STAGE.way,
      touches,
      breaks: true,
      ...holdsTls(what),
      allowed: [problem('firewall.drop', { wholeHost: isWhole })],
    };
  },
});

const REJECTIONS = {
  reset: 'reject with tcp reset',
  'admin-prohibited': 'reject with icmp type admin-prohibited',
  'port-unreachable': 'reject with icmp type port-unreachable',
  'host-unreachable': 'reject with icmp type host-unreachable',
  'net-unreachable': 'reject with icmp type net-unreachable',
} as const;
const HOW = ['reset', 'admin-prohibited', 'port-unreachable', 'host-unreachable', 'net-unreachable'] as const;

const reject = faultKind({
  id: 'reject',
  parameters: z.strictObject({ what: SELECTION, how: z.enum(HOW) }),
  draw: (random, { proxy }) => {
    const what = drawSelection(random);
    if (proxy !== null || ('from' in what && what.to >= 27)) return null;
    return { what, how: random.pick(HOW) };
  },
  act: ({ what, how }, { isTimed }) => {
    const { match, touches, words } = select(what);
    const rule = how === 'reset' ? `meta l4proto tcp ${match(false)}` : match(false);
    return {
      title: `${words} refused with ${how}`,
      patch: { network: { firewall: { forward: [`${rule} ${REJECTIONS[how]}`] } } },
      stage: STAGE.way,
      touches: how === 'reset' ? touches.filter((e) => e.as !== 'stun') : touches,
      breaks: true,
      ...holdsTls(what),
      allowed: [
        problem('firewall.reject', {
          // A client is told "connection refused" for a RST and for an unreachable port alike.
          icmp: how !== 'reset' && how !== 'port-unreachable',
          ...(isTimed ? { by: 'near' } : {}),
        }),
      ],
    };
  },
});

/** Routers refuse by ICMP a few times a second, and are silent in between (RFC 1812 §4.3.2.8). */
const rejectRationed = faultKind({
  id: 'reject-rationed',
  parameters: z.strictObject({ perSecond: z.int().min(1).max(5) }),
  draw: (random, { proxy }) => (proxy === null ? { perSecond: random.between(1, 4) } : null),
  act: ({ perSecond }, { isTimed }) => ({
    title: `TCP 443 refused by ICMP ${perSecond} times a second, else dropped`,
    patch: {
      network: {
        firewall: {
          forward: [
            `tcp dport 443 limit rate ${perSecond}/second burst 3 packets ${REJECTIONS['admin-prohibited']}`,
            'tcp dport 443 drop',
          ],
        },
      },
    },
    stage: STAGE.way,
    touches: onPort(443),
    breaks: true,
    holds: ['all of TLS'],
    allowed: [problem('firewall.reject', { icmp: true, ...(isTimed ? { by: 'near' } : {}) })],
  }),
});

const rejectFar = faultKind({
  id: 'reject-far',
  parameters: z.strictObject({ what: SELECTION }),
  draw: (random, { proxy }) => {
    const what = drawSelection(random);
    return proxy !== null || 'from' in what ? null : { what };
  },
  act: ({ what }, { isTimed }) => {
    const { match, touches, words } = select(what);
    return {
      title: `${words} refused from as far as the service`,
      patch: {
        network: { internet: { input: [`meta l4proto tcp ${match(false)} reject with tcp reset`] } },
      },
      stage: STAGE.farWay,
      touches: touches.filter((e) => e.as !== 'stun'),
      breaks: true,
      ...holdsTls(what),
      allowed: [problem('firewall.reject', { icmp: false, ...(isTimed ? { by: 'far' } : {}) })],
    };
  },
});

const NOTHING = ['tcp', 'all'] as const;

const nothingPasses = faultKind({
  id: 'nothing-passes',
  parameters: z.strictObject({ protocol: z.enum(NOTHING), how: z.enum(['drop', 'admin-prohibited']) }),
  draw: (random, { proxy }) =>
    proxy === null
      ? { protocol: random.pick(NOTHING), how: random.pick(['drop', 'admin-prohibited'] as const) }
      : null,
  act: ({ protocol, how }) => {
    const match = protocol === 'tcp' ? 'iifname "lan" meta l4proto tcp' : 'iifname "lan"';
    const verdict = how === 'drop' ? 'drop' : REJECTIONS[how];
    return {
      title: `${protocol === 'tcp' ? 'every TCP connection' : 'everything'}: ${how}`,
      patch: { network: { firewall: { forward: [`${match} ${verdict}`] } } },
      stage: STAGE.wholeWay,
      touches: protocol === 'tcp' ? TCP : ENDPOINTS,
      breaks: true,
      allowed: [how === 'drop' ? problem('firewall.drop') : problem('firewall.reject', { icmp: true })],
      isGeneral: true,
      holds: ['all of TCP', 'all of TLS', ...(protocol === 'tcp' ? ['media'] : [])],
      ...(protocol === 'all' ? { cutsIndependent: true as const } : {}),
    };
  },
});

const UDP_PORTS = [3478, 3479, 3480, 3481] as const;
const UDP_HOW = ['drop', 'answers-dropped', 'admin-prohibited', 'host'] as const;

const label = (port: number): string => `${port}/udp`;

const udp = faultKind({
  id: 'udp-blocked',
  parameters: z.strictObject({ ports: z.array(z.literal(UDP_PORTS)).min(1), how: z.enum(UDP_HOW) }),
  draw: (random) => {
    const how = random.pick(UDP_HOW);
    return { ports: how === 'host' || random.chance(0.5) ? UDP_PORTS : random.some(UDP_PORTS, 1), how };
  },
  act: ({ ports, how }) => {
    const list = `{ ${ports.join(', ')} }`;
    const rule = {
      drop: `udp dport ${list} drop`,
      'answers-dropped': `udp sport ${list} drop`,
      'admin-prohibited': `udp dport ${list} ${REJECTIONS['admin-prohibited']}`,
      host: `ip daddr ${HOSTS[RELAY]} drop`,
    }[how];
    return {
      title: `UDP ${ports.join(', ')}: ${how}`,
      patch: { network: { firewall: { forward: [rule] } } },
      stage: STAGE.way,
      touches: ENDPOINTS.filter((e) => e.as === 'stun' && ports.some((port) => port === e.port)),
      breaks: true,
      allowed: [
        problem('firewall.udp-blocked', {
          blocked: ports.map(label),
          open: UDP_PORTS.filter((port) => !ports.includes(port)).map(label),
        }),
      ],
      holds: ['media'],
    };
  },
});

export const wayFaults = [drop, reject, rejectRationed, rejectFar, nothingPasses, udp];
