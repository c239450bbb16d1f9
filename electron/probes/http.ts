import { isIPv6, type Socket } from 'node:net';
import type { HttpValue, TlsValue } from '../../shared/model/values.ts';
import { AttemptFailed, measure, type Attempt } from '../engine/attempt.ts';
import type { Probe } from '../engine/probe.ts';
import { httpExchange } from '../wire/http-exchange.ts';
import { openSocket } from '../wire/open-socket.ts';
import { locationOf, reportedBody, reportedHeaders } from './http-answer.ts';
import { addressOf } from './target-address.ts';
import { overTls, refuseUntrusted } from './tls-handshake.ts';

/**
 * One GET, plain or over TLS; no redirect is followed. Failures: those of `tcp` and `tls`, then the step `response`.
 * Over a certificate that does not hold nothing is asked (`certificate-…`, with `tls` seen) unless the plan wants
 * to know who answers there.
 */
export const http: Probe<'http'> = ({ target, ask }, context) =>
  measure(context, async (attempt) => {
    if (!ask.secure) {
      const socket = await attempt.step('connect', 'connectMs', (signal) =>
        openSocket(addressOf(target), signal),
      );
      return get(attempt, socket, ask, null);
    }
    const options = { serverName: ask.hostName, alpn: ['http/1.1'], seenAs };
    return overTls(attempt, context, target, options, async (handshake) => {
      const { value } = handshake;
      if (!ask.evenIfUntrusted) refuseUntrusted(value, seenAs);
      if (handshake.status === 'ended') throw new AttemptFailed(handshake.failure, seenAs(value));
      return get(attempt, handshake.socket, ask, value);
    });
  });

const seenAs = (tls: TlsValue): Partial<HttpValue> => ({ tls });

async function get(
  attempt: Attempt,
  socket: Socket,
  { path, hostName }: { readonly path: string; readonly hostName: string },
  tls: TlsValue | null,
): Promise<HttpValue> {
  const exchange = await httpExchange(attempt, socket, {
    path,
    // An IPv6 address goes in brackets (RFC 9110 §7.2, RFC 3986 §3.2.2).
    hostName: isIPv6(hostName) ? `[${hostName}]` : hostName,
    ...(tls === null ? {} : { seen: seenAs(tls) }),
  });
  return {
    status: exchange.status,
    headers: reportedHeaders(exchange.headers),
    location: locationOf(exchange.headers),
    body: reportedBody(exchange),
    bodyBytes: exchange.body.length,
    truncated: exchange.truncated,
    tls,
  };
}
