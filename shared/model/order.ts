import { hopLabel, type Proxy } from './hop.ts';
import type { Target } from './target.ts';
import type { Kind } from './values.ts';

/**
 * Why it is measured. `sweep` once for everything; `confirm` again, alone and spaced out; `control` a neutral place;
 * the others are asked for after a failure, to tell its causes apart.
 */
export const ROLES = [
  'sweep',
  'confirm',
  'control',
  // The same address with a neutral server name, and the suspect name at a neutral address: name filtering.
  'neutral-name',
  'name-elsewhere',
  // Another port of the same address: the host or the port.
  'other-port',
  // The same question to a resolver outside: denied here, or gone everywhere.
  'independent-resolver',
  // The same question to an address where nobody is: an answer is that of somebody on the way.
  'nobody-resolver',
  // The service at the address that an independent resolver names: then ours gave a wrong one.
  'true-address',
  // A small and a large greeting: packets of one size vanish.
  'small-hello',
  'large-hello',
  // A name nobody has: who makes certificates for it on the spot, forges them.
  'invented-name',
  // What answers behind a certificate that does not hold: never counted as the service's answer.
  'who-answers',
  // Anybody beyond this computer.
  'anybody',
  // Through a proxy that refuses: the same host on another port, and a neutral host on the same one.
  'proxy-other-port',
  'proxy-neutral-host',
  // A proxy that leaves its questions unanswered: does it answer one that needs nobody else?
  'proxy-itself',
  // A series of small exchanges: loss.
  'steady',
  // The same at the pace of a voice call: loss, delay, jitter.
  'stream',
  // The relay over TCP, where it does not answer over UDP: what calls fall back to.
  'fallback',
  // One socket, several servers: which port each sees.
  'mapping',
] as const;
export type Role = (typeof ROLES)[number];

export interface Asks {
  readonly dns: {
    readonly record: 'A' | 'AAAA' | 'SRV' | 'ANY-ADDRESS';
    /** `ip:port` of the server asked directly; null for the system's own resolver (then `ANY-ADDRESS`). */
    readonly resolver: string | null;
  };
  readonly tcp: Readonly<Record<string, never>>;
  readonly tls: { readonly serverName: string | null };
  readonly hello: { readonly serverName: string | null; readonly padToBytes: number };
  readonly http: {
    readonly secure: boolean;
    readonly path: string;
    /** The Host header, and the server name in TLS. */
    readonly hostName: string;
    /** Read the answer although the certificate does not hold: only ever to see who answers. */
    readonly evenIfUntrusted: boolean;
  };
  readonly sip: { readonly serverName: string };
  readonly stun: { readonly count: number; readonly spacingMs: number };
  readonly 'turn-tcp': Readonly<Record<string, never>>;
  readonly control: { readonly url: string; readonly body: string };
  /** `ip:port` of STUN servers that answered before. */
  readonly nat: { readonly servers: readonly string[] };
  /** `url`: `http:`, `https:`, or the path of a file. `places`: `host:port`, for each of which the script is asked. */
  readonly pac: { readonly url: string; readonly places: readonly string[] };
}

/** One attempt that the plan wants made. */
export type OrderOf<K extends Kind> = {
  readonly kind: K;
  readonly role: Role;
  readonly target: Target;
  readonly ask: Asks[K];
  /** Carried by this proxy, which is reached at `target.address`; absent: straight to it. */
  readonly via?: Proxy;
  /** Which attempt at this target it is: 1 in the sweep, more when confirming. */
  readonly attempt: number;
};
export type Order = { [K in Kind]: OrderOf<K> }[Kind];

/** Two orders with the same key ask the same of the same place: the second is not carried out. */
export function orderKey(order: Order): string {
  const { target } = order;
  return [
    order.kind,
    order.role,
    order.attempt,
    target.host,
    target.address,
    target.port,
    target.transport,
    target.route,
    JSON.stringify(order.ask),
    order.via === undefined ? '' : hopLabel(order.via),
  ].join('|');
}
