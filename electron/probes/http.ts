import type { HttpValue, TlsValue } from '../../shared/model/values.ts';
import { AttemptFailed, measure } from '../engine/attempt.ts';
import type { Probe } from '../engine/probe.ts';
import { get } from './http-get.ts';
import { openWay } from './open-way.ts';
import { plainThroughProxy } from './plain-through-proxy.ts';
import { overTls, refuseUntrusted } from './tls-handshake.ts';

/**
 * One GET, plain or over TLS; no redirect is followed. Failures: those of `tcp` and `tls`, then the step `response`.
 * Over a certificate that does not hold nothing is asked (`certificate-…`, with `tls` seen) unless the plan wants
 * to know who answers there.
 */
export const http: Probe<'http'> = (order, context) =>
  measure(context, async (attempt) => {
    const { target, ask, via } = order;
    if (!ask.secure) {
      if (via !== undefined && via.type !== 'socks5')
        return plainThroughProxy(attempt, context, target, ask, via);
      return get(attempt, await openWay(attempt, context, order), ask, null);
    }
    const options = { serverName: ask.hostName, alpn: ['http/1.1'], seenAs };
    return overTls(attempt, context, order, options, async (handshake) => {
      const { value } = handshake;
      if (!ask.evenIfUntrusted) refuseUntrusted(value, seenAs);
      if (handshake.status === 'ended') throw new AttemptFailed(handshake.failure, seenAs(value));
      return get(attempt, handshake.socket, ask, value);
    });
  });

const seenAs = (tls: TlsValue): Partial<HttpValue> => ({ tls });
