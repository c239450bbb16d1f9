import { answered, isOwnQuestion } from '../resolution.ts';
import { distinct } from '../group.ts';
import type { Rule } from '../rule.ts';

/** Every configured DNS server stays silent to every question. */
export const resolverUnreachable: Rule<'dns.resolver-unreachable'> = {
  code: 'dns.resolver-unreachable',
  severity: 'problem',
  explainedBy: ['network.offline', 'network.captive-portal'],
  evaluate({ evidence, broken, unresolved }) {
    const questions = evidence.of('dns').filter((o) => isOwnQuestion(o) && o.outcome.status !== 'skipped');
    const direct = questions.filter((o) => o.ask.resolver !== null);
    const systemAnswers = questions.some((o) => o.ask.resolver === null && o.outcome.status === 'ok');
    if (direct.length === 0 || systemAnswers || direct.some(answered)) return [];
    const outside = evidence.pick('dns', 'independent-resolver').filter(answered);
    return [
      {
        details: { resolvers: distinct(direct.map((o) => o.target.address ?? '')) },
        confidence: outside.length > 0 ? 0.98 : 0.85,
        evidence: [...direct.slice(0, 8), ...outside.slice(0, 2)],
        paths: broken,
        names: unresolved,
        everything: true,
        figures: {
          attempts: direct.length,
          ...(outside[0]?.target.address ? { contrast: outside[0].target.address } : {}),
        },
      },
    ];
  },
};
