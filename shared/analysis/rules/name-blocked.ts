import { groupBy } from '../group.ts';
import { isDenial, rcodeOf, type Resolution } from '../resolution.ts';
import type { Rule } from '../rule.ts';

/** The DNS server denies particular names that others know. */
export const nameBlocked: Rule<'dns.name-blocked'> = {
  code: 'dns.name-blocked',
  severity: 'problem',
  explainedBy: [
    'network.offline',
    'network.captive-portal',
    'dns.resolver-unreachable',
    'dns.resolver-failing',
  ],
  evaluate({ evidence, unresolved }) {
    const denied = unresolved
      .map((host) => evidence.resolution(host))
      .filter((resolution) => resolution.state === 'denied' && !goneEverywhere(resolution));
    return groupBy(denied, (resolution) =>
      resolution.denial === null ? '' : rcodeOf(resolution.denial),
    ).map((group) => {
      const knower = group.flatMap((r) => r.independent).find((o) => o.outcome.status === 'ok');
      const denial = group[0]?.denial;
      return {
        details: { rcode: denial ? rcodeOf(denial) : '', confirmedBy: knower?.target.address ?? null },
        confidence: knower === undefined ? 0.7 : 0.97,
        evidence: [
          ...group.flatMap((r) => r.asked.filter(isDenial)),
          ...(knower === undefined ? [] : [knower]),
        ],
        paths: [],
        names: group.map((r) => r.host),
        figures: {
          attempts: group.flatMap((r) => r.asked.filter(isDenial)).length,
          ...(knower === undefined ? { alternative: 'service-gone' as const } : {}),
        },
      };
    });
  },
};

/** An independent resolver was heard, and it does not know the name either. One that refuses us says nothing. */
export const goneEverywhere = ({ independent }: Resolution): boolean =>
  independent.some((o) => isDenial(o) && ['NXDOMAIN', 'NODATA'].includes(rcodeOf(o))) &&
  !independent.some((o) => o.outcome.status === 'ok');
