import * as z from 'zod';
import type { Asks } from './order.ts';
import type { Target } from './target.ts';
import { milliseconds, shortText, texts } from './value-schemas.ts';
import type { Kind } from './values.ts';

const serverName = shortText.nullable();

export const ASK_SCHEMAS = {
  dns: z.object({ record: z.enum(['A', 'AAAA', 'SRV', 'ANY-ADDRESS']), resolver: shortText.nullable() }),
  tcp: z.object({}),
  tls: z.object({ serverName }),
  hello: z.object({ serverName, padToBytes: z.int().min(0) }),
  http: z.object({
    secure: z.boolean(),
    path: shortText,
    hostName: shortText,
    evenIfUntrusted: z.boolean(),
  }),
  sip: z.object({ serverName: shortText }),
  stun: z.object({ count: z.int().min(0), spacingMs: milliseconds }),
  'turn-tcp': z.object({}),
  nat: z.object({ servers: texts.default([]) }),
  pac: z.object({ url: shortText, places: texts.default([]) }),
  control: z.object({ url: shortText, body: z.string().max(20_000) }),
} as const satisfies { readonly [K in Kind]: z.ZodType<Asks[K]> };

/** The plain question of each kind: what other tools' reports, which do not say what was asked, are taken to have asked. */
export const PLAIN_ASKS: { readonly [K in Kind]: (target: Target) => Asks[K] } = {
  dns: () => ({ record: 'ANY-ADDRESS', resolver: null }),
  tcp: () => ({}),
  tls: ({ host }) => ({ serverName: host }),
  hello: ({ host }) => ({ serverName: host, padToBytes: 0 }),
  http: ({ host, port }) => ({ secure: port !== 80, path: '/', hostName: host, evenIfUntrusted: false }),
  sip: ({ host }) => ({ serverName: host }),
  stun: () => ({ count: 1, spacingMs: 0 }),
  'turn-tcp': () => ({}),
  nat: () => ({ servers: [] }),
  pac: ({ host }) => ({ url: host, places: [] }),
  control: ({ host }) => ({ url: `http://${host}/`, body: '' }),
};
