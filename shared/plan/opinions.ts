import ipaddr from 'ipaddr.js';
import { publishedFor } from './names.ts';
import { dnsOrder, endpointOrder, NOBODYS_RESOLVER, resolverAddress, resolverParts } from './orders.ts';
import type { Evidence } from '../analysis/evidence.ts';
import { rcodeOf, type Resolution } from '../analysis/resolution.ts';
import { suspiciousAddress } from '../analysis/suspicious-address.ts';
import type { Order } from '../model/order.ts';

/** Names whose service is looked for at another address: enough for any pattern to show, and bounded. */
const MAX_NAMES = 16;

/**
 * An independent resolver that says the same as ours may not have been asked at all: networks turn every question to
 * their own server. One question goes where no server is; silence is the answer of an honest network.
 */
export function doubtfulOpinions(evidence: Evidence): readonly Order[] {
  // Nobody stands between this computer and itself.
  if (evidence.subject.controls.resolvers.map(resolverAddress).some(isLoopback)) return [];
  const host = evidence.resolvedNames.find((name) => saysTheSame(evidence, evidence.resolution(name)));
  return host === undefined ? [] : [dnsOrder(host, 'A', NOBODYS_RESOLVER, 'nobody-resolver', 1)];
}

/** Agreement matters where the answer is a denial, or an address that is unlikely to be the service's. */
function saysTheSame(
  evidence: Evidence,
  { host, state, denial, addresses, independent }: Resolution,
): boolean {
  const published = publishedFor(evidence, host);
  const suspicious = addresses.filter((address) => suspiciousAddress(address, published) !== null);
  return independent.some((o) => {
    if (o.outcome.status === 'ok') {
      return o.outcome.value.addresses.some((address) => suspicious.includes(address));
    }
    return state === 'denied' && denial !== null && rcodeOf(o) === rcodeOf(denial);
  });
}

const isLoopback = (resolver: string): boolean => {
  const { address } = resolverParts(resolver);
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
};

/**
 * Our address shows a certificate that does not hold, and an independent resolver names another one: is the service
 * there? Then the answer was wrong, and not the certificate.
 */
export function trueAddresses(evidence: Evidence): readonly Order[] {
  const orders: Order[] = [];
  for (const host of evidence.resolvedNames) {
    if (orders.length >= MAX_NAMES) break;
    const { addresses, independent } = evidence.resolution(host);
    const others = independent.flatMap((o) => (o.outcome.status === 'ok' ? o.outcome.value.addresses : []));
    const [other] = others;
    if (other === undefined || others.some((address) => addresses.includes(address))) continue;
    const doubted = evidence
      .endpointsOn(host)
      .find(({ endpoint }) => evidence.pathsOf(endpoint).some((path) => path.state === 'certificate'));
    if (doubted !== undefined) orders.push(endpointOrder(doubted.endpoint, other, 'true-address', 1));
  }
  return orders;
}
