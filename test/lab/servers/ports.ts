import { lastOctet } from '../network/addresses.ts';
import type { Interceptor } from '../pki/pki.ts';

/**
 * Every wrong server runs all the time, on a port nobody asks for; a scenario only leads traffic there. So a scenario
 * starts and stops nothing but the resolvers.
 */
export const WRONG_SERVERS = {
  expired: 9101,
  'not-yet-valid': 9102,
  'wrong-name': 9103,
  'self-signed': 9104,
  'old-tls': 9105,
  'service-unavailable': 9106,
  'not-sip': 9107,
  'sip-silent': 9201,
  'sip-closed': 9202,
} as const;
export type WrongServer = keyof typeof WRONG_SERVERS;

/** Pages of filters and portals on the firewall, over plain HTTP. */
export const PAGES = {
  'fortinet-block': 8881,
  'unknown-block': 8882,
  'portal-redirect': 8883,
  'portal-body': 8884,
  portal: 8885,
} as const;
export type Page = keyof typeof PAGES;

/** Resolvers behind the firewall's own that answer every question in one way. */
export const DNS_BOXES = { REFUSED: 5301, SERVFAIL: 5302, slow: 5303 } as const;
export const SLOW_DNS_MS = 1_500;

/** What an interceptor does with a connection: hand it on, or answer it with its block page. */
export type Interception = 'forward' | 'block';

const INTERCEPT_BASE = {
  fortinet: { forward: 11_000, block: 12_000 },
  unknown: { forward: 13_000, block: 14_000 },
} as const;

/** The firewall's port where connections to an address end when they are intercepted. */
export const interceptPort = (by: Interceptor, what: Interception, address: string): number =>
  INTERCEPT_BASE[by][what] + lastOctet(address);
