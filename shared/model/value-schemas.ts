import * as z from 'zod';
import type { Kind, Values } from './values.ts';

/** Past this a text in a report is a mistake or an attack. */
export const text = z.string().max(20_000);
/** An address, a name, a port label. */
export const shortText = z.string().max(2_000);
export const texts = z.array(shortText).max(50_000);
export const milliseconds = z.number().min(0);
const count = z.int().min(0);
const headers = z.record(shortText, text).default({});

const verdict = z
  .enum(['trusted', 'untrusted', 'expired', 'not-yet-valid', 'name-mismatch', 'not-checked'])
  .default('not-checked');
const certificate = z.object({
  subject: shortText.default(''),
  issuer: shortText.default(''),
  subjectAltNames: texts.default([]),
  validFrom: shortText.default(''),
  validTo: shortText.default(''),
  fingerprint256: shortText.default(''),
  publicKey256: shortText.default(''),
});
const tls = z.object({
  serverName: shortText.nullable().default(null),
  protocol: shortText.nullable().default(null),
  cipher: shortText.nullable().default(null),
  alpn: shortText.nullable().default(null),
  chain: z.array(certificate).max(100).default([]),
  trust: z.object({ bundled: verdict, system: verdict, extra: verdict }).prefault({}),
  verdict,
  clientCertificateWanted: z.boolean().default(false),
});

/**
 * What each kind of probe brings back. Fields that a judgement cannot do without are required; the others have
 * the value that says "nothing is known", so that reports of other tools and older versions can be read.
 */
export const VALUE_SCHEMAS = {
  dns: z.object({
    addresses: texts.default([]),
    srv: z
      .array(z.object({ target: shortText, port: count, priority: count, weight: count }))
      .max(1_000)
      .default([]),
    records: z
      .array(z.object({ name: shortText, type: shortText, ttlSeconds: count, data: text }))
      .max(1_000)
      .default([]),
    rcode: shortText.nullable().default(null),
    recursionAvailable: z.boolean().nullable().default(null),
    overTcp: z.boolean().default(false),
    lateAddresses: texts.default([]),
  }),
  tcp: z.object({}),
  nat: z.object({
    mappings: z
      .array(z.object({ server: shortText, mapped: shortText }))
      .max(100)
      .default([]),
    local: shortText.default(''),
  }),
  pac: z.object({ sizeBytes: count.default(0), answers: z.record(shortText, text).default({}) }),
  tls,
  hello: z.object({ answer: z.enum(['alert', 'server-hello', 'not-tls']), sentBytes: count.default(0) }),
  http: z.object({
    status: count,
    headers,
    location: text.nullable().default(null),
    body: text.default(''),
    bodyBytes: count.default(0),
    truncated: z.boolean().default(false),
    tls: tls.nullable().default(null),
  }),
  sip: z.object({
    status: count.nullable().default(null),
    reason: shortText.nullable().default(null),
    server: shortText.nullable().default(null),
    tls: tls.prefault({}),
  }),
  stun: z.object({
    sent: count,
    received: count,
    rttMs: z.array(milliseconds).max(10_000).default([]),
    answered: z
      .array(z.enum(['binding', 'allocate', 'ms-turn']))
      .max(100)
      .default([]),
    mappedAddress: shortText.nullable().default(null),
    otherAddress: shortText.exactOptional(),
    lost: z.array(count).max(100_000).exactOptional(),
    reordered: count.exactOptional(),
  }),
  'turn-tcp': z.object({
    pseudoTls: z.boolean().default(false),
    answered: z.boolean(),
    over: z.enum(['tls', 'tcp']).exactOptional(),
  }),
  control: z.object({
    status: count,
    location: text.nullable().default(null),
    expected: z.boolean(),
    body: text.default(''),
    headers,
  }),
} as const satisfies { readonly [K in Kind]: z.ZodType<Values[K]> };

export const PARTIAL_SCHEMAS: { readonly [K in Kind]: z.ZodType<object> } = {
  dns: VALUE_SCHEMAS.dns.partial(),
  tcp: VALUE_SCHEMAS.tcp,
  pac: VALUE_SCHEMAS.pac.partial(),
  nat: VALUE_SCHEMAS.nat.partial(),
  tls: VALUE_SCHEMAS.tls.partial(),
  hello: VALUE_SCHEMAS.hello.partial(),
  http: VALUE_SCHEMAS.http.partial(),
  sip: VALUE_SCHEMAS.sip.partial(),
  stun: VALUE_SCHEMAS.stun.partial(),
  'turn-tcp': VALUE_SCHEMAS['turn-tcp'].partial(),
  control: VALUE_SCHEMAS.control.partial(),
};
