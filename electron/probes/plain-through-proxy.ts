import type { Socket } from 'node:net';
import type { Proxy } from '../../shared/model/hop.ts';
import type { Asks } from '../../shared/model/order.ts';
import type { Target } from '../../shared/model/target.ts';
import type { HttpValue } from '../../shared/model/values.ts';
import { AttemptFailed, type Attempt } from '../engine/attempt.ts';
import type { ProbeContext } from '../engine/probe.ts';
import type { AnswerHeaders } from '../wire/http-collector.ts';
import { httpExchange, type HttpExchange } from '../wire/http-exchange.ts';
import { hostHeader, httpValue } from './http-get.ts';
import { openProxy } from './open-proxy.ts';
import { failedAt } from './proxy-failure.ts';
import { proxyLogin } from './proxy-login.ts';
import { addressOf } from './target-address.ts';
import { refusedBy } from './tunnel.ts';

/**
 * One GET without TLS that an HTTP proxy makes for us (RFC 9112 §3.2.2, absolute form). Its own refusals fail in the
 * step `tunnel` like those of CONNECT, where the answer shows that they are its own.
 */
export async function plainThroughProxy(
  attempt: Attempt,
  context: ProbeContext,
  target: Target,
  { hostName, path }: Asks['http'],
  via: Proxy,
): Promise<HttpValue> {
  const { address, port } = addressOf(target);
  const place = port === 80 ? hostHeader(hostName) : `${hostHeader(hostName)}:${port}`;
  const uri = `http://${place}${path}`;
  const login = proxyLogin(attempt, context);
  let authorization: string | null = null;
  try {
    for (;;) {
      const socket = await openProxy(attempt, context, address, via);
      const exchange = await getAbsolute(attempt, socket, uri, place, authorization);
      const challenges = listed(exchange.headers['proxy-authenticate']);
      authorization = await login.next(exchange.status, challenges, { method: 'GET', uri });
      if (authorization !== null) continue;
      if (isTheProxys(exchange)) throw refusedBy(answerOf(exchange), login.refused());
      return httpValue(exchange, null);
    }
  } finally {
    login.end();
  }
}

const getAbsolute = (
  attempt: Attempt,
  socket: Socket,
  uri: string,
  hostName: string,
  authorization: string | null,
): Promise<HttpExchange> =>
  httpExchange(attempt, socket, {
    path: uri,
    hostName,
    ...(authorization === null ? {} : { headers: { 'proxy-authorization': authorization } }),
  }).catch((error: unknown) => {
    // Whoever did not answer, it was the proxy that was asked.
    if (!(error instanceof AttemptFailed)) throw error;
    const { code, detail } = error.failure;
    throw failedAt('tunnel', code === 'not-http' ? 'not-a-proxy' : code, detail);
  });

/**
 * 407 is a proxy's alone (RFC 9110 §15.5.8). Other refusals are taken for its own only where it signs them: Squid's
 * error header, RFC 9209's `Proxy-Status` with an error, a `Proxy-…` header.
 */
function isTheProxys({ status, headers }: HttpExchange): boolean {
  if (status === 407) return true;
  if (status < 400) return false;
  const signs = Object.keys(headers).some(
    (name) => name === 'x-squid-error' || /^proxy-(?!status)/.test(name),
  );
  return signs || /\berror\s*=/.test(listed(headers['proxy-status']).join());
}

const answerOf = ({ status, headers }: HttpExchange) => ({
  status,
  reason: '',
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, listed(value)])),
});

const listed = (value: AnswerHeaders[string]): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
