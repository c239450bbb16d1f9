import { z } from 'zod';
import { TLS_SERVICES } from '../../scenarios/breaking.ts';
import { byBox } from '../../scenarios/proxy.ts';
import { PICKED_HOST } from '../../servers/proxy-ports.ts';
import { type Endpoint, TCP, onHosts } from '../endpoints.ts';
import { type Allowed, STAGE, faultKind, problem } from '../fault.ts';

const MANNERS = [
  'resets-by-name',
  'redirects-by-name',
  'fails-by-name',
  'hangs-by-name',
  'mute-by-server-name',
  'closes-5061',
  'hangs-after-connect',
  'hangs-on-connect',
  'bumps-fortinet',
  'bumps-unknown',
] as const;

/** Proxies of our own that do one thing wrong. */
export const proxyManner = faultKind({
  id: 'proxy-manner',
  parameters: z.strictObject({ box: z.enum(MANNERS) }),
  draw: (random, { proxy }) => (proxy?.isClosed === true ? { box: random.pick(MANNERS) } : null),
  act: ({ box }) => {
    const picked = onHosts([PICKED_HOST]);
    const secure = TCP.filter((e) => e.port === 443);
    const done: Record<typeof box, readonly [readonly Endpoint[], Allowed]> = {
      'resets-by-name': [picked, problem('proxy.denied', { status: 0 })],
      'redirects-by-name': [picked, problem('proxy.denied', { status: 302 })],
      'fails-by-name': [picked, problem('proxy.upstream-failed', { status: 502 })],
      'hangs-by-name': [picked, problem('proxy.upstream-failed')],
      'mute-by-server-name': [
        picked.filter((e) => e.port === 443),
        problem('tls.name-filtered', { how: 'silence' }),
      ],
      'closes-5061': [TCP.filter((e) => e.port === 5061), problem('proxy.port-denied', { denied: [5061] })],
      'hangs-after-connect': [TCP, problem('proxy.upstream-failed')],
      'hangs-on-connect': [TCP, problem('proxy.upstream-failed')],
      'bumps-fortinet': [
        secure.filter((e) => (TLS_SERVICES as readonly string[]).includes(e.host)),
        problem('tls.intercepted', { product: { matches: /forti/i }, trusted: false }),
      ],
      'bumps-unknown': [
        secure.filter((e) => (TLS_SERVICES as readonly string[]).includes(e.host)),
        problem('tls.intercepted', { product: null, trusted: false }),
      ],
    };
    const [touches, allowed] = done[box];
    return {
      title: `the proxy ${box}`,
      patch: { proxyArguments: byBox(box) },
      stage: STAGE.takenOver,
      touches,
      breaks: true,
      allowed: [allowed],
      // What is opened is sent on whatever the service shows.
      isJealous: true,
    };
  },
});
