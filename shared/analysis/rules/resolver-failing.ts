import { distinct, groupBy } from '../group.ts';
import { isDenial, isOwnQuestion, rcodeOf } from '../resolution.ts';
import type { Rule } from '../rule.ts';

/** The configured servers answer, and answer every name with an error. */
export const resolverFailing: Rule<'dns.resolver-failing'> = {
  code: 'dns.resolver-failing',
  severity: 'problem',
  explainedBy: ['network.offline', 'network.captive-portal', 'dns.resolver-unreachable'],
  evaluate({ evidence, broken, unresolved }) {
    const questions = evidence.of('dns').filter((o) => isOwnQuestion(o) && o.outcome.status !== 'skipped');
    if (questions.some((o) => o.outcome.status === 'ok')) return [];
    const denials = questions.filter(isDenial);
    const direct = denials.filter((o) => o.ask.resolver !== null);
    const names = distinct(denials.map((o) => o.target.host));
    // One name that fails is that name's matter.
    if (names.length < 2) return [];
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
