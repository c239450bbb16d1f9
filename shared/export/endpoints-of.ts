import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { type ProbeAs, transportOf, type Transport } from '../model/target.ts';
import type { Kind } from '../model/values.ts';

/** What one row of the table is about: an endpoint of the subject, a service record, or a place found on the way. */
export interface RowSubject {
  readonly host: string;
  /** Null for a service record, which is asked for by name alone. */
  readonly port: number | null;
  readonly as: ProbeAs | 'srv';
  readonly transport: Transport;
  readonly sets: readonly number[];
  /** That DNS does not know the name is a fact of the site, not a fault. */
  readonly mayBeMissing: boolean;
}

/** What kind of probe settles an endpoint of that protocol. */
const SETTLED_BY: { readonly [A in ProbeAs | 'srv']: Kind } = {
  tcp: 'tcp',
  tls: 'tls',
  https: 'http',
  http: 'http',
  sip: 'sip',
  stun: 'stun',
  'turn-tcp': 'turn-tcp',
  srv: 'dns',
};
export const settlingKind = (as: ProbeAs | 'srv'): Kind => SETTLED_BY[as];

/** The speakers of a port, the least telling first. */
const TELLING: readonly Kind[] = ['tcp', 'tls', 'stun', 'turn-tcp', 'http', 'sip'];

/** Attempts that say whether an endpoint works; the others (controls, contrasts) tell causes apart. */
export const isAboutEndpoint = (observation: Observation): boolean =>
  observation.role === 'sweep' || observation.role === 'confirm';

export const placeKey = (host: string, port: number | null, transport: Transport): string =>
  `${host}|${port}|${transport}`;

/**
 * What the report is about, in the order of its subject, then what was measured besides (targets of service records).
 * A report without a subject (of another tool) is about everything that its observations aimed at.
 */
export function rowSubjects(report: Report): readonly RowSubject[] {
  const named = (report.subject?.endpoints ?? []).map(
    ({ host, port, as, sets, mayBeMissing = false }): RowSubject => ({
      host,
      port,
      as,
      transport: transportOf(as),
      sets,
      mayBeMissing,
    }),
  );
  const records = (report.subject?.srv ?? []).map(({ name, mayBeMissing = false }): RowSubject => ({
    host: name,
    port: null,
    as: 'srv',
    transport: 'udp',
    sets: [],
    mayBeMissing,
  }));
  const known = new Set(named.map(({ host, port, transport }) => placeKey(host, port, transport)));
  return [...named, ...records, ...foundSubjects(report.observations, known)];
}

function foundSubjects(
  observations: readonly Observation[],
  known: ReadonlySet<string>,
): readonly RowSubject[] {
  const found = new Map<string, { readonly subject: RowSubject; readonly rank: number }>();
  for (const observation of observations) {
    const { host, port, transport, set } = observation.target;
    const rank = TELLING.indexOf(observation.kind);
    if (port === null || rank < 0 || !isAboutEndpoint(observation)) continue;
    const key = placeKey(host, port, transport);
    if (known.has(key) || (found.get(key)?.rank ?? -1) >= rank) continue;
    const sets = set === null ? [] : [set];
    const as = protocolOf(observation);
    found.set(key, { subject: { host, port, as, transport, sets, mayBeMissing: false }, rank });
  }
  return Array.from(found.values(), ({ subject }) => subject);
}

/** How a kind of probe speaks to an endpoint; plain HTTP is told apart by what was asked. */
const SPOKEN: { readonly [K in Kind]: ProbeAs } = {
  dns: 'tcp',
  tcp: 'tcp',
  tls: 'tls',
  hello: 'tls',
  http: 'https',
  sip: 'sip',
  stun: 'stun',
  'turn-tcp': 'turn-tcp',
  control: 'http',
  pac: 'http',
  nat: 'stun',
};
const protocolOf = (observation: Observation): ProbeAs =>
  observation.kind === 'http' && !observation.ask.secure ? 'http' : SPOKEN[observation.kind];
