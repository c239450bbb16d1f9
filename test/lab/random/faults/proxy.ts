import { z } from 'zod';
import { DEAD_RESOLVER, GATEWAY, HOSTS } from '../../network/addresses.ts';
import type { Network } from '../../scenario.ts';
import { by, byBox, signIn } from '../../scenarios/proxy.ts';
import { NO_PROXY_PORT, PROXY_BOXES, SQUID_PORT } from '../../servers/proxy-ports.ts';
import { BASIC, DIGEST, NEGOTIATE } from '../../servers/squid.ts';
import { type Endpoint, TCP, WEB_SERVICES, onHosts } from '../endpoints.ts';
import { type Patch, type ProxySetting, STAGE, type Setting, faultKind, problem } from '../fault.ts';
import { proxyManner } from './proxy-manners.ts';
import { firstProxyDead, script } from './proxy-scripts.ts';

/** What a client that cannot use the proxy loses: where everything is open directly, SIP goes that way by itself. */
const dependent = ({ proxy }: Setting): readonly Endpoint[] =>
  TCP.filter((e) => proxy?.isClosed === true || e.as !== 'sip');
/** What fails through the proxy alone still works by another way where that is open. */
const excused = ({ proxy }: Setting) => (proxy?.isClosed === true ? {} : { isExcused: true as const });
const squid = (rules: readonly string[], more: Network = {}): Network => ({
  ...more,
  proxies: { squid: { rules } },
});
const isSquid = (proxy: ProxySetting | null): proxy is ProxySetting => proxy?.kind === 'squid';

const GONE = ['refuses', 'gone', 'hangs', 'no-name', 'web-server'] as const;

const proxyGone = faultKind({
  id: 'proxy-gone',
  parameters: z.strictObject({ how: z.enum(GONE) }),
  draw: (random, { proxy }) => (proxy === null ? null : { how: random.pick(GONE) }),
  act: ({ how }, setting) => {
    const place = {
      refuses: `${GATEWAY}:${NO_PROXY_PORT}`,
      gone: `${DEAD_RESOLVER}:${SQUID_PORT}`,
      hangs: `${GATEWAY}:${PROXY_BOXES.hangs}`,
      'no-name': `old-proxy.office.test:${SQUID_PORT}`,
      'web-server': `${GATEWAY}:${PROXY_BOXES['web-server']}`,
    }[how];
    return {
      title: `the proxy: ${how}`,
      patch: { proxyArguments: by(`http://${place}`) },
      stage: STAGE.proxy,
      touches: dependent(setting),
      mayTouch: TCP,
      breaks: true,
      allowed: [problem('proxy.unreachable', { proxy: place })],
      ...excused(setting),
    };
  },
});

const SIGN_INS = ['basic', 'digest', 'negotiate', 'windows', 'wrong'] as const;

const proxyAuth = faultKind({
  id: 'proxy-auth',
  parameters: z.strictObject({ how: z.enum(SIGN_INS) }),
  draw: (random, { proxy }) => (isSquid(proxy) ? { how: random.pick(SIGN_INS) } : null),
  act: ({ how }, setting) => {
    const asked: Record<typeof how, readonly [Patch, readonly string[]]> = {
      basic: [{ network: squid(BASIC) }, ['Basic']],
      digest: [{ network: squid(DIGEST) }, ['Digest']],
      negotiate: [{ network: squid(NEGOTIATE) }, ['Negotiate']],
      windows: [{ proxyArguments: byBox('windows-sign-in') }, ['Negotiate', 'NTLM']],
      wrong: [{ network: squid(BASIC), arguments: signIn('wrong') }, ['Basic']],
    };
    const [patch, schemes] = asked[how];
    return {
      title: `the proxy wants a sign-in: ${how}`,
      patch,
      stage: STAGE.proxySignIn,
      touches: dependent(setting),
      mayTouch: TCP,
      breaks: true,
      allowed: [problem('proxy.auth-required', { schemes })],
      holds: ['sign-in'],
      ...excused(setting),
    };
  },
});

const DOMAIN = '.skypelab.test' as const;

const proxyDenies = faultKind({
  id: 'proxy-denies',
  parameters: z.strictObject({ what: z.union([z.enum(WEB_SERVICES), z.literal(DOMAIN)]) }),
  draw: (random, { proxy }) => {
    if (proxy === null || proxy.kind === 'box') return null;
    // The other proxy is told addresses.
    const what = isSquid(proxy) && random.chance(0.3) ? DOMAIN : random.pick(WEB_SERVICES);
    return { what };
  },
  act: ({ what }, setting) => {
    const acl = `denied-${what.replace(/^\./, 'all.')}`;
    const isSocks = setting.proxy?.kind === 'socks' && what !== DOMAIN;
    return {
      title: `the proxy refuses ${what}`,
      patch: {
        network: isSocks
          ? {
              proxies: {
                dante: { rules: [`socks block { from: 0.0.0.0/0 to: ${HOSTS[what]}/32 }`] },
              },
            }
          : squid([`acl ${acl} dstdomain ${what}`, `http_access deny ${acl}`]),
      },
      stage: STAGE.takenOver,
      touches: TCP.filter((e) => e.host.endsWith(what)),
      breaks: true,
      // SOCKS has words of its own (RFC 1928 §6: not allowed by ruleset).
      allowed: [problem('proxy.denied', { status: isSocks ? 2 : 403 })],
      ...excused(setting),
    };
  },
});

const proxyDeniesPort = faultKind({
  id: 'proxy-denies-port',
  parameters: z.strictObject({}),
  // Where the port is open directly, SIP goes there.
  draw: (_, { proxy }) => (proxy?.isClosed === true && proxy.kind !== 'box' ? {} : null),
  act: (_, { proxy }) => ({
    title: 'the proxy refuses port 5061',
    patch: {
      network:
        proxy?.kind === 'socks'
          ? {
              proxies: {
                dante: { rules: ['socks block { from: 0.0.0.0/0 to: 0.0.0.0/0 port = 5061 }'] },
              },
            }
          : squid(['acl web port 80 443', 'http_access deny CONNECT !web']),
    },
    stage: STAGE.takenOver,
    touches: TCP.filter((e) => e.port === 5061),
    breaks: true,
    allowed: [problem('proxy.port-denied', { denied: [5061] })],
  }),
});

const UPSTREAM = ['drop', 'reset'] as const;

const proxyUpstream = faultKind({
  id: 'proxy-upstream',
  parameters: z.strictObject({
    host: z.union([z.enum(WEB_SERVICES), z.literal('all')]),
    how: z.enum(UPSTREAM),
  }),
  draw: (random, { proxy }) =>
    isSquid(proxy)
      ? {
          host: random.chance(0.25) ? ('all' as const) : random.pick(WEB_SERVICES),
          how: random.pick(UPSTREAM),
        }
      : null,
  act: ({ host, how }, setting) => {
    const match = host === 'all' ? 'tcp dport { 80, 443, 5061 }' : `ip daddr ${HOSTS[host]} meta l4proto tcp`;
    return {
      title: `what the proxy sends to ${host}: ${how}`,
      patch: {
        network: squid([], {
          firewall: {
            output: [`meta skuid proxy ${match} ${how === 'drop' ? 'drop' : 'reject with tcp reset'}`],
          },
        }),
      },
      stage: STAGE.way,
      touches: host === 'all' ? dependent(setting) : onHosts([host]),
      breaks: true,
      allowed: [problem('proxy.upstream-failed')],
      ...excused(setting),
    };
  },
});

export const proxyFaults = [
  proxyGone,
  proxyAuth,
  proxyDenies,
  proxyDeniesPort,
  proxyUpstream,
  proxyManner,
  script,
  firstProxyDead,
];
