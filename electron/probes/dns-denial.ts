import type { Failure, FailureCode } from '../../shared/model/failure.ts';
import type { DnsAnswer, DnsQuery } from '../wire/dns.ts';

const CODES: Readonly<Record<string, FailureCode>> = {
  NXDOMAIN: 'name-not-found',
  REFUSED: 'query-refused',
  SERVFAIL: 'server-failure',
};

/** The failure that an answer amounts to; null when it gives what was asked for. `detail` is the rcode's name. */
export function denialOf(query: DnsQuery, { rcode, addresses, srv }: DnsAnswer): Failure | null {
  if (rcode !== 'NOERROR') return { step: 'resolve', code: CODES[rcode] ?? 'other-rcode', detail: rcode };
  const given = query.type === 'SRV' ? srv.length : addresses.length;
  return given > 0 ? null : { step: 'resolve', code: 'no-data', detail: rcode };
}
