import type { ObservationOf } from '../model/observation.ts';

export type DnsObservation = ObservationOf<'dns'>;

/** What this computer's name resolution makes of one name. */
export interface Resolution {
  readonly host: string;
  /**
   * `resolved` it has addresses (or SRV targets); `denied` a server answered that it has none; `silent` no server
   * answered; `unknown` nobody has been asked, or no answer has come yet.
   */
  readonly state: 'resolved' | 'denied' | 'silent' | 'unknown';
  readonly addresses: readonly string[];
  /** The denial a client would get. */
  readonly denial: DnsObservation | null;
  /** Questions to the configured servers and the system's resolver. */
  readonly asked: readonly DnsObservation[];
  /** Questions to independent resolvers; none where somebody on the way answers in their place. */
  readonly independent: readonly DnsObservation[];
}

const DENIALS: ReadonlySet<string> = new Set([
  'name-not-found',
  'no-data',
  'query-refused',
  'server-failure',
  'other-rcode',
]);

/** Asked of the configured servers or the system's resolver: what a client here gets. */
export const isOwnQuestion = (o: DnsObservation): boolean =>
  o.role !== 'independent-resolver' && o.role !== 'nobody-resolver';

/** A server answered, and the answer was no. */
export const isDenial = (o: DnsObservation): boolean =>
  o.outcome.status === 'failed' && DENIALS.has(o.outcome.failure.code);

/** A server answered, whatever it said. */
export const answered = (o: DnsObservation): boolean => o.outcome.status === 'ok' || isDenial(o);

/** `NXDOMAIN`, `NODATA`, `REFUSED`, … of a denial. */
export function rcodeOf(o: DnsObservation): string {
  if (o.outcome.status !== 'failed') return 'NOERROR';
  const { failure, seen } = o.outcome;
  switch (failure.code) {
    case 'name-not-found':
      return 'NXDOMAIN';
    case 'no-data':
      return 'NODATA';
    case 'query-refused':
      return 'REFUSED';
    case 'server-failure':
      return 'SERVFAIL';
    default:
      return seen?.rcode ?? failure.detail ?? failure.code;
  }
}

/**
 * A client believes its system's resolver, so a positive answer there settles it, and so does its NXDOMAIN even where
 * a second server knows the name. Where the system gave no verdict, any configured server's answer counts.
 */
export function resolve(host: string, observations: readonly DnsObservation[]): Resolution {
  const independent = observations.filter((o) => o.role === 'independent-resolver');
  const asked = observations.filter(isOwnQuestion);
  const addresses = new Set<string>();
  let srvFound = false;
  for (const o of asked) {
    if (o.outcome.status !== 'ok') continue;
    for (const address of o.outcome.value.addresses) addresses.add(address);
    srvFound ||= o.outcome.value.srv.length > 0;
  }
  const system = asked.filter((o) => o.ask.resolver === null);
  const systemKnows = system.some((o) => o.outcome.status === 'ok');
  const systemDenies =
    !systemKnows &&
    system.some((o) => o.outcome.status === 'failed' && o.outcome.failure.code === 'name-not-found');
  const denials = asked.filter(isDenial);
  // The server's own code says more than the system's "not found".
  const denial = denials.find((o) => o.ask.resolver !== null) ?? denials[0] ?? null;
  const found = addresses.size > 0 || srvFound;
  const base = { host, addresses: [...addresses], asked, independent };
  if (found && !(systemDenies && denials.some((o) => o.ask.resolver !== null))) {
    return { ...base, state: 'resolved', denial: null };
  }
  if (denial !== null) return { ...base, state: 'denied', denial };
  const measured = asked.filter((o) => o.outcome.status !== 'skipped');
  return { ...base, state: measured.length > 0 ? 'silent' : 'unknown', denial: null };
}
