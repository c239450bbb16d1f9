import type { Evidence } from './evidence.ts';
import { distinct, groupBy } from './group.ts';
import { isNamedByProxyOnly, usesProxy } from './client-route.ts';
import { onlyWindowsAnswers, proxyAnswer } from './proxy-voice.ts';
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
  gaps.push(...behindSignIn(evidence), ...nameless(evidence));
  const { http, tls, resolvers } = evidence.subject.controls;
  if (http.length === 0 && tls.length === 0 && resolvers.length === 0)
    gaps.push({ reason: 'no-controls', what: 'controls' });
  return gaps;
}

/** Hosts that nobody got to because the proxy wanted a sign-in that is not ours to give. */
function behindSignIn(evidence: Evidence): readonly NotMeasuredFact[] {
  const asked = evidence.proxied.filter(
    (path) =>
      path.state === 'proxy-auth' &&
      usesProxy(evidence, path.endpoint) &&
      onlyWindowsAnswers(proxyAnswer(path)?.schemes ?? []),
  );
  return groupBy(asked, (path) => (proxyAnswer(path)?.schemes ?? []).join()).map((paths) => ({
    reason: 'proxy-sign-in',
    what: named(paths.map((path) => path.endpoint.host)),
    schemes: distinct(paths.flatMap((path) => proxyAnswer(path)?.schemes ?? [])),
  }));
}

function nameless(evidence: Evidence): readonly NotMeasuredFact[] {
  const media = evidence.endpoints.filter((endpoint) => isNamedByProxyOnly(evidence, endpoint));
  return media.length === 0
    ? []
    : [{ reason: 'name-at-proxy', what: named(media.map((endpoint) => endpoint.host)) }];
}

const named = (hosts: readonly string[]): string => distinct(hosts).slice(0, 5).join(', ');
