import * as z from 'zod';
import { ASK_SCHEMAS, PLAIN_ASKS } from './ask-schemas.ts';
import { assertNever } from './assert-never.ts';
import { failureSchema, skipReasonSchema } from './failure-schema.ts';
import type { Observation, ObservationOf, Outcome } from './observation.ts';
import { type Asks, ROLES, type Role } from './order.ts';
import { parsePart } from './parse-part.ts';
import { milliseconds, PARTIAL_SCHEMAS, shortText, VALUE_SCHEMAS } from './value-schemas.ts';
import { KINDS, type Kind, type Values } from './values.ts';

const isKindName = (kind: string): kind is Kind => KINDS.some((known) => known === kind);
const isRole = (role: string | undefined): role is Role => ROLES.some((known) => known === role);

const target = z.object({
  set: z.int().nullable().default(null),
  host: shortText,
  address: shortText.nullable().default(null),
  port: z.int().min(0).max(65_535).nullable().default(null),
  transport: z.enum(['tcp', 'udp']).default('tcp'),
  route: z.enum(['direct', 'proxy']).nullable().default(null),
});
const phase = milliseconds.exactOptional();

/** Any object, as it stands: what is in it is parsed afterwards, by the schema of its kind. */
const fields = z.custom<Readonly<Record<string, unknown>>>(
  (json) => typeof json === 'object' && json !== null && !Array.isArray(json),
  'Invalid input: expected record',
);
const observation = z.object({
  id: shortText,
  kind: shortText,
  role: shortText.optional(),
  target,
  ask: fields.default({}),
  via: z
    .object({ type: z.enum(['http', 'https', 'socks5']), host: shortText, port: z.int().min(1).max(65_535) })
    .exactOptional(),
  startedAtMs: milliseconds,
  durationMs: milliseconds,
  attempts: z.int().min(0).default(1),
  phases: z.object({ dnsMs: phase, connectMs: phase, tlsMs: phase, firstByteMs: phase }).prefault({}),
  outcome: z.discriminatedUnion('status', [
    z.object({ status: z.literal('ok'), value: fields }),
    z.object({ status: z.literal('failed'), failure: failureSchema, seen: fields.optional() }),
    z.object({ status: z.literal('skipped'), reason: skipReasonSchema }),
  ]),
});
type Raw = z.output<typeof observation>;

/**
 * The observations of a report. What other tools' reports leave out is filled in: the first attempt at a target is
 * its sweep and later ones its confirmation, and the question is the plain one of its kind. Kinds of probes that this
 * version does not know cannot be judged and are left out.
 *
 * @throws ReportError naming the place
 */
export function parseObservations(json: unknown): readonly Observation[] {
  const swept = new Set<string>();
  return parsePart(list, json, 'observations').flatMap((item, index) => {
    const at = `observations[${index}]`;
    const raw = parsePart(observation, item, at);
    if (!isKindName(raw.kind)) return [];
    const role = roleOf(raw.kind, raw, swept);
    return [completed(raw.kind, role, raw, at)];
  });
}
const list = z.array(z.unknown()).max(200_000);

function roleOf(kind: Kind, raw: Raw, swept: Set<string>): Role {
  if (isRole(raw.role)) return raw.role;
  if (kind === 'control') return 'control';
  const { host, address, port, transport } = raw.target;
  const key = `${kind}|${host}|${address}|${port}|${transport}`;
  if (swept.has(key)) return 'confirm';
  swept.add(key);
  return 'sweep';
}

function completed(kind: Kind, role: Role, raw: Raw, at: string): Observation {
  const ask = parseAsk(kind, raw, `${at}.ask`);
  const outcome = outcomeOf(kind, raw.outcome, `${at}.outcome`);
  const whole: ObservationOf<Kind> = { ...raw, kind, role, ask, outcome };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one kind's observation is an observation
  return whole as unknown as Observation;
}

function parseAsk<K extends Kind>(kind: K, { target: aim, ask }: Raw, at: string): Asks[K] {
  const asks: { readonly [A in Kind]: z.ZodType<Asks[A]> } = ASK_SCHEMAS;
  return parsePart(asks[kind], { ...PLAIN_ASKS[kind](aim), ...ask }, at);
}

function outcomeOf<K extends Kind>(kind: K, raw: Raw['outcome'], at: string): Outcome<Values[K]> {
  switch (raw.status) {
    case 'ok':
      return { status: 'ok', value: parseValue(kind, raw.value, `${at}.value`) };
    case 'failed':
      return raw.seen === undefined
        ? { status: 'failed', failure: raw.failure }
        : { status: 'failed', failure: raw.failure, seen: parseSeen(kind, raw.seen, `${at}.seen`) };
    case 'skipped':
      return raw;
    default:
      return assertNever(raw);
  }
}

function parseValue<K extends Kind>(kind: K, json: unknown, at: string): Values[K] {
  const values: { readonly [V in Kind]: z.ZodType<Values[V]> } = VALUE_SCHEMAS;
  return parsePart(values[kind], json, at);
}

/** What was seen before a failure is any part of a value: nothing is filled in beside it. */
function parseSeen<K extends Kind>(
  kind: K,
  json: Readonly<Record<string, unknown>>,
  at: string,
): Partial<Values[K]> {
  const parsed = parsePart(PARTIAL_SCHEMAS[kind], json, at);
  const present = Object.entries(parsed).filter(([field]) => Object.hasOwn(json, field));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of that kind has just parsed it
  return Object.fromEntries(present) as Partial<Values[K]>;
}
