import * as z from 'zod';
import { milliseconds, shortText, text, texts } from './value-schemas.ts';

const count = z.int().min(0);
const figures = z.object({
  attempts: count.exactOptional(),
  contrast: shortText.exactOptional(),
  contrastMs: milliseconds.exactOptional(),
  elsewhere: shortText.exactOptional(),
  waitedMs: milliseconds.exactOptional(),
  ranges: texts.exactOptional(),
  urls: texts.exactOptional(),
  alternative: z
    .enum(['host-down', 'service-gone', 'port-closed', 'credentials-refused', 'whole-network'])
    .exactOptional(),
  everything: z.boolean().exactOptional(),
  version: shortText.exactOptional(),
  ageDays: z.number().exactOptional(),
  fallback: shortText.exactOptional(),
  noFallback: shortText.exactOptional(),
  lossPattern: z.enum(['limited', 'stopped', 'bursts', 'even']).exactOptional(),
  passPerSecond: milliseconds.exactOptional(),
  sentPerSecond: milliseconds.exactOptional(),
  reorderedPercent: milliseconds.exactOptional(),
  unaffected: texts.exactOptional(),
  proxied: z.boolean().exactOptional(),
  compared: z
    .object({
      here: shortText,
      there: shortText,
      endpoints: count,
      cause: text.exactOptional(),
      oneNetwork: z.boolean(),
      oneComputer: z.boolean(),
    })
    .exactOptional(),
  domain: shortText.exactOptional(),
  listed: z.boolean().exactOptional(),
});
/** A finding as stored, of any code: newer ones than ours are shown with the sentences they carry. */
export const findingSchema = z.object({
  id: shortText,
  code: shortText,
  severity: z.enum(['problem', 'warning', 'info']),
  confidence: z.number().min(0).max(1),
  scope: z
    .object({
      sets: z.array(z.int()).max(50_000).default([]),
      features: texts.default([]),
      hosts: texts.default([]),
      addresses: texts.default([]),
      ports: texts.default([]),
      route: z.enum(['direct', 'proxy']).nullable().default(null),
    })
    .prefault({}),
  details: z.record(z.string(), z.unknown()).default({}),
  evidence: z.array(shortText).max(200_000).default([]),
  figures: figures.exactOptional(),
  title: text,
  explanation: text.default(''),
  remediation: z.array(text).max(100).default([]),
});
