import { z } from 'zod';
import { TLS_HOSTS, TLS_SERVICES, intercept } from '../../scenarios/breaking.ts';
import { ENDPOINTS, SERVICE_HOSTS, TCP, WEB_SERVICES } from '../endpoints.ts';
import { STAGE, faultKind, problem, warning } from '../fault.ts';
import { ISSUERS, MAKERS, productOf } from './makers.ts';

const intercepted = faultKind({
  id: 'intercepted',
  parameters: z.strictObject({
    by: z.enum(MAKERS),
    hosts: z.union([z.literal('all'), z.array(z.enum(WEB_SERVICES)).min(1)]),
    trusted: z.boolean(),
  }),
  draw: (random, { proxy, isSplit }) => {
    if (proxy !== null || isSplit) return null;
    const by = random.pick(MAKERS);
    if (random.chance(0.6)) return { by, hosts: 'all' as const, trusted: random.chance(0.4) };
    // One trusted maker for a few hosts of one owner is what a company's own authority looks like.
    return { by, hosts: random.some(WEB_SERVICES, 1), trusted: false };
  },
  act: ({ by, hosts, trusted }) => {
    const taken = hosts === 'all' ? TLS_HOSTS : hosts;
    const named: readonly string[] = hosts === 'all' ? TLS_SERVICES : hosts;
    const details = { issuer: { matches: ISSUERS[by] }, product: productOf(by), trusted };
    return {
      title: `TLS of ${hosts === 'all' ? 'all hosts' : hosts.join(', ')} opened by ${by}${trusted ? ', trusted here' : ''}`,
      patch: {
        network: { firewall: { prerouting: intercept(by, 'forward', taken) } },
        ...(trusted ? { trusts: [by] } : {}),
      },
      stage: STAGE.takenOver,
      touches: ENDPOINTS.filter((e) => e.port === 443 && named.includes(e.host)),
      breaks: !trusted,
      allowed: [trusted ? warning('tls.intercepted', details) : problem('tls.intercepted', details)],
      ...(trusted ? { mayBeProblem: true as const } : {}),
      // What is opened is sent on by the firewall itself, past its packet filter and whatever is behind it.
      isJealous: true,
      holds: ['greetings'],
    };
  },
});

const SIZES = [576, 1000, 1300, 1400] as const;

const mtu = faultKind({
  id: 'mtu',
  parameters: z.union([
    z.strictObject({ bytes: z.literal(SIZES), direction: z.enum(['both', 'in']) }),
    // Greetings are about as large as a whole packet; whether one exceeds it depends on the library.
    z.strictObject({ bytes: z.literal([576, 1000]), direction: z.literal('out') }),
  ]),
  draw: (random, { proxy }) => {
    if (proxy !== null) return null;
    const direction = random.pick(['both', 'in', 'out'] as const);
    return direction === 'out'
      ? { bytes: random.pick([576, 1000] as const), direction }
      : { bytes: random.pick(SIZES), direction };
  },
  act: ({ bytes, direction }) => {
    const match = { both: '', in: 'iifname "wan" ', out: 'iifname "lan" ' }[direction];
    return {
      title: `packets over ${bytes} bytes vanish (${direction})`,
      patch: { network: { firewall: { forward: [`${match}meta length > ${bytes} drop`] } } },
      stage: STAGE.size,
      // What goes out in the clear is small.
      touches: TCP.filter((e) => direction !== 'out' || e.port !== 80),
      breaks: true,
      allowed: [problem('network.mtu-blackhole')],
      isGeneral: true,
      // What is taken over passes another firewall's own way, and a cut greeting comes before a large packet is lost.
      holds: ['greetings'],
    };
  },
});

const DOMAINS = ['skypelab.test', 'contoso-online.test', 'idlab.test'] as const;

const nameFilter = faultKind({
  id: 'name-filter',
  parameters: z.strictObject({
    how: z.enum(['reset', 'silence']),
    names: z.union([z.array(z.enum(SERVICE_HOSTS)).min(1), z.tuple([z.enum(DOMAINS)])]),
  }),
  draw: (random, { proxy }) =>
    proxy === null
      ? {
          how: random.pick(['reset', 'silence'] as const),
          names: random.chance(0.4) ? [random.pick(DOMAINS)] : [random.pick(SERVICE_HOSTS)],
        }
      : null,
  act: ({ how, names }) => ({
    title: `greetings for ${names.join(', ')}: ${how}`,
    patch: { network: { road: { nameFilter: { how, names } } } },
    stage: STAGE.greeting,
    touches: TCP.filter((e) => e.port === 443 && names.some((name) => e.host.endsWith(name))),
    breaks: true,
    allowed: [problem('tls.name-filtered', { how })],
    holds: ['greetings', 'road filter'],
  }),
});

export const tlsFaults = [intercepted, mtu, nameFilter];
