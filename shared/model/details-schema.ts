import { z } from 'zod';
import type { FindingCode, FindingDetails } from './finding.ts';

const text = z.string().max(2000);
const texts = z.array(text).max(10_000);
const none = z.strictObject({});

/** The `details` of each code, as read back from a report. */
const SCHEMAS: { readonly [C in FindingCode]: z.ZodType<FindingDetails[C]> } = {
  'network.offline': z.object({ reason: z.enum(['no-route', 'no-interface', 'no-answer']) }),
  'network.captive-portal': z.object({ portalUrl: text.nullable() }),
  'network.unstable': z.object({ lossPercent: z.number() }),
  'network.mtu-blackhole': none,
  'network.ipv6-broken': none,
  'network.clock-skew': z.object({ skewSeconds: z.number() }),
  'dns.resolver-unreachable': z.object({ resolvers: texts }),
  'dns.resolver-failing': z.object({ rcode: text }),
  'dns.name-blocked': z.object({ rcode: text, confirmedBy: text.nullable() }),
  'dns.sinkhole': z.object({ answers: texts, expected: texts }),
  'dns.srv-missing': z.object({ name: text }),
  'dns.slow': z.object({ medianMs: z.number() }),
  'firewall.drop': z.object({ wholeHost: z.boolean() }),
  'firewall.reject': z.object({ by: z.enum(['near', 'far', 'unknown']), icmp: z.boolean() }),
  'firewall.udp-blocked': z.object({ blocked: texts, open: texts }),
  'host-firewall.blocked': none,
  'tls.intercepted': z.object({ issuer: text, product: text.nullable(), trusted: z.boolean() }),
  'tls.name-filtered': z.object({ how: z.enum(['reset', 'silence']) }),
  'tls.certificate-invalid': z.object({
    reason: z.enum(['expired', 'not-yet-valid', 'name-mismatch', 'untrusted']),
    issuer: text,
  }),
  'tls.handshake-failed': z.object({ alert: text.nullable() }),
  'tls.revocation-unreachable': none,
  'http.block-page': z.object({ product: text.nullable(), status: z.number() }),
  'http.unexpected-answer': none,
  'proxy.unreachable': z.object({ proxy: text }),
  'proxy.auth-required': z.object({ schemes: texts }),
  'proxy.denied': z.object({ status: z.number() }),
  'proxy.port-denied': z.object({ allowed: z.array(z.number()), denied: z.array(z.number()) }),
  'proxy.upstream-failed': z.object({ status: z.number() }),
  'proxy.pac-unreachable': z.object({ pacUrl: text }),
  'proxy.pac-invalid': z.object({ error: text }),
  'proxy.required': none,
  'sip.no-answer': z.object({ how: z.enum(['silence', 'closed', 'not-sip']) }),
  'media.loss': z.object({ lossPercent: z.number() }),
  'media.latency': z.object({ medianMs: z.number() }),
  'media.jitter': z.object({ jitterMs: z.number() }),
  'nat.symmetric': z.object({ mappings: texts }),
  'service.retired': z.object({ on: text, successor: text }),
  'service.unavailable': z.object({ deadAddresses: texts }),
  'catalog.stale': none,
  'compare.this-network': none,
  'compare.not-the-network': none,
  'policy.waiting-period': z.object({ readyAt: text }),
  'policy.external-access-off': none,
  'policy.domain-not-allowed': none,
  'client.unsupported-platform': none,
  'contact.not-accepted': none,
};

/** Whether a stored finding's details are what its code says; false for codes that this version does not know. */
export const hasKnownDetails = (finding: { readonly code: string; readonly details: unknown }): boolean =>
  isKnown(finding.code) && SCHEMAS[finding.code].safeParse(finding.details).success;

const isKnown = (code: string): code is FindingCode => Object.hasOwn(SCHEMAS, code);
