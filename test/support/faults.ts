import { answers, dnsValue, INDEPENDENT, points } from './healthy-network.ts';
import { failed, tlsValue, type Issued, type Layer, type Reply } from './simulated-network.ts';
import type { Failure } from '../../shared/model/failure.ts';
import type { Order } from '../../shared/model/order.ts';

/** Layers to put before a healthy network: each breaks one thing, as it looks from a client. */

export const isTcp = (order: Order): boolean => order.kind !== 'dns' && order.kind !== 'stun';
const isTls = (order: Order): boolean =>
  order.kind === 'tls' ||
  order.kind === 'sip' ||
  order.kind === 'hello' ||
  (order.kind === 'http' && order.ask.secure);
export const nameShown = (order: Order): string | null => {
  if (order.kind === 'tls' || order.kind === 'hello' || order.kind === 'sip') return order.ask.serverName;
  return order.kind === 'http' ? order.ask.hostName : null;
};

export const when =
  (match: (order: Order) => boolean, reply: Reply | ((order: Order) => Reply)): Layer =>
  (order) =>
    match(order) ? (typeof reply === 'function' ? reply(order) : reply) : null;

export const dropped = (match: (order: Order) => boolean): Layer =>
  when(match, (order) =>
    order.kind === 'dns'
      ? failed('resolve', 'timeout')
      : failed(order.kind === 'stun' ? 'exchange' : 'connect', 'timeout'),
  );

export const refused = (match: (order: Order) => boolean, durationMs = 1): Layer =>
  when(match, { ...failed('connect', 'refused', 'ECONNREFUSED'), durationMs });

/** The configured server's answer for names; independent resolvers are not touched. */
export const localDns = (match: (host: string) => boolean, reply: Reply): Layer =>
  when(
    (order) => order.kind === 'dns' && order.target.address !== INDEPENDENT && match(order.target.host),
    (order) =>
      // The system's resolver does not tell denials apart.
      order.kind === 'dns' &&
      order.ask.resolver === null &&
      reply.outcome.status === 'failed' &&
      reply.outcome.failure.code !== 'timeout'
        ? failed('resolve', 'name-not-found', 'ENOTFOUND')
        : reply,
  );

export const denied = (
  match: (host: string) => boolean,
  code: Failure['code'] = 'name-not-found',
  rcode = 'NXDOMAIN',
): Layer => localDns(match, failed('resolve', code, rcode));

export const sunk = (match: (host: string) => boolean, ...addresses: readonly string[]): Layer =>
  localDns(match, points(...addresses));

/** The greeting dies for these names, wherever they are sent. */
export const sniFiltered = (match: (name: string) => boolean, code: 'reset' | 'timeout'): Layer =>
  when((order) => isTls(order) && match(nameShown(order) ?? ''), failed('tls', code));

/** Certificates made on the spot for whatever name is asked. */
export const forging = (issued: Issued, match: (order: Order) => boolean = () => true): Layer =>
  when(
    (order) => isTls(order) && order.kind !== 'hello' && match(order),
    (order) => certificateReply(order, { bundled: 'untrusted', verdict: 'untrusted', ...issued }),
  );

/** An answer behind a certificate: refused by the client when it does not hold, read when only to see who answers. */
export function certificateReply(order: Order, issued: Issued, page = 'service page', status = 200): Reply {
  const tls = tlsValue(nameShown(order), issued);
  const holds = tls.verdict === 'trusted';
  if (!holds && !(order.kind === 'http' && order.ask.evenIfUntrusted)) {
    return {
      outcome: {
        status: 'failed',
        failure: { step: 'tls', code: `certificate-${tls.verdict}` as Failure['code'], detail: null },
        seen: (order.kind === 'tls' ? tls : { tls }) as never,
      },
      phases: { connectMs: 40, tlsMs: 80 },
    };
  }
  if (order.kind === 'tls') return answers(tls);
  if (order.kind === 'sip') return answers({ status: 200, reason: 'OK', server: null, tls });
  return answers({
    status,
    headers: {},
    location: null,
    body: page,
    bodyBytes: page.length,
    truncated: false,
    tls,
  });
}

/** Packets above a size vanish: small greetings are answered, full ones are not. */
export const smallPacketsOnly: Layer = (order) => {
  if (order.kind === 'hello') return order.ask.padToBytes > 1400 ? failed('tls', 'timeout') : null;
  return isTls(order) ? failed('tls', 'timeout') : null;
};

/** Attempts are lost by a fixed pattern, and the steady series loses as many. */
export function lossy(percent: number): Layer {
  let count = 0;
  return (order) => {
    if (order.kind === 'stun' && order.ask.count > 1) {
      const received = Math.round(order.ask.count * (1 - percent / 100));
      return answers({
        sent: order.ask.count,
        received,
        rttMs: [],
        answered: ['binding'],
        mappedAddress: null,
      });
    }
    if (order.kind === 'dns') return null;
    count += 1;
    const lost = Math.floor((count * percent) / 100) > Math.floor(((count - 1) * percent) / 100);
    return lost ? failed(order.kind === 'stun' ? 'exchange' : 'connect', 'timeout') : null;
  };
}

/** The first pass hurries too much for the perimeter; whatever comes alone gets through. */
export const rateLimited =
  (allowed: number): Layer =>
  (order) => {
    if (order.attempt > 1 || order.kind === 'dns' || order.role !== 'sweep') return null;
    allowed -= 1;
    return allowed >= 0 ? null : failed(order.kind === 'stun' ? 'exchange' : 'connect', 'timeout');
  };

export const slowNames =
  (durationMs: number): Layer =>
  (order) => {
    if (order.kind !== 'dns') return null;
    const zoneReply = points('198.18.2.20');
    return order.target.host.endsWith('.test') ? { ...zoneReply, durationMs } : null;
  };
export { dnsValue };
