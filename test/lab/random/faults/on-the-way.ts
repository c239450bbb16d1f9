import { z } from 'zod';
import { BLOCK_PAGE_SERVER, GATEWAY } from '../../network/addresses.ts';
import { PORTAL_URL } from '../../servers/pages.ts';
import { PAGES } from '../../servers/ports.ts';
import { TLS_HOSTS, TLS_SERVICES, intercept, showPage } from '../../scenarios/breaking.ts';
import { ENDPOINTS, SERVICE_HOSTS, TCP, WEB_SERVICES, onHosts, onPort } from '../endpoints.ts';
import { STAGE, faultKind, problem, warning } from '../fault.ts';

const MAKERS = ['fortinet', 'unknown'] as const;
const ISSUERS = { fortinet: /Fortinet/, unknown: /Office Inspection CA 7/ } as const;
/** Hosts whose address shows a page in the clear as well. */
const PLAIN_HOSTS = ['meet.contoso-online.test', 'directory.skypelab.test'] as const;

const whose = (maker: (typeof MAKERS)[number]) => (maker === 'fortinet' ? { matches: /forti/i } : null);

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
    const details = { issuer: { matches: ISSUERS[by] }, product: whose(by), trusted };
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

const blockPage = faultKind({
  id: 'block-page',
  parameters: z.union([
    z.strictObject({ by: z.enum(MAKERS), host: z.enum(PLAIN_HOSTS), over: z.enum(['http', 'both']) }),
    z.strictObject({ by: z.enum(MAKERS), host: z.enum(WEB_SERVICES), over: z.literal('https') }),
  ]),
  draw: (random, { proxy, isSplit }) => {
    if (proxy !== null || isSplit) return null;
    const by = random.pick(MAKERS);
    return random.chance(0.5)
      ? { by, host: random.pick(PLAIN_HOSTS), over: random.pick(['http', 'both'] as const) }
      : { by, host: random.pick(WEB_SERVICES), over: 'https' as const };
  },
  act: ({ by, host, over }) => {
    const page = by === 'fortinet' ? 'fortinet-block' : 'unknown-block';
    const ports = { http: [80], https: [443], both: [80, 443] }[over];
    return {
      title: `a page of ${by} answers for ${host} over ${over}`,
      patch: {
        network: {
          firewall: {
            prerouting: [
              ...(over === 'https' ? [] : [showPage(host, page)]),
              ...(over === 'http' ? [] : intercept(by, 'block', [host])),
            ],
          },
        },
      },
      stage: STAGE.takenOver,
      touches: onHosts([host]).filter((e) => ports.includes(e.port)),
      breaks: true,
      allowed: [problem('http.block-page', { product: whose(by), status: 403 })],
      isJealous: true,
    };
  },
});

const PORTALS = ['portal-redirect', 'portal-body'] as const;
const PORTAL_RESTS = ['drop', 'reject', 'names'] as const;

const portal = faultKind({
  id: 'portal',
  parameters: z.strictObject({ page: z.enum(PORTALS), rest: z.enum(PORTAL_RESTS) }),
  draw: (random, { proxy, isSplit }) => {
    const rest = random.pick(PORTAL_RESTS);
    if (proxy !== null || (rest === 'names' && isSplit)) return null;
    return { page: random.pick(PORTALS), rest };
  },
  act: ({ page, rest }) => {
    const toPage = `tcp dport 80 dnat to ${GATEWAY}:${PAGES[page]}`;
    return {
      title: `a sign-in page (${page}), and ${rest} for the rest`,
      patch: {
        network:
          rest === 'names'
            ? {
                localDns: { names: { '#': { address: BLOCK_PAGE_SERVER } } },
                firewall: {
                  prerouting: [`ip daddr ${BLOCK_PAGE_SERVER} ${toPage}`],
                  forward: ['iifname "lan" drop'],
                },
              }
            : { firewall: { prerouting: [`iifname "lan" ${toPage}`], forward: [`iifname "lan" ${rest}`] } },
      },
      stage: STAGE.takenOver,
      touches: ENDPOINTS,
      breaks: true,
      allowed: [
        problem('network.captive-portal', { portalUrl: page === 'portal-redirect' ? PORTAL_URL : null }),
      ],
      hidesEverything: true,
      isGeneral: true,
    };
  },
});

const plainPortal = faultKind({
  id: 'portal-for-plain-http',
  parameters: z.strictObject({}),
  draw: (_, { proxy, isSplit }) => (proxy === null && !isSplit ? {} : null),
  act: () => ({
    title: 'a sign-in page before plain HTTP alone',
    patch: {
      network: {
        firewall: {
          prerouting: [`iifname "lan" tcp dport 80 dnat to ${GATEWAY}:${PAGES['portal-redirect']}`],
        },
      },
    },
    stage: STAGE.takenOver,
    touches: onPort(80),
    breaks: true,
    allowed: [problem('network.captive-portal', { portalUrl: PORTAL_URL })],
    // Everything encrypted works, and what is asked for in the clear is answered, if by somebody else.
    isExcused: true,
    isJealous: true,
    // With nothing encrypted open besides, both together are what a guest network does before the sign-in.
    holds: ['greetings', 'all of TLS'],
  }),
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

export const onTheWay = [intercepted, blockPage, portal, plainPortal, mtu, nameFilter];
