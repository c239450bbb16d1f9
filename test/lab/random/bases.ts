import { z } from 'zod';
import { DEAD_RESOLVER, GATEWAY, HOSTS, HOST_NAMES, lastOctet } from '../network/addresses.ts';
import type { Network, Rules } from '../scenario.ts';
import { SPLIT_DNS } from '../scenarios/healthy.ts';
import { by, byScript, closed, signIn, SOCKS, SQUID } from '../scenarios/proxy.ts';
import { PROXY_BOXES, PROXY_NAME, SQUID_PORT } from '../servers/proxy-ports.ts';
import { BASIC, DIGEST, SIGN_IN } from '../servers/squid.ts';
import type { Patch, ProxySetting, Setting } from './fault.ts';
import { PARTNER } from './partner.ts';
import type { Random } from './prng.ts';

/** A kind of healthy network; most are odd, and on none of them is anything to be said. */
export interface AnyBase {
  readonly id: string;
  readonly draw: (random: Random) => unknown;
  /** Throws a `ZodError` for parameters that are none of its own. */
  readonly setting: (parameters: unknown) => Setting;
}

/** Below this round trip, near and far are the same to a clock of milliseconds. */
const MEASURABLE_DELAY_MS = 10;

function base<P>(kind: {
  readonly id: string;
  readonly parameters: z.ZodType<P>;
  readonly draw: (random: Random) => P;
  readonly setting: (parameters: P) => Partial<Setting>;
}): AnyBase {
  return {
    id: kind.id,
    draw: kind.draw,
    setting: (parameters) => ({
      patch: {},
      independent: true,
      isTimed: true,
      isSplit: false,
      ownAddress: [],
      proxy: null,
      only: null,
      ...kind.setting(kind.parameters.parse(parameters)),
    }),
  };
}

const NONE = z.strictObject({});

const plain = (id: string, network: Network, more: Partial<Setting> = {}): AnyBase =>
  base({ id, parameters: NONE, draw: () => ({}), setting: () => ({ patch: { network }, ...more }) });
const firewalled = (id: string, firewall: Rules, more: Partial<Setting> = {}): AnyBase =>
  plain(id, { firewall }, more);

const roads: readonly AnyBase[] = [
  base({
    id: 'at-a-distance',
    parameters: z.strictObject({ delayMs: z.int().min(1).max(200) }),
    draw: (random) => ({ delayMs: random.pick([1, 5, 20, 20, 20, 40, 80, 150, 200]) }),
    setting: (road) => ({ patch: { network: { road } }, isTimed: road.delayMs >= MEASURABLE_DELAY_MS }),
  }),
  base({
    id: 'jittery',
    parameters: z.strictObject({
      delayMs: z.int().min(1),
      jitterMs: z.int().min(1).max(100),
      seed: z.int().min(1),
    }),
    draw: (random) => ({
      delayMs: random.between(10, 60),
      jitterMs: random.between(20, 80),
      seed: random.between(1, 1_000_000),
    }),
    setting: (road) => ({ patch: { network: { road } }, isTimed: false }),
  }),
  base({
    id: 'lossy',
    parameters: z.strictObject({
      delayMs: z.int().min(1),
      lossPercent: z.number().min(0.1).max(5),
      seed: z.int().min(1),
    }),
    draw: (random) => ({
      delayMs: random.between(5, 40),
      lossPercent: random.pick([1, 2, 3]),
      seed: random.between(1, 1_000_000),
    }),
    setting: (road) => ({ patch: { network: { road } }, isTimed: false }),
  }),
];

const ALL_QUESTIONS_HERE = [
  `iifname "lan" udp dport 53 dnat to ${GATEWAY}`,
  `iifname "lan" tcp dport 53 dnat to ${GATEWAY}`,
];

const odd: readonly AnyBase[] = [
  firewalled(
    'rate-limit',
    { forward: ['tcp flags syn ct state new limit rate over 5/second burst 5 packets drop'] },
    { isTimed: false },
  ),
  firewalled('no-icmp', { forward: ['meta l4proto icmp drop'], input: ['meta l4proto icmp drop'] }),
  firewalled(
    'no-outside-resolver',
    { forward: ['udp dport 53 drop', 'tcp dport 53 drop'] },
    { independent: false },
  ),
  firewalled('lossy-resolver', { input: ['udp dport 53 numgen inc mod 8 == 0 drop'] }),
  firewalled('questions-taken-over', { prerouting: ALL_QUESTIONS_HERE }, { independent: false }),
  plain('second-resolver-dead', { nameservers: [GATEWAY, DEAD_RESOLVER] }),
  plain('first-resolver-dead', { nameservers: [DEAD_RESOLVER, GATEWAY] }),
  plain('ipv4-only', {
    outsideDns: {
      extraAddresses: HOST_NAMES.map((name) => ({ name, address: `2001:db8::${lastOctet(HOSTS[name])}` })),
    },
  }),
  plain('controls-down', {
    internet: { input: [`ip daddr { ${HOSTS['www.ncsilab.test']}, ${HOSTS['www.control.test']} } drop`] },
  }),
  plain('split-dns', SPLIT_DNS, {
    isSplit: true,
    ownAddress: ['webdir.contoso-online.test', 'meet.contoso-online.test'],
  }),
];

const profiles: readonly AnyBase[] = [
  base({
    id: 'federation',
    parameters: NONE,
    draw: () => ({}),
    setting: () => ({
      patch: { arguments: ['--profile', 'federation', '--sip-domain', PARTNER] },
      only: ['sipdir.contoso-online.test', 'sipfed.contoso-online.test'],
    }),
  }),
];

const proxied = (
  id: string,
  kind: ProxySetting['kind'],
  proxyArguments: readonly string[],
  network: Network,
  more: Patch = {},
): AnyBase =>
  base({
    id: `proxy-${id}`,
    parameters: z.strictObject({ closed: z.boolean(), delayMs: z.int().min(1).max(200) }),
    draw: (random) => ({ closed: random.chance(0.75), delayMs: random.pick([5, 20, 20, 40, 150]) }),
    setting: ({ closed: isClosed, delayMs }) => ({
      patch: {
        ...more,
        proxyArguments,
        network: { ...(isClosed ? closed(network) : network), road: { delayMs } },
      },
      independent: !isClosed,
      isTimed: false,
      proxy: { kind, isClosed },
    }),
  });
const squid = (rules: readonly string[] = []): Network => ({ proxies: { squid: { rules } } });

const proxies: readonly AnyBase[] = [
  proxied('by-address', 'squid', by(SQUID), squid()),
  proxied('by-name', 'squid', by(`http://${PROXY_NAME}:${SQUID_PORT}`), squid()),
  proxied('by-script', 'squid', byScript('good.pac'), squid()),
  proxied('secure', 'box', by(`https://${PROXY_NAME}:${PROXY_BOXES.secure}`), {}),
  proxied('socks', 'socks', by(SOCKS), { proxies: { dante: {} } }),
  proxied('basic', 'box', by(SQUID), squid(BASIC), { arguments: signIn(SIGN_IN.password) }),
  proxied('digest', 'box', by(SQUID), squid(DIGEST), { arguments: signIn(SIGN_IN.password) }),
];

/** To add a healthy network, add it to one of these lists. */
export const bases: readonly AnyBase[] = [...roads, ...odd, ...profiles, ...proxies];
