import { z } from 'zod';
import { DEAD_RESOLVER, GATEWAY } from '../../network/addresses.ts';
import { byScript } from '../../scenarios/proxy.ts';
import { pacUrl } from '../../servers/pac-scripts.ts';
import { NO_PROXY_PORT, SQUID_PORT } from '../../servers/proxy-ports.ts';
import { TCP } from '../endpoints.ts';
import { STAGE, faultKind, problem, warning } from '../fault.ts';

const LOST_SCRIPTS = ['missing.pac', 'broken.pac', 'hangs.pac'] as const;
const BROKEN_SCRIPTS = ['loops.pac', 'garbage.pac', 'throws.pac', 'number.pac', 'page.pac'] as const;
const FIRST_DEAD = ['dead-first.pac', 'silent-first.pac'] as const;

export const script = faultKind({
  id: 'proxy-script',
  parameters: z.strictObject({ name: z.enum([...LOST_SCRIPTS, ...BROKEN_SCRIPTS]) }),
  draw: (random, { proxy }) =>
    proxy === null
      ? null
      : { name: random.chance(0.5) ? random.pick(LOST_SCRIPTS) : random.pick(BROKEN_SCRIPTS) },
  act: ({ name }, { proxy }) => {
    const isLost = LOST_SCRIPTS.some((lost) => lost === name);
    const isClosed = proxy?.isClosed === true;
    return {
      title: `the proxy script: ${name}`,
      patch: { proxyArguments: byScript(name) },
      stage: STAGE.proxy,
      // Without a script, the client goes directly.
      touches: isClosed ? TCP : [],
      breaks: isClosed,
      allowed: [
        isLost ? problem('proxy.pac-unreachable', { pacUrl: pacUrl(name) }) : problem('proxy.pac-invalid'),
      ],
      isGeneral: true,
      isQuality: true,
    };
  },
});

export const firstProxyDead = faultKind({
  id: 'first-proxy-dead',
  parameters: z.strictObject({ name: z.enum(FIRST_DEAD) }),
  draw: (random, { proxy }) => (proxy?.kind === 'squid' ? { name: random.pick(FIRST_DEAD) } : null),
  act: ({ name }) => ({
    title: `the script's first proxy is dead: ${name}`,
    patch: { proxyArguments: byScript(name) },
    stage: STAGE.proxy,
    touches: [],
    breaks: false,
    allowed: [
      warning('proxy.unreachable', {
        proxy: name === 'dead-first.pac' ? `${GATEWAY}:${NO_PROXY_PORT}` : `${DEAD_RESOLVER}:${SQUID_PORT}`,
      }),
    ],
    isGeneral: true,
    isAlone: true,
  }),
});
