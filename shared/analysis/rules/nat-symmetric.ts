import { NETWORK_CAUSES, type Rule } from '../rule.ts';

/** Two servers see the same socket under different ports: the network makes a mapping for each destination. */
export const natSymmetric: Rule<'nat.symmetric'> = {
  code: 'nat.symmetric',
  severity: 'info',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence }) {
    return evidence.of('nat').flatMap((o) => {
      if (o.outcome.status !== 'ok') return [];
      const mapped = [...new Set(o.outcome.value.mappings.map((mapping) => mapping.mapped))];
      if (mapped.length < 2) return [];
      return [
        {
          details: { mappings: mapped },
          confidence: 0.95,
          evidence: [o],
          paths: [],
          hosts: [o.target.host],
          addresses: o.target.address === null ? [] : [o.target.address],
          ports: [],
        },
      ];
    });
  },
};
