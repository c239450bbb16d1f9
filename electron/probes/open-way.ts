import type { Socket } from 'node:net';
import type { Proxy } from '../../shared/model/hop.ts';
import type { Target } from '../../shared/model/target.ts';
import type { Attempt } from '../engine/attempt.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { openSocket } from '../wire/open-socket.ts';
import { openProxy } from './open-proxy.ts';
import { addressOf } from './target-address.ts';
import { httpTunnel, socksTunnel } from './tunnel.ts';

/** Where a probe speaks to, and through what. */
export interface Way {
  readonly target: Target;
  readonly via?: Proxy;
}

/**
 * The connection a probe speaks over. Straight to the target it is the step `connect`; through a proxy the steps `proxy`
 * (reaching it) and `tunnel` (being carried on by it), whose failures hold what the proxy answered.
 */
export async function openWay(
  attempt: Attempt,
  context: ProbeContext,
  { target, via }: Way,
): Promise<Socket> {
  if (via === undefined)
    return attempt.step('connect', 'connectMs', (signal) => openSocket(addressOf(target), signal));
  const { address, port } = addressOf(target);
  const open = (): Promise<Socket> => openProxy(attempt, context, address, via);
  // The proxy resolves the name; an endpoint that is named by its address is asked for by that.
  const place = { host: target.host, port };
  return via.type === 'socks5'
    ? socksTunnel(attempt, context, open, place)
    : httpTunnel(attempt, context, open, place);
}
