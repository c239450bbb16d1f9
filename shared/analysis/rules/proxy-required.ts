import { usesProxy } from '../client-route.ts';
import type { Rule } from '../rule.ts';

/** Nothing gets out directly, and the proxy carries it: how a company means it to be. */
export const proxyRequired: Rule<'proxy.required'> = {
  code: 'proxy.required',
  severity: 'info',
  explainedBy: ['network.offline'],
  evaluate({ evidence }) {
    const carried = evidence.endpoints.filter(
      (endpoint) =>
        usesProxy(evidence, endpoint) &&
        evidence.proxiedPathsOf(endpoint).some((path) => path.state === 'works') &&
        evidence.pathsOf(endpoint).every((path) => path.state !== 'works'),
    );
    if (carried.length === 0) return [];
    const direct = carried.flatMap((endpoint) => evidence.pathsOf(endpoint));
    const proxied = carried.flatMap((endpoint) => evidence.proxiedPathsOf(endpoint));
    return [
      {
        details: {},
        confidence: 0.95,
        evidence: [...proxied, ...direct].flatMap((path) => path.witness ?? []),
        paths: proxied.filter((path) => path.state === 'works'),
        route: 'proxy',
      },
    ];
  },
};
