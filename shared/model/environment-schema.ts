import * as z from 'zod';
import { shortText, texts } from './value-schemas.ts';

const count = z.int().min(0);

const hostFirewall = z.object({
  kind: shortText,
  enabled: z.boolean(),
  outbound: z.enum(['allow', 'block']),
  blocks: z
    .array(
      z.object({
        name: shortText.default(''),
        protocol: z.enum(['tcp', 'udp', 'any']),
        ports: texts.default([]),
        addresses: texts.default([]),
        program: shortText.nullable().default(null),
      }),
    )
    .max(1_000)
    .default([]),
});

/** Facts of the computer; whatever a report leaves out is not known. */
export const environmentSchema = z.object({
  os: z
    .object({ platform: shortText.default(''), release: shortText.default(''), arch: shortText.default('') })
    .prefault({}),
  interfaces: z
    .array(
      z.object({
        name: shortText,
        addresses: texts.default([]),
        up: z.boolean().default(true),
        kind: z.enum(['ethernet', 'wifi', 'vpn', 'loopback', 'other']).catch('other'),
      }),
    )
    .max(1_000)
    .default([]),
  dnsServers: texts.default([]),
  vpn: texts.default([]),
  proxy: z
    .object({
      source: shortText.default('none'),
      pacUrl: shortText.nullable().default(null),
      routes: texts.default([]),
      perEndpoint: z.record(shortText, texts).exactOptional(),
      otherwise: z.record(shortText, texts).exactOptional(),
    })
    .prefault({}),
  trustStore: z
    .object({ bundled: count.default(0), system: count.default(0), extra: count.default(0) })
    .prefault({}),
  clock: z.object({ utc: shortText, timeZone: shortText, offsetMinutes: z.number() }).exactOptional(),
  gateways: texts.nullable().exactOptional(),
  hostFirewall: hostFirewall.nullable().exactOptional(),
});
