import { isAddress } from './facts.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Order, OrderOf, Role } from '../model/order.ts';
import type { Endpoint } from '../model/subject.ts';
import { transportOf, type Target } from '../model/target.ts';

/** A name for the neutral questions when the catalogue has no control host: exists, belongs to nobody's service. */
const NEUTRAL_NAME = 'www.example.com';
/** Nobody has this name (RFC 6761, section 6.4): a certificate for it was made on the spot. */
export const INVENTED_NAME = 'nobody.callpath.invalid';

/**
 * Nobody has these addresses (RFC 5737: documentation, never routed): what answers a question sent there answers in the
 * place of every DNS server.
 */
export const NOBODYS_RESOLVER = '192.0.2.53:53';

export const neutralName = (tlsControls: readonly string[]): string =>
  tlsControls[0]?.replace(/:\d+$/, '') ?? NEUTRAL_NAME;

/** An endpoint at one of its addresses. */
export const endpointTarget = (endpoint: Endpoint, address: string): Target => ({
  set: endpoint.sets[0] ?? null,
  host: endpoint.host,
  address,
  port: endpoint.port,
  transport: transportOf(endpoint.as),
  route: 'direct',
});

/** The attempt that shows whether an endpoint works at one address. */
export function endpointOrder(endpoint: Endpoint, address: string, role: Role, attempt: number): Order {
  const base = { role, attempt, target: endpointTarget(endpoint, address) };
  const { host, as } = endpoint;
  switch (as) {
    case 'tcp':
      return { ...base, kind: 'tcp', ask: {} };
    case 'tls':
      return { ...base, kind: 'tls', ask: { serverName: isAddress(host) ? null : host } };
    case 'https':
    case 'http':
      return {
        ...base,
        kind: 'http',
        ask: { secure: as === 'https', path: endpoint.path ?? '/', hostName: host, evenIfUntrusted: false },
      };
    case 'sip':
      return { ...base, kind: 'sip', ask: { serverName: host } };
    case 'stun':
      return { ...base, kind: 'stun', ask: { count: 1, spacingMs: 0 } };
    case 'turn-tcp':
      return { ...base, kind: 'turn-tcp', ask: {} };
    default:
      return assertNever(as);
  }
}

/** One question about a name to one server (`ip:port`), or to the system's resolver (null). */
export function dnsOrder(
  host: string,
  record: 'A' | 'AAAA' | 'SRV' | 'ANY-ADDRESS',
  resolver: string | null,
  role: Role,
  attempt: number,
): OrderOf<'dns'> {
  const server = resolver === null ? { address: null, port: null } : resolverParts(resolver);
  return {
    kind: 'dns',
    role,
    attempt,
    ask: { record, resolver },
    target: {
      set: null,
      host,
      address: server.address,
      port: server.port,
      transport: 'udp',
      route: 'direct',
    },
  };
}

/** `ip` or `ip:port` or `[ip]:port` → `ip:port` (`[ip]:port` for IPv6), port 53 when none is given. */
export function resolverAddress(text: string): string {
  if (/^\[.*\]:\d+$/.test(text) || /^[^:]+:\d+$/.test(text)) return text;
  const bare = text.replace(/^\[|\]$/g, '');
  return bare.includes(':') ? `[${bare}]:53` : `${bare}:53`;
}

/** The parts of what `resolverAddress` writes. */
export function resolverParts(resolver: string): { readonly address: string; readonly port: number } {
  const at = resolver.lastIndexOf(':');
  return { address: resolver.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(resolver.slice(at + 1)) };
}

/** One exchange with a place that is nobody's endpoint. */
export const placeTarget = (
  host: string,
  address: string,
  port: number,
  set: number | null = null,
): Target => ({
  set,
  host,
  address,
  port,
  transport: 'tcp',
  route: 'direct',
});
