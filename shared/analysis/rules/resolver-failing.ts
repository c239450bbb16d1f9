import { distinct, groupBy } from '../group.ts';
import { isDenial, isOwnQuestion, rcodeOf } from '../resolution.ts';
import { suspiciousAddress } from '../suspicious-address.ts';
import { isHere } from '../here.ts';
import type { Evidence } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { publishedFor } from '../../plan/names.ts';

/** The configured servers answer, and answer every name with an error, but those that they lead nowhere. */
export const resolverFailing: Rule<'dns.resolver-failing'> = {
  code: 'dns.resolver-failing',
  severity: 'problem',
  explainedBy: ['network.offline', 'network.captive-portal', 'dns.resolver-unreachable'],
  evaluate({ evidence, broken, unresolved }) {
    const questions = evidence.of('dns').filter((o) => isOwnQuestion(o) && o.outcome.status !== 'skipped');
    const known = questions.filter((o) => o.outcome.status === 'ok').map((o) => o.target.host);
    if (!known.every((host) => leadsNowhere(evidence, host))) return [];
    const denials = questions.filter(isDenial);
    const direct = denials.filter((o) => o.ask.resolver !== null);
    const names = distinct(denials.map((o) => o.target.host));
    // One name that fails is that name's matter; so are some beside more that are led astray.
    if (names.length < 2 || names.length < distinct(known).length) return [];
    const byCode = groupBy(direct.length > 0 ? direct : denials, rcodeOf).toSorted(
      (a, b) => b.length - a.length,
    );
    const typical = byCode[0]?.[0];
    if (typical === undefined) return [];
    return [
      {
        details: { rcode: rcodeOf(typical) },
        confidence: names.length > 3 ? 0.97 : 0.85,
        evidence: denials.slice(0, 10),
        paths: broken,
        names: unresolved,
        everything: true,
        figures: { attempts: denials.length },
      },
    ];
  },
};

/** To this computer, or to a private address where nobody is, although the service's are public: a denial in other words. */
function leadsNowhere(evidence: Evidence, host: string): boolean {
  const { addresses } = evidence.resolution(host);
  const published = publishedFor(evidence, host);
  const paths = evidence.endpointsOn(host).flatMap(({ endpoint }) => evidence.pathsOf(endpoint));
  return (
    addresses.length > 0 &&
    addresses.every(
      (address) =>
        isHere(evidence, address) ||
        (published.length > 0 &&
          suspiciousAddress(address, published) === 'private' &&
          paths.every(({ connectMs }) => connectMs === null)),
    )
  );
}
