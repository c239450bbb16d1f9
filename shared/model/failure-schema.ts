import * as z from 'zod';
import type { FailureCode, SkipReason, Step } from './failure.ts';
import { shortText, text, texts } from './value-schemas.ts';

const STEPS: { readonly [S in Step]: true } = {
  resolve: true,
  connect: true,
  tls: true,
  request: true,
  response: true,
  exchange: true,
  proxy: true,
  tunnel: true,
};
const FAILURE_CODES: { readonly [C in FailureCode]: true } = {
  timeout: true,
  closed: true,
  reset: true,
  refused: true,
  'host-unreachable': true,
  'network-unreachable': true,
  'not-permitted': true,
  'no-address': true,
  'name-not-found': true,
  'no-data': true,
  'query-refused': true,
  'server-failure': true,
  'other-rcode': true,
  alert: true,
  'certificate-untrusted': true,
  'certificate-expired': true,
  'certificate-not-yet-valid': true,
  'certificate-name-mismatch': true,
  'not-tls': true,
  'not-http': true,
  'not-sip': true,
  malformed: true,
  'too-large': true,
  'auth-required': true,
  denied: true,
  'upstream-failed': true,
  'not-a-proxy': true,
  other: true,
  bug: true,
};
const SKIP_REASONS: { readonly [R in SkipReason]: true } = {
  cancelled: true,
  'not-resolved': true,
  'connection-failed': true,
  'no-address-family': true,
};
const isIn = <T extends string>(known: { readonly [K in T]: true }, word: string): word is T =>
  Object.hasOwn(known, word);

const proxyAnswer = z.object({
  status: z.int().min(0).max(999),
  schemes: texts.default([]),
  credentialsSent: z.boolean().default(false),
  product: shortText.nullable().default(null),
});

/**
 * Words of other versions stay readable: an unknown step or code becomes the most general one of ours (its own word
 * moves to `detail`), an unknown reason becomes the one that says least.
 */
export const failureSchema = z
  .object({
    step: shortText,
    code: shortText,
    detail: text.nullable().default(null),
    answer: proxyAnswer.exactOptional(),
  })
  .transform(({ step, code, detail, answer }) => ({
    ...(answer === undefined ? {} : { answer }),
    step: isIn(STEPS, step) ? step : ('exchange' as const),
    code: isIn(FAILURE_CODES, code) ? code : ('other' as const),
    detail: isIn(FAILURE_CODES, code) ? detail : (detail ?? code),
  }));
export const skipReasonSchema = shortText.transform((word) =>
  isIn(SKIP_REASONS, word) ? word : ('cancelled' as const),
);
