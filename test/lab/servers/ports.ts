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
  'web-silent': 9211,
  'web-closed': 9212,
  'web-garbage': 9213,
  'tls-closed': 9214,
  'tls-silent': 9216,
  'slow-tls': 9215,
} as const;
export type WrongServer = keyof typeof WRONG_SERVERS;

/** Pages of filters and portals on the firewall, over plain HTTP. */
export const PAGES = {
  'fortinet-block': 8881,
  'unknown-block': 8882,
  'portal-redirect': 8883,
  'portal-body': 8884,
  'portal-511': 8886,
  portal: 8885,
} as const;
export type Page = keyof typeof PAGES;

/** Resolvers behind the firewall's own that answer every question in one way. */
export const DNS_BOXES = { REFUSED: 5301, SERVFAIL: 5302, slow: 5303 } as const;
/** Resolvers in front of the firewall's own, each with a habit. */
export const DNS_FRONTS = {
  truncates: 5401,
  'aaaa-fails': 5402,
  'aaaa-silent': 5403,
  'edns-refused': 5404,
  'answers-second': 5405,
  garbage: 5406,
  forges: 5407,
} as const;
export type DnsFront = keyof typeof DNS_FRONTS;
export const SLOW_DNS_MS = 1_500;

/** Other times, in minutes from now: the internet is there, so that the workstation's clock is as much behind or ahead. */
export const OTHER_TIMES = {
  'minutes-ahead': 11,
  'days-ahead': 3 * 24 * 60,
  'days-behind': -3 * 24 * 60,
  'years-ahead': 2 * 365 * 24 * 60,
  'years-behind': -2 * 365 * 24 * 60,
} as const;
export type OtherTime = keyof typeof OTHER_TIMES;
const OTHER_TIME_BASE = 9300;
const OTHER_TIME_SERVICES = { https: 0, http: 1, sip: 2, federation: 3 } as const;
export const otherTimePort = (time: OtherTime, service: keyof typeof OTHER_TIME_SERVICES): number =>
  OTHER_TIME_BASE + Object.keys(OTHER_TIMES).indexOf(time) * 10 + OTHER_TIME_SERVICES[service];

/** What an interceptor does with a connection: hand it on, or answer it with its block page. */
export type Interception = 'forward' | 'block';

const INTERCEPT_BASE = {
  fortinet: { forward: 11_000, block: 12_000 },
  unknown: { forward: 13_000, block: 14_000 },
} as const;

/** The firewall's port where connections to an address end when they are intercepted. */
export const interceptPort = (by: Interceptor, what: Interception, address: string): number =>
  INTERCEPT_BASE[by][what] + lastOctet(address);
