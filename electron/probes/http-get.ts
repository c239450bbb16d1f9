import { isIPv6, type Socket } from 'node:net';
import type { HttpValue, TlsValue } from '../../shared/model/values.ts';
import type { Attempt } from '../engine/attempt.ts';
import { httpExchange, type HttpExchange } from '../wire/http-exchange.ts';
import { locationOf, reportedBody, reportedHeaders } from './http-answer.ts';

/** An IPv6 address goes in brackets (RFC 9110 §7.2, RFC 3986 §3.2.2). */
export const hostHeader = (hostName: string): string => (isIPv6(hostName) ? `[${hostName}]` : hostName);

/** One GET over an open connection, and its answer as a report keeps it. */
export async function get(
  attempt: Attempt,
  socket: Socket,
  { path, hostName }: { readonly path: string; readonly hostName: string },
  tls: TlsValue | null,
): Promise<HttpValue> {
  const seen: Partial<HttpValue> | undefined = tls === null ? undefined : { tls };
  const exchange = await httpExchange(attempt, socket, {
    path,
    hostName: hostHeader(hostName),
    ...(seen === undefined ? {} : { seen }),
  });
  return httpValue(exchange, tls);
}

export const httpValue = (exchange: HttpExchange, tls: TlsValue | null): HttpValue => ({
  status: exchange.status,
  headers: reportedHeaders(exchange.headers),
  location: locationOf(exchange.headers),
  body: reportedBody(exchange),
  bodyBytes: exchange.body.length,
  truncated: exchange.truncated,
  tls,
});
