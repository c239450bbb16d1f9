import { dnsOrder, placeTarget, resolverAddress, resolverParts } from './orders.ts';
import { tried, type PlanFacts } from './facts.ts';
import type { Evidence } from '../analysis/evidence.ts';
import { isProven } from '../analysis/proof.ts';
import { suspiciousAddress } from '../analysis/suspicious-address.ts';
import type { Order } from '../model/order.ts';

/** Independent resolvers asked about one name: a second opinion, and a third in case the second is silent. */
const OPINIONS = 2;
/** Names for which a second opinion is asked: enough to tell a denied name from a dead server, and bounded. */
const MAX_NAMES = 64;

/**
 * Second opinions on names: denied or answered by nobody here, pointing where no service is published, or leading to
 * addresses where nothing proves to be the service.
 */
export function secondOpinions(evidence: Evidence, facts: PlanFacts): readonly Order[] {
  const orders: Order[] = [];
  let names = 0;
  for (const host of evidence.resolvedNames) {
    if (names >= MAX_NAMES) break;
    const resolution = evidence.resolution(host);
    if (
      !(resolution.state === 'resolved'
        ? leadsNowhere(evidence, facts, host)
        : resolution.state !== 'unknown')
    )
      continue;
    names += 1;
    const record = resolution.asked.some((o) => o.ask.record === 'SRV') ? 'SRV' : 'A';
    for (const resolver of evidence.subject.controls.resolvers.slice(0, OPINIONS)) {
      orders.push(dnsOrder(host, record, resolverAddress(resolver), 'independent-resolver', 1));
    }
  }
  return orders;
}

/** The ranges that the services behind a name publish. */
export const publishedFor = (evidence: Evidence, host: string): readonly string[] =>
  evidence
    .endpointsOn(host)
    .flatMap((known) => evidence.services(known.endpoint).flatMap((service) => service.ips));

function leadsNowhere(evidence: Evidence, facts: PlanFacts, host: string): boolean {
  const { addresses } = evidence.resolution(host);
  const endpoints = evidence.endpointsOn(host).map((known) => known.endpoint);
  const published = publishedFor(evidence, host);
  const suspicious = addresses.some((address) => suspiciousAddress(address, published) !== null);
  const paths = endpoints.flatMap((endpoint) => evidence.pathsOf(endpoint));
  // Plain HTTP answers anywhere; a certificate that does not hold is a reason to ask whose address it is.
  if (suspicious || paths.some((path) => path.state === 'certificate')) return !paths.some(isProven);
  return (
    tried(addresses, facts).length > 0 &&
    paths.length > 0 &&
    paths.every((path) => path.state !== 'works' && path.state !== 'unmeasured')
  );
}

/** Whether anything beyond this computer answers at all, when nothing has so far: any answer will do, a refusal too. */
export function anybody(evidence: Evidence): readonly Order[] {
  const somebody = evidence.paths.some(
    (path) => path.connectMs !== null || path.state === 'refused' || path.state === 'works',
  );
  if (somebody) return [];
  return evidence.subject.controls.resolvers.slice(0, OPINIONS).flatMap((text) => {
    const { address } = resolverParts(resolverAddress(text));
    return [53, 443].map((port): Order => ({
      kind: 'tcp',
      role: 'anybody',
      attempt: 1,
      ask: {},
      target: placeTarget(address, address, port),
    }));
  });
}
