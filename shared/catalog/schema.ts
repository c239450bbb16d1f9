import { z } from 'zod';

import { PROBE_AS } from '../model/target.ts';
import { type Catalog, type EndpointSet, FEATURES } from './catalog.ts';
import { CatalogError, quote } from './catalog-error.ts';
import { checkReferences } from './check-references.ts';
import {
  address,
  cidr,
  date,
  host,
  hostPattern,
  hostPort,
  httpUrl,
  ports,
  remark,
  srvName,
  text,
  tlsHost,
} from './fields.ts';
import { catalogOfRawSets } from './raw-form.ts';

const bilingual = z.strictObject({ en: text, fr: text });

const probeEntry = z.strictObject({
  host,
  port: z.int().min(1).max(65_535),
  as: z.enum(PROBE_AS),
  // A request line is made of it: no blanks, no line breaks.
  path: z
    .string()
    .max(1000)
    .regex(/^\/[\x21-\x7e]*$/, 'not a path that begins with /')
    .optional(),
  mayBeMissing: z.boolean().optional(),
  source: text.optional(),
});

const setId = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const endpointSet = z.strictObject({
  id: setId,
  serviceArea: text,
  serviceAreaDisplayName: text,
  urls: z.array(hostPattern).optional(),
  ips: z.array(cidr).optional(),
  tcpPorts: ports.optional(),
  udpPorts: ports.optional(),
  expressRoute: z.boolean(),
  category: z.enum(['Optimize', 'Allow', 'Default']),
  required: z.boolean(),
  notes: remark.optional(),
  feature: z.enum(FEATURES).optional(),
  probe: z.array(probeEntry).optional(),
  retired: z.strictObject({ on: date, successor: text }).optional(),
  source: text.optional(),
  readOn: date.optional(),
});

const controls = z.strictObject({
  http: z.array(z.strictObject({ url: httpUrl, body: z.string() })).default([]),
  tls: z.array(tlsHost).default([]),
  resolvers: z.array(address).default([]),
  stun: z.array(hostPort).default([]),
});

const profile = z.strictObject({
  id: text,
  title: bilingual,
  sets: z.array(setId),
  srv: z
    .array(z.strictObject({ name: srvName, as: z.enum(PROBE_AS), mayBeMissing: z.boolean().exactOptional() }))
    .default([]),
});

const catalog = z.strictObject({
  callpathCatalog: z.literal(1),
  id: text,
  version: text,
  title: bilingual,
  source: text,
  controls,
  profiles: z.array(profile).min(1, 'no profile'),
  endpointSets: z.array(endpointSet),
});

const rawForm = z.array(endpointSet).min(1, 'no endpoint set');

/**
 * A catalogue file's content, or the JSON array of the endpoints web service as downloaded, checked and in one
 * spelling (host names in lower case, ranges as RFC 5952 writes them).
 *
 * @throws {CatalogError} naming the first place that cannot be used; an unknown key before anything else, because
 *   a misspelt key is usually why another one is missing
 */
export function parseCatalog(json: unknown): Catalog {
  if (Array.isArray(json)) {
    const sets: readonly EndpointSet[] = parsed(rawForm, json);
    checkReferences({ profiles: [], endpointSets: sets }, []);
    return catalogOfRawSets(sets);
  }
  const result: Catalog = parsed(catalog, json);
  checkReferences(result, ['endpointSets']);
  return result;
}

function parsed<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const { issues } = result.error;
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  const key = unknown?.keys[0];
  if (unknown !== undefined && key !== undefined) {
    throw new CatalogError([...unknown.path, key], 'unknown key');
  }
  const [first] = issues;
  if (first === undefined) throw new CatalogError([], 'not a catalogue');
  throw new CatalogError(first.path, problemOf(first));
}

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.message.endsWith('received undefined') ? 'missing' : `not ${article(issue.expected)}`;
  }
  if (issue.code === 'invalid_value') {
    return `not one of ${issue.values.map((value) => quote(String(value))).join(', ')}`;
  }
  if (issue.code === 'too_big') return `more than ${issue.maximum}`;
  if (issue.code === 'too_small' && issue.origin !== 'array') return `less than ${issue.minimum}`;
  return issue.message;
}

function article(kind: string): string {
  if (kind === 'int') return 'a whole number';
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
