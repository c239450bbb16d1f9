import { isIP } from 'node:net';
import type { DnsValue } from '../../shared/model/values.ts';
import { AttemptFailed, measure } from '../engine/attempt.ts';
import type { Attempt } from '../engine/attempt.ts';
import type { Probe, ProbeContext } from '../engine/probe.ts';
import { dnsQuery } from '../wire/dns.ts';
import type { DnsAnswer, DnsQuery } from '../wire/dns.ts';
import { parseSocketAddress } from '../wire/socket-address.ts';
import { askOverUdp } from './dns-exchange.ts';
import { denialOf } from './dns-denial.ts';

/**
 * One question, to the system's resolver or directly to one server (UDP, TCP when the answer is cut short).
 *
 * Failures are of step `resolve`: a denial keeps its rcode, flags and records in `seen`.
 */
export const dns: Probe<'dns'> = ({ target, ask }, context) =>
  measure(context, async (attempt) => {
    if (ask.resolver === null) return await askSystem(attempt, context, target.host, ask.record);
    const server = parseSocketAddress(ask.resolver, 53);
    if (server === null) throw new TypeError(`not the address of a resolver: ${ask.resolver}`);
    if (ask.record === 'ANY-ADDRESS') throw new TypeError('only the system resolver gives any address');
    const query = dnsQuery(target.host, ask.record);
    if (query === null)
      throw new AttemptFailed({ step: 'resolve', code: 'other', detail: 'not a name that DNS can be asked' });
    const { answer, overTcp, lateAddresses } = await askOverUdp(attempt, context, server, query);
    return settle(query, answer, { overTcp, lateAddresses });
  });

async function askSystem(
  attempt: Attempt,
  context: ProbeContext,
  host: string,
  record: string,
): Promise<DnsValue> {
  if (record === 'SRV') throw new TypeError('the system resolver is only asked for addresses');
  const found = await attempt.step('resolve', 'dnsMs', (signal) => context.lookup.lookup(host, signal));
  const addresses =
    record === 'ANY-ADDRESS' ? found : found.filter((address) => isIP(address) === (record === 'A' ? 4 : 6));
  if (addresses.length === 0)
    throw new AttemptFailed({ step: 'resolve', code: 'no-data', detail: `no ${record} record` });
  return {
    addresses,
    srv: [],
    records: [],
    rcode: null,
    recursionAvailable: null,
    overTcp: false,
    lateAddresses: [],
  };
}

/** An answer that says no becomes a failure; what it said stays with it. */
function settle(
  query: DnsQuery,
  answer: DnsAnswer,
  seen: Pick<DnsValue, 'overTcp' | 'lateAddresses'>,
): DnsValue {
  const { addresses, srv, records, rcode, recursionAvailable } = answer;
  const value: DnsValue = { addresses, srv, records, rcode, recursionAvailable, ...seen };
  const denial = denialOf(query, answer);
  if (denial !== null) throw new AttemptFailed<DnsValue>(denial, value);
  return value;
}
