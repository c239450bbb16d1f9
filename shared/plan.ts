import { confirm, confirmNames } from './plan/confirm.ts';
import { isAddress, tried, type PlanFacts } from './plan/facts.ts';
import { anybody, secondOpinions } from './plan/names.ts';
import { doubtfulOpinions, trueAddresses } from './plan/opinions.ts';
import { dnsOrder, endpointOrder, placeTarget } from './plan/orders.ts';
import {
  confirmProxied,
  fallbacks,
  ordersThrough,
  proxiesInUse,
  proxyNames,
  refusalContrasts,
  selfContrasts,
} from './plan/proxied.ts';
import type { Overdue } from './plan/overdue.ts';
import { lossContrasts, mappings, mediaStreams } from './plan/media.ts';
import { mediaFallback } from './plan/media-fallback.ts';
import { otherPorts } from './plan/reach-contrasts.ts';
import { sizeContrasts } from './plan/size-contrasts.ts';
import { certificateContrasts, tlsContrasts } from './plan/tls-contrasts.ts';
import type { Evidence } from './analysis/evidence.ts';
import { isOwnQuestion } from './analysis/resolution.ts';
import { isKind, type Observation } from './model/observation.ts';
import type { Order } from './model/order.ts';

export type { PlanFacts } from './plan/facts.ts';
export type { Overdue } from './plan/overdue.ts';
export { stillWanted } from './plan/confirm.ts';

/**
 * What to measure, as pure data. A run is: `first`; after each observation `next`; and when nothing of the sweep is
 * under way any more except what waits in vain (`overdue`), `followUp` until it wants nothing new.
 */
export function first(evidence: Evidence, facts: PlanFacts): readonly Order[] {
  const { subject } = evidence;
  const controlHosts = [
    ...evidence.controls.map((e) => e.host),
    ...subject.controls.http.map((c) => partsOf(c.url).host),
  ];
  const hosts = new Set([...controlHosts, ...subject.endpoints.map((e) => e.host), ...proxyNames(evidence)]);
  const names = [...hosts].filter((host) => !isAddress(host));
  const literals = [...hosts].filter(isAddress);
  return [
    ...names.flatMap((host) => questions(host, facts)),
    ...subject.srv.flatMap(({ name }) => facts.resolvers.map((r) => dnsOrder(name, 'SRV', r, 'sweep', 1))),
    ...literals.flatMap((host) => ordersAt(evidence, host, [host])),
    ...proxiesInUse(evidence)
      .filter(({ host }) => isAddress(host))
      .flatMap(({ host }) => ordersThrough(evidence, host, [host])),
    // The setting may become known when its proxy's name is known already.
    ...proxyNames(evidence).flatMap((host) =>
      ordersThrough(evidence, host, tried(evidence.resolution(host).addresses, facts)),
    ),
  ];
}

function questions(host: string, facts: PlanFacts): readonly Order[] {
  const records = facts.ipv6 ? (['A', 'AAAA'] as const) : (['A'] as const);
  const direct = facts.resolvers.flatMap((r) =>
    records.map((record) => dnsOrder(host, record, r, 'sweep', 1)),
  );
  return facts.systemResolver ? [dnsOrder(host, 'ANY-ADDRESS', null, 'sweep', 1), ...direct] : direct;
}

/** What an observation makes possible: addresses of a name lead to its endpoints, SRV records to further names. */
export function next(evidence: Evidence, facts: PlanFacts, seen: Observation): readonly Order[] {
  if (!isKind('dns', seen) || !isOwnQuestion(seen) || seen.outcome.status !== 'ok') return [];
  const targets = seen.outcome.value.srv.map((answer) => answer.target);
  const addresses = tried(evidence.resolution(seen.target.host).addresses, facts);
  return [
    ...ordersAt(evidence, seen.target.host, addresses),
    ...ordersThrough(evidence, seen.target.host, addresses),
    ...targets.flatMap((host) =>
      isAddress(host) ? ordersAt(evidence, host, [host]) : questions(host, facts),
    ),
    // A name that was known before its SRV record came has addresses already.
    ...targets.flatMap((host) => ordersAt(evidence, host, tried(evidence.resolution(host).addresses, facts))),
  ];
}

function ordersAt(evidence: Evidence, host: string, addresses: readonly string[]): readonly Order[] {
  return addresses.flatMap((address) => [
    ...evidence
      .endpointsOn(host)
      .map(({ endpoint, control }) => endpointOrder(endpoint, address, control ? 'control' : 'sweep', 1)),
    ...evidence.subject.controls.http
      .filter((control) => partsOf(control.url).host === host)
      .map((ask): Order => {
        const target = placeTarget(host, address, partsOf(ask.url).port);
        return { kind: 'control', role: 'control', attempt: 1, target, ask };
      }),
  ]);
}

/** Spaced attempts through a proxy without an answer that are no accident. */
const PROXIED_ATTEMPTS = 3;

/** Confirmations and contrasts: what failed is tried again, and measured from other sides, before it is judged. */
export function followUp(
  evidence: Evidence,
  facts: PlanFacts,
  overdue: readonly Overdue[],
): readonly Order[] {
  return [
    ...secondOpinions(evidence, facts),
    ...doubtfulOpinions(evidence),
    ...trueAddresses(evidence),
    ...tlsContrasts(evidence, overdue),
    ...certificateContrasts(evidence),
    ...sizeContrasts(evidence),
    ...otherPorts(evidence, overdue),
    ...anybody(evidence),
    ...confirmNames(evidence, facts, overdue),
    ...confirm(evidence, overdue),
    ...fallbacks(evidence, facts, overdue),
    ...selfContrasts(evidence, overdue),
    ...refusalContrasts(evidence),
    ...confirmProxied(evidence, PROXIED_ATTEMPTS),
    ...mediaFallback(evidence, overdue),
    ...mediaStreams(evidence, facts),
    ...mappings(evidence),
    ...lossContrasts(evidence),
  ];
}

/** Host and port of an `http://` URL; IPv6 brackets removed. The catalogue's schema has checked its form. */
function partsOf(url: string): { readonly host: string; readonly port: number } {
  const match = /^http:\/\/(\[[^\]]+\]|[^/:?#]+)(?::(\d+))?/i.exec(url);
  return {
    host: (match?.[1] ?? '').replace(/^\[|\]$/g, ''),
    port: match?.[2] === undefined ? 80 : Number(match[2]),
  };
}
