import { z } from 'zod';
import { BLOCK_PAGE_SERVER, GATEWAY } from '../../network/addresses.ts';
import { intercept, showPage } from '../../scenarios/breaking.ts';
import { PORTAL_URL } from '../../servers/pages.ts';
import { PAGES } from '../../servers/ports.ts';
import { ENDPOINTS, WEB_SERVICES, onHosts, onPort } from '../endpoints.ts';
import { STAGE, faultKind, problem } from '../fault.ts';
import { MAKERS, productOf } from './makers.ts';

/** Hosts whose address shows a page in the clear as well. */
const PLAIN_HOSTS = ['meet.contoso-online.test', 'directory.skypelab.test'] as const;

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
      allowed: [problem('http.block-page', { product: productOf(by), status: 403 })],
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

export const pageFaults = [blockPage, portal, plainPortal];
