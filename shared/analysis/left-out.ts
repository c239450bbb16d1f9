import type { Evidence } from './evidence.ts';
import { isIpv6, tried, type PlanFacts } from '../plan/facts.ts';
import type { NotMeasuredFact } from '../model/not-measured.ts';

/** What the run itself had to leave out, besides what its catalogue could not say. */
export function leftOutOf(evidence: Evidence, facts: PlanFacts): readonly NotMeasuredFact[] {
  const gaps: NotMeasuredFact[] = [];
  const names = evidence.resolvedNames.map((host) => evidence.resolution(host));
  const v6 = names.filter((name) => name.addresses.some(isIpv6)).map((name) => name.host);
  if (!facts.ipv6) gaps.push({ reason: 'no-ipv6', what: v6.length > 0 ? v6.slice(0, 5).join(', ') : 'IPv6' });
  for (const { host, addresses } of names) {
    const usable = addresses.filter((address) => (isIpv6(address) ? facts.ipv6 : facts.ipv4));
    const count = tried(addresses, facts).length;
    if (count < usable.length)
      gaps.push({ reason: 'more-addresses', what: host, tried: count, known: usable.length });
  }
  const { http, tls, resolvers } = evidence.subject.controls;
  if (http.length === 0 && tls.length === 0 && resolvers.length === 0)
    gaps.push({ reason: 'no-controls', what: 'controls' });
  return gaps;
}
