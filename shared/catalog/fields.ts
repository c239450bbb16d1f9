import { z } from 'zod';

import { quote } from './catalog-error.ts';
import { normalCidr } from './cidr.ts';
import { isAddress, isHostName, isHostPattern, isProbeHost, SIP_DOMAIN, splitHostPort } from './host-name.ts';
import { parsePorts } from './ports.ts';

/** A field that keeps its text when `accepts` it; the error quotes it and says what it is not. */
const checked = (accepts: (value: string) => boolean, expected: string) =>
  z.string().superRefine((value, context) => {
    if (!accepts(value)) context.addIssue({ code: 'custom', message: `${quote(value)} is not ${expected}` });
  });

/** DNS names do not tell cases apart (RFC 4343); the placeholder does. */
const lowerCase = (name: string): string =>
  name
    .split(SIP_DOMAIN)
    .map((part) => part.toLowerCase())
    .join(SIP_DOMAIN);

const MOST_TEXT = 1000;

/** It is printed as it stands: no control characters, which a terminal would obey. */
export const text = checked(
  (value) => value.trim() !== '' && value.length <= MOST_TEXT && !/\p{Cc}/u.test(value),
  `a text of one line with at most ${MOST_TEXT} characters`,
);
/** The web service's remarks are not ours to refuse: line breaks and the like become blanks. */
export const remark = z.string().transform((value) => value.replaceAll(/\p{Cc}+/gu, ' '));
export const host = checked(isProbeHost, 'a host name or an address').transform(lowerCase);
/** A host with TLS on 443, or on the port that is written with it. */
export const tlsHost = checked(
  (value) => isProbeHost(value) || splitHostPort(value) !== null,
  'a host name or an address',
).transform(lowerCase);
export const hostPattern = checked(isHostPattern, 'a host name or a wildcard').transform(lowerCase);
export const ports = checked((value) => parsePorts(value) !== null, 'a list of ports from 1 to 65535');
export const date = checked(isDate, 'a date as YYYY-MM-DD');
export const hostPort = checked((value) => splitHostPort(value) !== null, 'host:port');
/** An IP address, with a port where a resolver listens on another one than 53. */
export const address = checked(isResolver, 'an IP address');
export const srvName = checked(isSrvName, 'the name of a service record (_service._tcp.domain)').transform(
  lowerCase,
);

/**
 * Plain HTTP only: a sign-in page answers in the place of http, not of https, and the https form of the usual
 * control page shows another body (facts of the Windows connect test).
 */
export const httpUrl = checked(
  (value) => /^http:\/\/[^/?#@\s]+(?:[/?][\x21-\x7e]*)?$/.test(value) && isAuthority(value),
  'an address that begins with http://',
);

export const cidr = z.string().transform((value, context) => {
  const normal = normalCidr(value);
  if (normal !== null) return normal;
  context.addIssue({ code: 'custom', message: `${quote(value)} is not an IP address or range` });
  return z.NEVER;
});

function isAuthority(url: string): boolean {
  const authority = url.slice('http://'.length).split(/[/?]/, 1)[0] ?? '';
  return isProbeHost(authority) || splitHostPort(authority) !== null;
}

function isResolver(value: string): boolean {
  if (isAddress(value)) return true;
  const split = splitHostPort(value);
  return split !== null && isAddress(split.host);
}

function isSrvName(value: string): boolean {
  const name = value.replaceAll(SIP_DOMAIN, 'example.test');
  return /^_[^.]+\._(?:tcp|udp|tls)\./i.test(name) && isHostName(name);
}

/** The calendar day exists: 2026-02-30 does not. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}
