import * as z from 'zod';
import { PROBE_AS } from './target.ts';
import { shortText, text, texts } from './value-schemas.ts';

const as = z.enum(PROBE_AS);
const port = z.int().min(0).max(65_535);
/** What the run was to measure; other tools' reports do not have it. */
export const subjectSchema = z.object({
  services: z
    .array(
      z.object({
        set: z.int(),
        area: shortText,
        feature: shortText.nullable(),
        required: z.boolean(),
        retired: z.object({ on: shortText, successor: text }).nullable(),
        urls: texts,
        ips: texts,
      }),
    )
    .max(10_000),
  endpoints: z
    .array(
      z.object({
        sets: z.array(z.int()).max(10_000),
        host: shortText,
        port,
        as,
        path: shortText.exactOptional(),
        mayBeMissing: z.boolean().exactOptional(),
      }),
    )
    .max(200_000),
  srv: z.array(z.object({ name: shortText, as, mayBeMissing: z.boolean().exactOptional() })).max(10_000),
  controls: z.object({
    http: z.array(z.object({ url: shortText, body: text })).max(100),
    tls: texts,
    resolvers: texts,
    stun: texts,
  }),
});
