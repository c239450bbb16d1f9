import { isIPv6 } from 'node:net';
import { errorCode } from '../system/error-code.ts';
import type { Failure, FailureCode, Step } from '../../shared/model/failure.ts';

/** The platform's words for what the network did; nothing else in Callpath knows them. */
const SYSTEM_CODES: Readonly<Record<string, FailureCode>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ECONNABORTED: 'reset',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'host-unreachable',
  EHOSTDOWN: 'host-unreachable',
  ENETUNREACH: 'network-unreachable',
  ENETDOWN: 'network-unreachable',
  // What connecting gives where Linux has a blackhole route (ip-route(8)).
  EINVAL: 'network-unreachable',
  EADDRNOTAVAIL: 'no-address',
  EAFNOSUPPORT: 'no-address',
  EPERM: 'not-permitted',
  EACCES: 'not-permitted',
  ENOTFOUND: 'name-not-found',
  EAI_NONAME: 'name-not-found',
  EAI_NODATA: 'no-data',
  ENODATA: 'no-data',
  EAI_AGAIN: 'server-failure',
  EAI_FAIL: 'server-failure',
  ESERVFAIL: 'server-failure',
};

/** Errors of our own program: they must show, not pass for a failure of the network. */
const isBug = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;

/**
 * What an ICMPv6 "administratively prohibited" becomes where the system is not Windows (RFC 4443 §3.1, codes 1, 5 and 6;
 * Linux's icmpv6_err_convert). On Windows, and over IPv4 anywhere, it is this computer that forbids.
 */
const isProhibitedByIcmp = (code: string, error: unknown, platform: NodeJS.Platform): boolean =>
  code === 'EACCES' && platform !== 'win32' && isIPv6(addressOf(error) ?? addressOf(causeOf(error)) ?? '');

/** An error that a platform call threw, as a failure of the given step. Deadlines arrive as `TimeoutError`. */
export function classify(step: Step, error: unknown, platform: NodeJS.Platform = process.platform): Failure {
  if (error instanceof Error && (error.name === 'TimeoutError' || causeOf(error)?.name === 'TimeoutError')) {
    return { step, code: 'timeout', detail: null };
  }
  const code = errorCode(error) ?? errorCode(causeOf(error));
  if (code !== null) {
    if (isProhibitedByIcmp(code, error, platform)) return { step, code: 'host-unreachable', detail: code };
    const known = SYSTEM_CODES[code];
    if (known !== undefined) return { step, code: known, detail: code };
    if (/^(ERR_SSL|EPROTO|ERR_TLS)/.test(code)) return { step, code: 'alert', detail: code };
    if (code.startsWith('HPE_')) return { step, code: 'not-http', detail: code };
    return { step, code: isBug(error) ? 'bug' : 'other', detail: code };
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'not an error';
  return { step, code: isBug(error) ? 'bug' : 'other', detail };
}

const causeOf = (error: unknown): Error | undefined =>
  error instanceof Error && error.cause instanceof Error ? error.cause : undefined;

/** Where it was going, as Node notes it on errors of `connect`, and our own channels on theirs; null where nobody did. */
const addressOf = (error: unknown): string | null =>
  error instanceof Error && 'address' in error && typeof error.address === 'string' ? error.address : null;
